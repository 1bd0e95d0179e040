// What the client does with what a server answers: attempts, errors, pages.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { inspect } from "node:util";
import * as usher from "../src/index.js";
import { fake, problem, type Reply } from "./fake.js";

const INVITATION = { id: "inv_1", email: "grace@example.com" };
const OK: Reply = { status: 201, body: INVITATION, headers: { ETag: '"1"', "X-Request-Id": "req" } };

function client(url: string, more: Partial<usher.UsherOptions> = {}): usher.UsherClient {
  return new usher.UsherClient({ url, key: "usk_test", firstDelayMs: 1, maxDelayMs: 1500, ...more });
}

test("a request is sent again with the same key and body until it is answered", async () => {
  const busy: Reply = { status: 503, body: {} };
  const inFlight = { ...problem(409, "idempotency_in_flight"), headers: { "Retry-After": "0" } };
  await using server = await fake(busy, null, inFlight, OK);
  const invitation = await client(server.url).invite({ email: "grace@example.com" });
  assert.equal(invitation.id, "inv_1");
  assert.equal(server.sent.length, 4);
  const keys = new Set(server.sent.map((one) => one.headers["idempotency-key"]));
  assert.equal(keys.size, 1);
  assert.match([...keys][0] as string, /^[0-9a-f-]{36}$/);
  assert.deepEqual(new Set(server.sent.map((one) => one.body)), new Set(['{"email":"grace@example.com"}']));
  assert.equal(server.sent[0]?.headers.authorization, "Bearer usk_test");
});

test("each call has a key of its own, or the one that is given", async () => {
  await using server = await fake(OK);
  const caller = client(server.url);
  await caller.invite({ email: "a@example.com" });
  await caller.invite({ email: "a@example.com" });
  await caller.invite({ email: "a@example.com" }, { idempotencyKey: "mine" });
  const [first, second, third] = server.sent.map((one) => one.headers["idempotency-key"]);
  assert.notEqual(first, second);
  assert.equal(third, "mine");
});

test("what the gateway does not recognize is sent again only where it was refused unseen", async () => {
  const body = { token: "t" };
  for (const lost of [null, { status: 502 }, { status: 503 }, { status: 504 }]) {
    await using server = await fake(lost, OK);
    await assert.rejects(client(server.url).invitations.accept(body), usher.UsherError);
    assert.equal(server.sent.length, 1);
    assert.equal(server.sent[0]?.headers["idempotency-key"], undefined);
    assert.equal(server.sent[0]?.headers.authorization, undefined);
  }
  await using server = await fake({ ...problem(429, "rate_limited"), headers: { "Retry-After": "0" } }, OK);
  await client(server.url).invitations.accept(body);
  assert.equal(server.sent.length, 2);
});

test("the time that the gateway asks for is waited, if it is not too long", async () => {
  const limited = (after: string): Reply => ({ ...problem(429, "too_many_mails"), headers: { "Retry-After": after } });
  await using server = await fake(limited("1"), OK);
  const before = Date.now();
  await client(server.url).invite({ email: "a@example.com" });
  assert.ok(Date.now() - before >= 990);
  await using later = await fake(limited("60"), OK);
  await assert.rejects(client(later.url).invite({ email: "a@example.com" }), (error: unknown) => {
    assert.ok(error instanceof usher.RateLimitedError);
    assert.equal(error.retryAfter, 60);
    return true;
  });
  assert.equal(later.sent.length, 1);
});

test("attempts end, and what came last is thrown", async () => {
  await using server = await fake({ status: 503, body: {} });
  await assert.rejects(client(server.url, { maxRetries: 2 }).licenses.list(), usher.ServerError);
  assert.equal(server.sent.length, 3);
  await using dead = await fake(null);
  await assert.rejects(client(dead.url, { maxRetries: 1 }).licenses.list(), usher.ConnectionError);
  assert.equal(dead.sent.length, 2);
});

