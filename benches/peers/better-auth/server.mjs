// Better Auth with its organization plugin on node:http and PostgreSQL, tuned as far as its documentation goes: joins in SQL,
// the session in a signed cookie, no rate limit, no telemetry, no mail.
//
//   PORT         where to listen on 127.0.0.1
//   PGHOST, PGUSER, PGDATABASE   the database, as every client of PostgreSQL reads them
//   POOL         connections to the database of each worker
//   WORKERS      processes; 1 is no cluster
//   DIRECT=1     the route of invitations is our own and calls `auth.api.createInvitation`, which spares Better Auth's router
//                and its check of the Origin: the fastest way to invite that it supports
//
// `node server.mjs migrate` makes the tables with Better Auth's own migration and ends.
import cluster from "node:cluster";
import http from "node:http";
import { betterAuth } from "better-auth";
import { fromNodeHeaders, toNodeHandler } from "better-auth/node";
import { organization } from "better-auth/plugins";
import pg from "pg";

const environment = process.env;
const port = Number(environment.PORT);

const makeAuth = () =>
  betterAuth({
    baseURL: `http://127.0.0.1:${port}`,
    secret: "for-measurements-only-0123456789abcdefghijkl",
    database: new pg.Pool({ max: Number(environment.POOL) }),
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
    session: { cookieCache: { enabled: true, maxAge: 3600 } },
    advanced: { database: { joins: true } },
    plugins: [
      organization({
        invitationLimit: 1_000_000_000,
        membershipLimit: 1_000_000,
        sendInvitationEmail: async () => {},
      }),
    ],
  });

async function migrate() {
  const { getMigrations } = await import("better-auth/db/migration");
  const { runMigrations } = await getMigrations(makeAuth().options);
  await runMigrations();
}

async function inviteDirectly(auth, request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  let status = 200;
  let answer;
  try {
    const body = JSON.parse(Buffer.concat(chunks));
    answer = await auth.api.createInvitation({ body, headers: fromNodeHeaders(request.headers) });
  } catch (error) {
    status = error.statusCode ?? 500;
    answer = error.body ?? { message: String(error) };
  }
  const text = JSON.stringify(answer);
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.end(text);
}

function serve() {
  const auth = makeAuth();
  const handle = toNodeHandler(auth);
  const isDirect = (request) => environment.DIRECT === "1" && request.url === "/api/auth/organization/invite-member";
  const listener = (request, response) =>
    isDirect(request) ? inviteDirectly(auth, request, response) : handle(request, response);
  http.createServer(listener).listen(port, "127.0.0.1");
}

const workers = Number(environment.WORKERS);
if (process.argv[2] === "migrate") {
  await migrate();
  process.exit(0);
} else if (workers > 1 && cluster.isPrimary) {
  for (let worker = 0; worker < workers; worker++) cluster.fork();
} else {
  serve();
}
