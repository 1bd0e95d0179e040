// node seed.mjs BASE_URL ORGANIZATIONS FILE: signs one owner up and makes its organizations, through the API. The file gets the
// owner's cookies in its first line and the id of an organization in each further one.
import { writeFileSync } from "node:fs";

const [base, count, file] = process.argv.slice(2);
const account = { email: "owner@people.example", password: "Correct-Horse-7", name: "Owner" };

async function post(path, body, headers = {}) {
  const response = await fetch(`${base}/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: base, ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

await post("/sign-up/email", account);
const signedIn = await post("/sign-in/email", account);
const cookie = signedIn.headers
  .getSetCookie()
  .map((line) => line.split(";")[0])
  .join("; ");
const ids = [];
for (let number = 0; number < Number(count); number++) {
  const created = await post("/organization/create", { name: `Organization ${number}`, slug: `o-${number}` }, { cookie });
  ids.push((await created.json()).id);
}
writeFileSync(file, `${[cookie, ...ids].join("\n")}\n`);
