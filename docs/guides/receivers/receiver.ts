// Receives Usher's webhooks: WEBHOOK_SECRET=whsec_... node receiver.ts
//
// Needs nothing but Node 22.18 or later. Put a proxy with TLS in front of it.

import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

interface UsherEvent {
  id: string;
  type: string;
  sequence: number;
  timestamp: string;
  data: Record<string, unknown>;
}

const secret = process.env["WEBHOOK_SECRET"];
if (!secret) throw new Error("WEBHOOK_SECRET is not set");
const KEY = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
const TOLERANCE = 300; // seconds
const LARGEST = 1024 * 1024; // bytes

// Ids of the last messages. With a database, insert the id under a unique key in the transaction that stores the event.
const seen = new Set<string>();

/** Whether one of the signatures is ours, and the message is of now. */
function isGenuine(id: string, timestamp: string, signatures: string, body: Buffer): boolean {
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE) return false;
  const mac = createHmac("sha256", KEY).update(`${id}.${timestamp}.`).update(body).digest("base64");
  const mine = Buffer.from(`v1,${mac}`);
  // During a rotation a message has two signatures.
  return signatures.split(" ").some((signature) => {
    const theirs = Buffer.from(signature);
    return theirs.length === mine.length && timingSafeEqual(theirs, mine);
  });
}

/** The bytes as they came: JSON that was parsed and written again has another signature. */
async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Does what takes time, after the answer. */
function handle(event: UsherEvent): void {
  console.log(event.type, event.id);
}

async function status(request: IncomingMessage): Promise<number> {
  if (request.method !== "POST") return 405;
  const body = await read(request);
  if (!body) return 413;
  const header = (name: string): string => String(request.headers[name] ?? "");
  const id = header("webhook-id");
  if (!isGenuine(id, header("webhook-timestamp"), header("webhook-signature"), body)) return 401;
  if (seen.has(id)) return 204;
  const event = JSON.parse(body.toString("utf8")) as UsherEvent;
  seen.add(id);
  for (const oldest of seen) {
    if (seen.size <= 10_000) break;
    seen.delete(oldest);
  }
  setImmediate(handle, event);
  return 204;
}

const server = createServer((request, response) => {
  status(request)
    .catch(() => 400)
    .then((code) => response.writeHead(code).end());
});
server.requestTimeout = 10_000;
server.listen(Number(process.env["PORT"] ?? "9797"), "127.0.0.1", () => {
  console.log(`listening on ${(server.address() as AddressInfo).port}`);
});
