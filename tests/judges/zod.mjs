// zod as the judge of ad/invite's issues: the schemas of the vendor's pages, and what zod says of bad bodies.
import { z } from "zod";

const [base, access, session, ordinal] = process.argv.slice(2);
const name = z.string().max(250);
const email = z.email().max(250);
const scope = z.literal([1, 2]);
const lang = z.enum(["fr", "en", "de"]).optional();
const phone = z.string().max(20);
const ids = z.array(z.int());
const permissions = z.object({ group: z.int().min(0), read: ids.optional(), manage: ids.optional() });
const operations = [
  ["POST", "/main/users-organizations/v1/ad/invite", z.object({ firstName: name, lastName: name, email, permissions })],
  ["POST", `/main/users-organizations/v1/rs/na/${ordinal}/invite`,
    z.object({ email, scope, permissions, professionId: z.int().optional() })],
  ["PATCH", `/main/users-organizations/v1/rs/users/${ordinal}`, z.object({
    firstName: name.optional(), lastName: name.optional(), permissions: permissions.partial().optional(),
    professionId: z.int().optional(), scope: scope.optional(),
  })],
  ["POST", "/main/users/v1/bo/audit",
    z.object({ firstName: name, lastName: name, email, phone, password: z.string().min(8).max(100), lang })],
  ["PATCH", `/main/users/v1/bo/audit/${ordinal}`, z.object({
    firstName: name.optional(), lastName: name.optional(), email: email.optional(), phone: phone.optional(), lang,
  })],
  ["POST", "/main/auth/v1/ad/login/invitation", z.object({
    invitationToken: z.string(), email, password: z.string().min(6).max(100), firstName: name, lastName: name, phone, lang,
  })],
  ["POST", "/main/auth/v1/rs/login/credentials", z.object({ email, password: z.string().min(6).max(100) })],
];

// What is wrong with a value of any field, and what is right in one.
const long = "x".repeat(251);
const anything = [undefined, null, true, 0, 1.5, 3, -1, 2 ** 53, -(2 ** 53), "", "short", "it", "fr", long, `${long}@b.co`,
  ".a@b.co", "a@b-.co", "é@b.co", "a@b.co", [], [1, 2.5, "x", null], {}, { group: "0" }, { group: -1, read: [1.5, 2 ** 53] },
  { group: 0, read: null, manage: {} }];
const bodies = (schema) => {
  const fields = Object.keys(schema.shape);
  const alike = anything.map((value) => Object.fromEntries(fields.map((field) => [field, value])));
  const single = fields.flatMap((field, at) => anything.map((value, turn) =>
    ({ ...alike[(at + turn) % alike.length], [field]: value })));
  return [null, [], "x", 1, true, {}, ...alike, ...single];
};

let tried = 0;
for (const [method, path, schema] of operations) {
  for (const body of bodies(schema)) {
    // Sent and read again, as a server gets it.
    const text = JSON.stringify(body);
    const judged = schema.safeParse(JSON.parse(text));
    if (judged.success) continue;
    const response = await fetch(base + path, {
      method, body: text,
      headers: { authorization: `Bearer ${access}`, "x-session-token": session, "content-type": "application/json" },
    });
    const said = await response.text();
    // Where it wants a text and gets a list, zod counts the entries of the list as well.
    const issues = judged.error.issues.filter((issue) => issue.origin !== "array");
    const expected = JSON.stringify({ message: "Invalid request body", issues });
    if (response.status !== 400 || said !== expected) {
      throw new Error(`${method} ${path} ${text}\n${response.status} ${said}\nzod says\n${expected}`);
    }
    tried += 1;
  }
}
if (tried < 500) throw new Error(`only ${tried} bodies were judged`);