test("an attempt takes no longer than it may, and an abort ends it all", async () => {
  // A fetch without a socket keeps no program running.
  const running = setInterval(() => undefined, 1000);
  after(() => clearInterval(running));
  const silent = (request: Request): Promise<Response> =>
    new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
  const patient = client("http://usher.example", { fetch: silent, maxRetries: 0 });
  await assert.rejects(patient.licenses.list({}, { timeoutMs: 20 }), usher.TimeoutError);
  const reason = new Error("enough");
  const aborted = patient.licenses.list({}, { signal: AbortSignal.timeout(20) });
  await assert.rejects(aborted, { name: "TimeoutError" });
  const controller = new AbortController();
  const waiting = client("http://usher.example", {
    fetch: () => Promise.reject(new TypeError("no network")),
    firstDelayMs: 60_000,
    maxDelayMs: 120_000,
  }).licenses.list({}, { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 20);
  await assert.rejects(waiting, reason);
});

test("a refusal is an error of its kind", async () => {
  const errors = [{ code: "invalid_email", detail: "No.", field: "invitations[3].email", row: 3 }];
  for (const [reply, kind, fields] of [
    [problem(401, "invalid_token"), usher.AuthenticationError, [{ code: "invalid_token", detail: "Detail." }]],
    [problem(403, "forbidden"), usher.ForbiddenError, [{ code: "forbidden", detail: "Detail." }]],
    [problem(404, "not_found"), usher.NotFoundError, [{ code: "not_found", detail: "Detail." }]],
    [problem(409, "already_invited", { field: "email" }), usher.ConflictError, [{ code: "already_invited", detail: "Detail.", field: "email" }]],
    [problem(412, "stale"), usher.StaleError, [{ code: "stale", detail: "Detail." }]],
    [problem(422, "validation", { errors }), usher.ValidationError, errors],
    [problem(500, "internal"), usher.ServerError, [{ code: "internal", detail: "Detail." }]],
    [{ status: 301, headers: { Location: "/elsewhere" } }, usher.ProblemError, []],
    [{ status: 400, body: "from a proxy" }, usher.ValidationError, []],
  ] as const) {
    await using server = await fake(reply);
    await assert.rejects(client(server.url).invite({ email: "x" }), (error: unknown) => {
      assert.ok(error instanceof kind && error instanceof usher.ProblemError);
      assert.equal(error.name, kind.name);
      assert.deepEqual(error.fields, fields);
      assert.equal(error.status, reply.status);
      return true;
    });
    assert.equal(server.sent.length, 1);
  }
});

test("a page of something else is no answer", async () => {
  const portal = async (): Promise<Response> => new Response("<html>");
  await assert.rejects(client("http://usher.example", { fetch: portal }).licenses.list(), usher.UnexpectedAnswerError);
});

test("a listing is gone through page by page", async () => {
  const pages = [
    { status: 200, body: { data: [{ id: "1" }, { id: "2" }], next_cursor: "a&b" } },
    { status: 200, body: { data: [], next_cursor: "c" } },
    { status: 200, body: { data: [{ id: "3" }], next_cursor: null } },
  ];
  await using server = await fake(...pages);
  const found: string[] = [];
  for await (const one of client(server.url).invitations.iterate({ status: "pending", limit: 2 })) found.push(one.id);
  assert.deepEqual(found, ["1", "2", "3"]);
  assert.deepEqual(
    server.sent.map((one) => one.url),
    ["", "&cursor=a%26b", "&cursor=c"].map((more) => `/v1/invitations?status=pending&limit=2${more}`),
  );
  await using other = await fake(...pages);
  for await (const _ of client(other.url).invitations.iterate()) break;
  assert.equal(other.sent.length, 1);
});

test("events are iterated to their end, and followed beyond it", async () => {
  const page = (id: string, next_cursor: string, has_more: boolean): Reply => ({
    status: 200,
    body: { data: id ? [{ id }] : [], next_cursor, has_more },
  });
  await using server = await fake(page("1", "a", true), page("2", "b", false));
  const found = [];
  for await (const event of client(server.url).events.iterate()) found.push(event.id);
  assert.deepEqual(found, ["1", "2"]);
  assert.equal(server.sent[1]?.url, "/v1/events?after=a");
  await using feed = await fake(page("1", "a", false), page("", "a", false), page("2", "b", false));
  const cursors = [];
  for await (const one of client(feed.url).follow({ kind: "invitation.*" }, { everyMs: 1 })) {
    cursors.push(one.next_cursor);
    if (cursors.length === 2) break;
  }
  assert.deepEqual(cursors, ["a", "b"]);
  assert.equal(feed.sent[2]?.url, "/v1/events?kind=invitation.*&after=a");
});

test("paths are those of their operation, whatever an id is", async () => {
  await using server = await fake({ status: 200, body: { code: "x" }, headers: { ETag: '"7"' } });
  const caller = client(server.url);
  const answer = await caller.send("get_role", { path: { code: "a/b?c#d *" } });
  assert.equal(server.sent[0]?.url, "/v1/roles/a%2Fb%3Fc%23d%20*");
  assert.equal(answer.etag, '"7"');
  await caller.roles.edit("x", { name: "New" }, { ifMatch: '"7"' });
  assert.equal(server.sent[1]?.headers["if-match"], '"7"');
  for (const id of ["", ".", ".."]) await assert.rejects(caller.roles.get(id), TypeError);
  assert.equal(server.sent.length, 2);
});

test("the key is not shown", () => {
  const shown = inspect(client("http://usher.example"), { depth: 9, showHidden: true });
  assert.ok(shown.includes("Invitations") && !shown.includes("usk_test"));
});

test("a query is written whatever is in it", async () => {
  await using server = await fake({ status: 200, body: { data: [], next_cursor: null } });
  const query = { q: "a&b c", limit: undefined, metadata: { "x&y": 1, z: true } };
  await client(server.url).invitations.list(query);
  const { searchParams } = new URL(server.sent[0]?.url ?? "", server.url);
  assert.deepEqual([...searchParams], [["q", "a&b c"], ["metadata[x&y]", "1"], ["metadata[z]", "true"]]);
});

test("a table is sent as text", async () => {
  await using server = await fake({ status: 201, body: {} });
  await client(server.url).invitations.importCsv("email\né@example.com\n", { dry_run: true });
  const [sent] = server.sent;
  assert.equal(sent?.headers["content-type"], "text/csv; charset=utf-8");
  assert.equal(sent.body, "email\né@example.com\n");
  assert.equal(sent.url, "/v1/invitations/import?dry_run=true");
});
