// The certified provider of OpenID Connect (oidc-provider), and a browser that signs in at it, first to accept an invitation and
// then to the console. Says where the provider is; is told where the gateway is, and exits with 0 once all of it has worked.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline/promises";
import Provider from "oidc-provider";

const PUBLIC = "http://usher.example";
const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
const server = createServer();
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;
const provider = new Provider(issuer, {
  clients: [
    { client_id: "usher", client_secret: "a secret: of the client", redirect_uris: [`${PUBLIC}/openid/acme`] },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"] },
  cookies: { keys: ["judge"] },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, email: id, email_verified: true }) }),
  jwks: { keys: [{ ...key, alg: "RS256", use: "sig" }] },
  pkce: { required: () => true },
});
server.on("request", provider.callback());
console.log(issuer);

const lines = createInterface({ input: process.stdin });
const [line] = await new Promise((resolve) => lines.once("line", (...all) => resolve(all)));
const { base, token, email } = JSON.parse(line);

// A browser: cookies by origin and path, and no redirect that is not looked at.
class Browser {
  cookies = new Map();

  async ask(address, form) {
    const url = new URL(address.replace(PUBLIC, base));
    const sent = [...this.cookies.values()].filter((one) => one.origin === url.origin && url.pathname.startsWith(one.path));
    const headers = { cookie: sent.map((one) => one.pair).join("; "), accept: "text/html", "accept-language": "en" };
    const body = form && new URLSearchParams(form);
    const reply = await fetch(url, { method: form ? "POST" : "GET", headers, body, redirect: "manual" });
    for (const set of reply.headers.getSetCookie()) {
      const pair = set.split(";")[0];
      const path = /; *path=([^;]*)/i.exec(set)?.[1] ?? "/";
      this.cookies.set(`${url.origin} ${path} ${pair.split("=")[0]}`, { origin: url.origin, path, pair });
    }
    return { status: reply.status, headers: reply.headers, text: await reply.text(), url };
  }

  // Follows redirects to the next page that somebody sees.
  async go(address, form) {
    let reply = await this.ask(address, form);
    while (reply.headers.has("location")) {
      reply = await this.ask(new URL(reply.headers.get("location"), reply.url).href);
    }
    return reply;
  }
}

function check(is, what, page) {
  if (!is) throw new Error(`${what}: ${page.status} ${page.url} ${page.text}`);
}

// The first form of a page that goes to where a text stands, with its hidden fields.
function form(page, where) {
  const [, action, inside] = new RegExp(`action="([^"]*${where}[^"]*)"[^>]*>(.*?)</form>`, "s").exec(page.text) ?? [];
  check(action, `no form for ${where}`, page);
  const fields = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return [new URL(action, page.url).href, Object.fromEntries(fields.map(([, name, value]) => [name, value]))];
}

// From the page that goes on to the provider to what comes of it.
async function throughTheProvider(browser, onward) {
  check(onward.headers.has("refresh"), "no way to the provider", onward);
  let page = await browser.go(onward.headers.get("refresh").split("url=")[1]);
  for (const prompt of ["login", "consent"]) {
    if (!page.url.pathname.startsWith("/interaction/")) break;
    page = await browser.go(page.url.href, { prompt, login: email, password: "any" });
  }
  check(page.url.pathname === "/openid/acme", "the provider did not lead back", page);
  return browser.go(...form(page, "openid"));
}

const browser = new Browser();
const invitation = await browser.go(`${base}/invitations/${token}`);
const joined = await throughTheProvider(browser, await browser.ask(...form(invitation, "openid/acme")));
check(joined.status === 200 && !joined.text.includes("openid/acme"), "not joined", joined);

const other = new Browser();
const door = await other.go(`${base}/console/sign-in?next=/console/account`);
const account = await throughTheProvider(other, await other.ask(...form(door, "openid/acme")));
check(account.url.pathname === "/console/account" && account.text.includes(email), "not signed in", account);
process.exit(0);
