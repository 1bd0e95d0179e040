// Messages of webhooks, verified as Standard Webhooks says.
import { createHmac, timingSafeEqual } from "node:crypto";
import { UsherError } from "./errors.js";
import type { components } from "./generated/api.js";

/** What a webhook is told. */
export type WebhookEvent = components["schemas"]["Event"];

/** The message is not genuine, or too old: answer with 401 and do nothing else. */
export class WebhookVerificationError extends UsherError {}

/** Header fields, as `fetch` or `node:http` have them. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | string[] | undefined>>;

/** What can be said of a verification. */
export interface WebhookOptions {
  /** By how many seconds the timestamp may be off; 300 if left out. */
  tolerance?: number;
  /** The present, in seconds since 1970. */
  now?: number;
}

/**
 * The event of a message, once its signature and its timestamp are good. The body has to be the bytes as they came. With
 * several secrets one has to match. A message can come twice: `id` of the event is the same.
 */
export function verifyWebhook(
  secret: string | readonly string[],
  headers: WebhookHeaders,
  body: string | Uint8Array,
  { tolerance = 300, now = Date.now() / 1000 }: WebhookOptions = {},
): WebhookEvent {
  const [id, timestamp, signature] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => {
    const value = field(headers, name);
    if (!value) throw new WebhookVerificationError(`The header field ${name} is missing.`);
    return value;
  }) as [string, string, string];
  if (!/^\d{1,12}$/.test(timestamp)) throw new WebhookVerificationError("The timestamp is not a number.");
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const secrets = typeof secret === "string" ? [secret] : secret;
  // Every pair is compared, so that time tells nothing of which one was close.
  const matches = secrets.flatMap((one) => {
    const expected = createHmac("sha256", key(one)).update(`${id}.${timestamp}.`).update(bytes).digest();
    return signature.split(" ").map((sent) => isSame(sent, expected));
  });
  if (!matches.includes(true)) throw new WebhookVerificationError("No signature matches.");
  if (Math.abs(now - Number(timestamp)) > tolerance) {
    throw new WebhookVerificationError("The timestamp is too far from the present.");
  }
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as WebhookEvent;
}

function field(headers: WebhookHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined;
  const found = Object.entries(headers).find(([other]) => other.toLowerCase() === name)?.[1];
  return typeof found === "object" ? found[0] : found;
}

function key(secret: string): Buffer {
  const encoded = secret.replace(/^whsec_/, "");
  const decoded = Buffer.from(encoded, "base64");
  // An empty key would let everybody sign.
  if (decoded.length === 0) throw new TypeError("The secret is not one of a webhook.");
  return decoded;
}

function isSame(sent: string, expected: Buffer): boolean {
  if (!sent.startsWith("v1,")) return false;
  const given = Buffer.from(sent.slice(3), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
