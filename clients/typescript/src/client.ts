// The client: openapi-fetch with retries, idempotency keys, errors to catch, and iterators over pages.
import createClient, { type Client } from "openapi-fetch";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type RetryPolicy, retrying } from "./attempts.js";
import type { Answer, Answered, CallOptions, CallRequest, Item, OperationId, Query } from "./call.js";
import { problemError, UnexpectedAnswerError } from "./errors.js";
import type { components, paths } from "./generated/api.js";
import { Groups } from "./generated/groups.js";
import { type OperationFacts, OPERATIONS } from "./generated/operations.js";

/** The types of everything that is sent and answered, such as `Schemas["Invitation"]`. */
export type Schemas = components["schemas"];

/** How to reach a gateway. */
export interface UsherOptions extends Partial<RetryPolicy> {
  /** Where the gateway is, such as `https://invite.example.com`. */
  url: string;
  /** An API key or an access token. */
  key: string;
  /** Sends the requests in place of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

const POLICY: RetryPolicy = { maxRetries: 3, firstDelayMs: 500, maxDelayMs: 20_000, timeoutMs: 60_000 };

/** A request as any operation may have it. */
interface AnyRequest extends CallOptions {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** A client of a gateway. Its groups have a method for each operation: `client.licenses.create({ name, seats })`. */
export class UsherClient extends Groups {
  /** The client of openapi-fetch below, for calls by path. It sends the key and tries again as this one does. */
  readonly http: Client<paths>;
  readonly #policy: RetryPolicy;
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor({ url, key, fetch = (request) => globalThis.fetch(request), ...policy }: UsherOptions) {
    super();
    this.#policy = { ...POLICY, ...policy };
    this.#fetch = fetch;
    const headers = { Authorization: `Bearer ${key}` };
    this.http = createClient<paths>({ baseUrl: url, fetch: retrying(fetch, this.#policy), headers, querySerializer });
  }

  /** Invites one person and answers the invitation. `create` of the invitations has the policies besides. */
  async invite(
    person: Omit<Schemas["InvitationRequest"], "existing_account" | "if_member">,
    options?: CallOptions,
  ): Promise<Schemas["Invitation"]> {
    // Whoever leaves the policies at their defaults gets an invitation.
    return (await this.call("invite_members", { body: person, ...options })) as Schemas["Invitation"];
  }

  /** Invites many people at once and answers what became of each. */
  async inviteMany(batch: Schemas["InvitationBatch"], options?: CallOptions): Promise<Schemas["InvitationBatchResult"]> {
    return (await this.call("invite_members", { body: batch, ...options })) as Schemas["InvitationBatchResult"];
  }

  /** Follows the events for ever, a page at a time. Store `next_cursor` of a page once its events are dealt with. */
  async *follow(
    query: Query<"list_events"> = {},
    options: CallOptions & { everyMs?: number } = {},
  ): AsyncGenerator<Schemas["EventPage"], void, undefined> {
    const { everyMs = 5000, ...call } = options;
    for (let after = query.after; ; ) {
      const page = await this.call("list_events", { query: { ...query, ...(after && { after }) }, ...call });
      after = page.next_cursor;
      if (page.data.length > 0) yield page;
      if (!page.has_more) await sleep(everyMs, undefined, { signal: call.signal });
    }
  }

  /** Calls any operation. */
  async call<Id extends OperationId>(id: Id, request: CallRequest<Id>): Promise<Answered<Id>> {
    return (await this.send(id, request)).data;
  }

  /** Goes through the entries of a listing, page after page. */
  async *iterate<Id extends OperationId>(
    id: Id,
    request: CallRequest<Id>,
  ): AsyncGenerator<Item<Id>, void, undefined> {
    const facts: OperationFacts = OPERATIONS[id];
    const { query, ...rest } = request as AnyRequest;
    for (let from: string | null = null; ; ) {
      const at = from === null || facts.cursor === undefined ? query : { ...query, [facts.cursor]: from };
      const page = (await this.call(id, { ...rest, query: at } as CallRequest<Id>)) as unknown as {
        data: Item<Id>[];
        next_cursor?: string | null;
        has_more?: boolean;
      };
      yield* page.data;
      from = page.next_cursor ?? null;
      // Events always have a next cursor.
      if (from === null || page.has_more === false) return;
    }
  }

  /** Calls any operation, and tells what the header of the answer says. */
  async send<Id extends OperationId>(id: Id, request: CallRequest<Id>): Promise<Answer<Answered<Id>>> {
    const facts: OperationFacts = OPERATIONS[id];
    const { path = {}, query = {}, body, idempotencyKey, ifMatch, signal, timeoutMs } = request as AnyRequest;
    for (const [name, value] of Object.entries(path)) {
      // These would lead to another path.
      if (["", ".", ".."].includes(value)) throw new TypeError(`${name} must not be "${value}".`);
    }
    const keyed = facts.method !== "get" && facts.repeatable;
    const isText = facts.mediaType !== undefined;
    const sent = this.http.request as unknown as (method: string, path: string, init: object) => Promise<Sent>;
    const answer = sent(facts.method, facts.path, {
      params: { path, query },
      body,
      signal,
      ...(isText && { bodySerializer: String }),
      headers: {
        ...(facts.public && { Authorization: null }),
        ...(isText && { "Content-Type": `${facts.mediaType}; charset=utf-8` }),
        ...(keyed && { "Idempotency-Key": idempotencyKey ?? randomUUID() }),
        ...(ifMatch !== undefined && { "If-Match": ifMatch }),
      },
      fetch: retrying(this.#fetch, { ...this.#policy, ...(timeoutMs !== undefined && { timeoutMs }) }),
    });
    const { data, error, response } = await answer.catch((cause: unknown) => {
      throw cause instanceof SyntaxError ? new UnexpectedAnswerError("The answer is no JSON.", { cause }) : cause;
    });
    if (!response.ok) throw problemError(response, error);
    return {
      data: data as Answered<Id>,
      status: response.status,
      etag: response.headers.get("etag"),
      requestId: response.headers.get("x-request-id"),
    };
  }
}

/** A query, with maps as `name[key]=value`. */
function querySerializer(query: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) continue;
    if (typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) written.append(`${name}[${key}]`, String(inner));
    } else {
      written.append(name, String(value));
    }
  }
  return written.toString();
}

/** What openapi-fetch answers. */
interface Sent {
  data?: unknown;
  error?: unknown;
  response: Response;
}
