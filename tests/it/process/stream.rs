//! A stream of concurrent invitations, single and bulk, each remembered with what was answered.

use super::{bearer, canonical};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};
use usher_tests::{Client, Reply};

/// How many clients send at once.
const CLIENTS: usize = 4;
/// How many people a batch invites.
const BATCH: u64 = 5;

/// A request and what became of it.
pub(super) struct Sent {
    /// The people whom it invites, all or none of them.
    pub(super) emails: Vec<String>,
    /// Whether its answer came and was good. `None`: nobody knows.
    pub(super) answered: Option<Value>,
    what: What,
    body: Value,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// The canonical API, with an Idempotency-Key.
    Canonical,
    /// BackOps' API, which knows no such keys.
    Crew,
}

/// What the clients need.
pub(super) struct Stream<'a> {
    made: &'a Value,
    organization_token: String,
    people: AtomicU64,
}

impl<'a> Stream<'a> {
    /// A stream of invitations to an organization whose gateway runs.
    pub(super) fn new(client: &Client, made: &'a Value) -> Self {
        let path = format!("/Organizations/{}/authorize", made["organization"]["id"].as_str().unwrap());
        let authorized = client.get(&path, &[("authorization", &bearer(made, "backops/api_key"))]).expect_status(200);
        let organization_token = authorized.json()["token"].as_str().unwrap().to_owned();
        Self { made, organization_token, people: AtomicU64::new(0) }
    }

    /// Sends until the gateway dies under it.
    pub(super) fn until_death(&self, client: Client) -> Vec<Sent> {
        std::thread::scope(|scope| {
            let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(move || self.one_client(client))).collect();
            clients.into_iter().flat_map(|sending| sending.join().unwrap()).collect()
        })
    }

    fn one_client(&self, client: Client) -> Vec<Sent> {
        let mut all = Vec::new();
        loop {
            let mut sent = self.next();
            let alive = self.send(client, &mut sent);
            all.push(sent);
            if !alive {
                return all;
            }
        }
    }

    /// Sends a request of unknown fate again; gives whether its fate is known now.
    pub(super) fn again(&self, client: Client, sent: &mut Sent) -> bool {
        sent.what == What::Crew || sent.answered.is_some() || self.send(client, sent)
    }

    /// Sends a request; gives whether an answer came, which must be a good one.
    fn send(&self, client: Client, sent: &mut Sent) -> bool {
        let Ok(reply) = self.try_send(client, sent) else { return false };
        let good = if sent.what == What::Crew { 200 } else { 201 };
        sent.answered = Some(reply.expect_status(good).json());
        true
    }

    fn try_send(&self, client: Client, sent: &Sent) -> std::io::Result<Reply> {
        let json = ("content-type", "application/json");
        let body = sent.body.to_string();
        match sent.what {
            What::Canonical => {
                let key = bearer(self.made, "canonical/api_key");
                let headers = [json, ("authorization", key.as_str()), ("idempotency-key", sent.emails[0].as_str())];
                client.try_send("POST", "/v1/invitations", &headers, body.as_bytes())
            }
            What::Crew => {
                let key = bearer(self.made, "backops/api_key");
                let token = self.organization_token.as_str();
                let headers = [json, ("authorization", key.as_str()), ("x-organization-token", token)];
                client.try_send("POST", "/crew/invite", &headers, body.as_bytes())
            }
        }
    }

    /// The next request: in turn a single one, one with a seat, a batch with seats, and a crew with seats.
    fn next(&self) -> Sent {
        let first = self.people.fetch_add(BATCH, Ordering::Relaxed);
        let license = &self.made["licenses"][0]["id"];
        let turn = first / BATCH % 4;
        let many = if turn < 2 { 1 } else { BATCH };
        let emails: Vec<String> = (first..first + many).map(|person| format!("p{person}@people.example")).collect();
        let (what, body) = match turn {
            0 => (What::Canonical, json!({ "email": emails[0] })),
            1 => (What::Canonical, json!({ "email": emails[0], "license_id": license })),
            2 => {
                let row = |email| json!({ "email": email, "license_id": license });
                (What::Canonical, json!({ "invitations": emails.iter().map(row).collect::<Vec<_>>() }))
            }
            _ => {
                let row = |email| json!({ "connectedUserEmail": email, "licenseId": license, "permissions": ["Organization.Read"] });
                (What::Crew, json!({ "members": emails.iter().map(row).collect::<Vec<_>>() }))
            }
        };
        Sent { emails, answered: None, what, body }
    }

    /// All invitations of the organization.
    pub(super) fn invitations(&self, client: &Client) -> Vec<Value> {
        let (mut all, mut path) = (Vec::new(), "/v1/invitations?limit=200".to_owned());
        loop {
            let page = canonical(client, self.made, "GET", &path, &Value::Null).expect_status(200).json();
            all.extend(page["data"].as_array().unwrap().iter().cloned());
            let Some(cursor) = page["next_cursor"].as_str() else { return all };
            path = format!("/v1/invitations?limit=200&cursor={cursor}");
        }
    }
}
