// A receiver of webhooks: USHER_WEBHOOK_SECRET=whsec_... PORT=8090 node dist/examples/receiver.js
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { pathToFileURL } from "node:url";
import { verifyWebhook, type WebhookEvent, WebhookVerificationError } from "usher-client";

const LARGEST = 1024 * 1024;

/** Answers messages: 204 for a genuine one, 401 for any other. Each event is handled once. */
export function receiver(secret: string, handle: (event: WebhookEvent) => Promise<void>): RequestListener {
  // Messages can come twice. A service keeps this in its database, in the transaction that handles the event.
  const handled = new Set<string>();
  return (request, response) => {
    const answer = (status: number): void => void response.writeHead(status).end();
    receive(request)
      .then(async (body) => {
        if (body === null) return answer(413);
        const event = verifyWebhook(secret, request.headers, body);
        if (!handled.has(event.id)) await handle(event);
        handled.add(event.id);
        answer(204);
      })
      // After any other failure the message comes again.
      .catch((error: unknown) => answer(error instanceof WebhookVerificationError ? 401 : 500));
  };
}

/** The bytes as they came, or null if there are too many: the signature is about bytes and not about what they mean. */
async function receive(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
  }
  return size <= LARGEST ? Buffer.concat(chunks) : null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const secret = process.env.USHER_WEBHOOK_SECRET;
  if (!secret) throw new Error("Set USHER_WEBHOOK_SECRET to the secret that creating the webhook showed.");
  const listener = receiver(secret, async (event) => console.log(event.sequence, event.type, event.data.invitation_id));
  createServer(listener).listen(Number(process.env.PORT ?? 8090));
}
