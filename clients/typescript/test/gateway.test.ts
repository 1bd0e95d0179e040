// The client with a gateway that runs: USHER_URL and USHER_KEY say which one.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { promisify } from "node:util";
import { receiver } from "../examples/receiver.js";
import * as usher from "../src/index.js";

const { USHER_URL: url = "", USHER_KEY: key = "", USHER_WEBHOOKS } = process.env;
const skip = url && key ? false : "USHER_URL and USHER_KEY are not set";
const client = new usher.UsherClient({ url, key });
const unique = (): string => `${randomUUID()}@people.example`;

test("the lines of the README invite somebody", { skip }, async () => {
  const folder = new URL("../../", import.meta.url);
  const readme = await readFile(new URL("README.md", folder), "utf8");
  const [, lines] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  assert.equal(lines, await readFile(new URL("examples/first-invitation.ts", folder), "utf8"));
  for await (const one of client.invitations.iterate({ email: "grace@example.com", status: "pending" })) {
    await client.invitations.revoke(one.id);
  }
  const program = new URL("../examples/first-invitation.js", import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [program]);
  assert.match(stdout, /^inv_\w+ is pending\n(.+\n)*grace@example.com /);
});

test("an invitation is made once, found, edited, sent again and revoked", { skip }, async () => {
  const email = unique();
  const options = { idempotencyKey: randomUUID() };
  const invited = await client.invite({ email, permissions: ["Organization.Read"] }, options);
  const repeated = await client.invite({ email, permissions: ["Organization.Read"] }, options);
  assert.equal(repeated.id, invited.id);
  await assert.rejects(client.invite({ email }), (error: unknown) => {
    assert.ok(error instanceof usher.ConflictError);
    assert.equal(error.code, "already_invited");
    assert.equal(error.type, "/problems/already-invited");
    assert.equal(error.fields[0]?.field, "email");
    assert.ok(error.requestId);
    return true;
  });
  const listed = await client.invitations.list({ email });
  assert.deepEqual(listed.data.map((one) => one.id), [invited.id]);
  const { etag } = await client.send("get_invitation", { path: { id: invited.id } });
  const ifMatch = etag ?? "";
  const edited = await client.invitations.edit(invited.id, { first_name: "Grace" }, { ifMatch });
  assert.equal(edited.first_name, "Grace");
  await assert.rejects(client.invitations.edit(invited.id, { first_name: "G" }, { ifMatch }), usher.StaleError);
  await client.invitations.resend(invited.id).catch((error: unknown) => {
    // A mail has gone out a moment ago.
    assert.ok(error instanceof usher.RateLimitedError && (error.retryAfter ?? 0) > 0);
  });
  assert.equal((await client.invitations.revoke(invited.id)).status, "revoked");
});

test("somebody whose answers are lost is invited once", { skip }, async () => {
  let lost = 0;
  const lossy = async (request: Request): Promise<Response> => {
    const answer = await fetch(request);
    if (lost === 2) return answer;
    lost += 1;
    throw new TypeError("the connection was lost");
  };
  const unlucky = new usher.UsherClient({ url, key, fetch: lossy, firstDelayMs: 1 });
  const email = unique();
  const invited = await unlucky.invite({ email });
  assert.equal(lost, 2);
  assert.deepEqual((await client.invitations.list({ email })).data.map((one) => one.id), [invited.id]);
});

test("many are invited, each row for itself, and listed from page to page", { skip }, async () => {
  const domain = `${randomUUID()}.example`;
  const invitations = [1, 2, 3].map((number) => ({ email: `p${number}@${domain}` }));
  const batch = await client.inviteMany({ mode: "partial", invitations: [...invitations, { email: "p1@" + domain }] });
  assert.deepEqual([batch.summary.invited, batch.summary.refused], [3, 1]);
  const found: string[] = [];
  for await (const one of client.invitations.iterate({ q: domain, limit: 1 })) found.push(one.email);
  assert.deepEqual(found.sort(), invitations.map((one) => one.email));
  const imported = await client.invitations.importCsv(`email,name\np4@${domain},Ada Lovelace\n`, { dry_run: true });
  assert.equal(imported.summary.invited, 1);
});

test("what administrators manage is created, read, edited and deleted", { skip }, async () => {
  const license = await client.licenses.create({ name: randomUUID(), seats: 5 });
  assert.equal((await client.licenses.edit(license.id, { seats: 7 })).seats.total, 7);
  assert.equal(await client.licenses.delete(license.id), undefined);
  await assert.rejects(client.licenses.get(license.id), usher.NotFoundError);
  const roles: string[] = [];
  for await (const role of client.roles.iterate()) roles.push(role.code);
  assert.ok(roles.includes("member"));
  const members = await client.members.list({ status: "active" });
  assert.ok(members.data.length > 0);
  const { data, next_cursor } = await client.events.list({ kind: "license.*" });
  assert.ok(data.every((event) => event.type.startsWith("license.")) && next_cursor);
});

test("refusals are typed", { skip }, async () => {
  const nobody = new usher.UsherClient({ url, key: "usk_nobody" });
  await assert.rejects(nobody.invitations.list(), usher.AuthenticationError);
  const wrong = { email: "nobody", roles: ["no-such-role"], surname: "x" } as never;
  await assert.rejects(client.invitations.create(wrong), (error: unknown) => {
    assert.ok(error instanceof usher.ValidationError && error.code === "validation");
    assert.deepEqual(error.fields.map((one) => one.field).sort(), ["email", "surname"]);
    return true;
  });
  await assert.rejects(client.invitations.accept({ token: "nothing", password: "x" }), usher.NotFoundError);
});

const unheard = skip || (USHER_WEBHOOKS === "1" ? false : "USHER_WEBHOOKS is not 1");
test("the receiver handles an event once and takes no forgery", { skip: unheard }, async () => {
  let listener: RequestListener = (_, response) => void response.writeHead(503).end();
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const { webhook, secret } = await client.webhooks.create({ url: hook, events: ["invitation.created"] });
  try {
    const heard: string[] = [];
    const both = new Promise<void>((resolve) => {
      listener = receiver(secret, async (event) => {
        heard.push(`${event.type} ${event.data.email}`);
        if (heard.length === 2) resolve();
      });
    });
    await client.webhooks.test(webhook.id);
    const email = unique();
    await client.invite({ email });
    await both;
    assert.deepEqual(heard.sort(), [`invitation.created ${email}`, "webhook.test null"]);
    assert.equal((await fetch(hook, { method: "POST", body: "{}" })).status, 401);
  } finally {
    await client.webhooks.delete(webhook.id);
    server.closeAllConnections();
    server.close();
  }
});
