// A server that answers as it is told and keeps what it was sent.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Sent {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

/** What is answered to one request; the connection is closed where it is null. */
export type Reply = { status: number; body?: unknown; headers?: Record<string, string> } | null;

export interface Fake {
  url: string;
  sent: Sent[];
  [Symbol.asyncDispose](): Promise<void>;
}

/** Answers the requests one after the other, the last answer again and again. */
export async function fake(...replies: Reply[]): Promise<Fake> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      sent.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      answer(response, replies[Math.min(sent.length, replies.length) - 1] ?? null);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sent, [Symbol.asyncDispose]: close };
}

function answer(response: ServerResponse, reply: Reply): void {
  if (reply === null) {
    response.socket?.destroy();
    return;
  }
  const { status, body, headers = {} } = reply;
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

export function problem(status: number, code: string, more: object = {}): NonNullable<Reply> {
  const type = `/problems/${code.replaceAll("_", "-")}`;
  return { status, body: { type, title: "Title", status, detail: "Detail.", code, request_id: "req", ...more } };
}
