// Signatures of webhooks, by the example of the specification.
import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyWebhook, WebhookVerificationError } from "../src/index.js";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const BODY = '{"test": 2432232314}';
const GENUINE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
const NOW = 1614265330;
const HEADERS = {
  "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
  "webhook-timestamp": String(NOW),
  "webhook-signature": GENUINE,
};

test("the message of the specification is genuine, in every form it can have", () => {
  const expected = { test: 2432232314 };
  for (const body of [BODY, Buffer.from(BODY), new TextEncoder().encode(BODY)]) {
    assert.deepEqual(verifyWebhook(SECRET, HEADERS, body, { now: NOW }), expected);
  }
  assert.deepEqual(verifyWebhook(SECRET, new Headers(HEADERS), BODY, { now: NOW + 300 }), expected);
  const shouted = Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name.toUpperCase(), [value]]));
  assert.deepEqual(verifyWebhook(SECRET.slice(6), shouted, BODY, { now: NOW - 300 }), expected);
});

test("during a rotation one of two signatures and one of two secrets is enough", () => {
  const strange = `v1a,${"A".repeat(86)}== v1,AAAA ${GENUINE}`;
  assert.ok(verifyWebhook([OTHER, SECRET], { ...HEADERS, "webhook-signature": strange }, BODY, { now: NOW }));
});

test("everything else is forged", () => {
  const forged = (headers: Record<string, string | undefined>, body = BODY, secret = SECRET, now = NOW): void => {
    const check = (): unknown => verifyWebhook(secret, { ...HEADERS, ...headers }, body, { now });
    assert.throws(check, WebhookVerificationError);
  };
  forged({}, `${BODY} `);
  forged({}, BODY, OTHER);
  forged({}, BODY, SECRET, NOW + 301);
  forged({}, BODY, SECRET, NOW - 301);
  for (const name of Object.keys(HEADERS)) forged({ [name]: undefined });
  for (const id of ["msg_other", ""]) forged({ "webhook-id": id });
  for (const timestamp of ["1614265331", "x", "-1", "1e9", ""]) forged({ "webhook-timestamp": timestamp });
  const signatures = ["v1,", "v2" + GENUINE.slice(2), GENUINE.slice(3), GENUINE.slice(0, -6), "v1,é", `v1, ${GENUINE.slice(3)}`];
  for (const signature of signatures) forged({ "webhook-signature": signature });
});

test("an empty secret is a mistake and no key", () => {
  for (const secret of ["", "whsec_"]) assert.throws(() => verifyWebhook(secret, HEADERS, BODY, { now: NOW }), TypeError);
});
