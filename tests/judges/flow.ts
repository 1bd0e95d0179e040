// What a client made by openapi-typescript does first: it invites, lists, edits, resends and revokes. The permission is a plain
// code, as the README writes it.
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

const [base, key] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl: base, headers: { Authorization: `Bearer ${key}` } });

function must<T>(answer: { data?: T; error?: unknown; response: Response }, status: number): T {
  if (answer.response.status !== status) throw new Error(`${answer.response.status}: ${JSON.stringify(answer.error)}`);
  return answer.data as T;
}

const invited = must(await client.POST("/v1/invitations", {
  params: { header: { "Idempotency-Key": crypto.randomUUID() } },
  body: { email: "typescript@people.example", permissions: ["Organization.Read"] },
}), 201);
if (!("id" in invited)) throw new Error("one invitation");
const path = { id: invited.id };
const listed = must(await client.GET("/v1/invitations", { params: { query: { email: "typescript@people.example", limit: 1 } } }), 200);
if (listed.data[0]?.id !== invited.id) throw new Error("listed");
const edited = must(await client.PATCH("/v1/invitations/{id}", { params: { path }, body: { permissions: [{ code: "Organization.Read", expires_at: "2099-01-01T00:00:00Z" }] } }), 200);
if (edited.permissions[0]?.expires_at !== "2099-01-01T00:00:00.000Z") throw new Error("edited");
must(await client.POST("/v1/invitations/{id}/resend", { params: { path } }), 200);
const revoked = must(await client.POST("/v1/invitations/{id}/revoke", { params: { path } }), 200);
if (revoked.status !== "revoked") throw new Error("revoked");
console.log("all good");
