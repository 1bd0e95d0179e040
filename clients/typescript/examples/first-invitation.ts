import { UsherClient } from "usher-client";

const { USHER_URL = "http://127.0.0.1:8080", USHER_KEY = "" } = process.env;
const usher = new UsherClient({ url: USHER_URL, key: USHER_KEY });

const invitation = await usher.invite({ email: "grace@example.com", first_name: "Grace", roles: ["member"] });
console.log(`${invitation.id} is ${invitation.status}`);
for await (const { email, delivery } of usher.invitations.iterate({ status: "pending" })) {
  console.log(email, delivery?.state);
}
