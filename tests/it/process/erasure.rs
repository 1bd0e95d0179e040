//! Whoever is erased is nowhere: in no table, no file and no log, whatever they have written anywhere, and whatever others
//! say of them afterwards.

use super::{bearer, canonical, list, mailed_link};
use serde_json::{Value, json};
use std::time::Duration;
use usher_tests::{Client, Installation, Lane, Receiver, until};

/// What stands in every text, in lower case.
const MARKERS: [&str; 3] = ["zmizela", "smazana", "777999888"];
const EMAIL: &str = "Zmizela@people.example";
const PASSWORD: &str = "Quite-Another-Horse-9";
const AGENT: &str = "Smazana-Browser/1.0";

fn installation(lane: Lane) -> Installation {
    Installation::new(lane)
        .with("USHER__LOG__FILTER", "debug")
        .with("USHER__WEBHOOKS__ALLOW_HTTP", "true")
        .with("USHER__WEBHOOKS__ALLOW_PRIVATE", "[\"127.0.0.1\"]")
        .with("USHER__WEBHOOKS__TIMEOUT", "10s")
        .with("USHER__MAIL__RESEND_EVERY", "0s")
}

/// Where a marker is kept.
fn traces(installation: &Installation) -> Vec<String> {
    let found = |(place, text): (String, String)| {
        MARKERS.into_iter().filter_map(move |marker| {
            let at = text.find(marker)?;
            let around: String = text.chars().skip(text[..at].chars().count().saturating_sub(60)).take(160).collect();
            Some(format!("{marker} in {place}: {around:?}"))
        })
    };
    installation.kept().into_iter().flat_map(found).collect()
}

/// Somebody who has written something wherever there is something to be written.
struct Person<'a> {
    client: Client,
    made: &'a Value,
    member: String,
    invitation: String,
    delivery: String,
}

impl<'a> Person<'a> {
    fn join(installation: &Installation, client: Client, made: &'a Value) -> Self {
        let admin = bearer(made, "canonical/api_key");
        let row = json!({ "email": EMAIL, "first_name": "Smazana", "last_name": "Zmizela", "phone_number": "+420777999888",  "note": "zmizela in Brno", "permissions": ["*"] });
        // With an idempotent answer that is kept.
        let headers = [("authorization", admin.as_str()), ("idempotency-key", "0123456789abcdef")];
        let invited = client.json("POST", "/v1/invitations", &headers, &row).expect_status(201).json();
        let token = mailed_link(installation, EMAIL);
        client.get(&format!("/invitations/{token}"), &[("user-agent", AGENT)]).expect_status(200);
        let accept = json!({ "token": token, "password": PASSWORD });
        let accepted = client.json("POST", "/v1/invitations/accept", &[("user-agent", AGENT)], &accept);
        let accepted = accepted.expect_status(200).json();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let (member, invitation) = (text(&accepted["member"]["id"]), text(&invited["id"]));
        let delivery = text(&invited["delivery"]["id"]);
        Self { client, made, member, invitation, delivery }
    }

    /// What the person does, and what others write about it.
    fn leave_texts(&self) {
        let login = json!({ "email": EMAIL, "password": PASSWORD });
        let session =
            self.client.json("POST", "/v1/sessions", &[("user-agent", AGENT)], &login).expect_status(201).json();
        let own = format!("Bearer {}", session["access_token"].as_str().unwrap());
        let own = |path: &str, body: &Value| {
            let headers = [("authorization", own.as_str()), ("user-agent", AGENT)];
            self.client.json("POST", path, &headers, body).expect_status(201).json()
        };
        own("/v1/api-keys", &json!({ "description": "Zmizela's robot" }));
        own("/v1/api-keys", &json!({ "description": "my own, smazana", "member_id": self.member }));
        own("/v1/invitations", &json!({ "email": "friend@people.example", "note": "a friend of Zmizela" }));
        let hook = json!({ "url": "https://hooks.example/usher", "events": ["*"], "enabled": false,
                           "description": "ask Zmizela" });
        own("/v1/webhooks", &hook);
        own("/v1/blocklist", &json!({ "value": EMAIL }));
        let wrong = json!({ "email": EMAIL, "password": "Wrong-Horse-8" });
        self.client.json("POST", "/v1/sessions", &[("user-agent", AGENT)], &wrong).expect_status(401);
        self.client.json("POST", "/v1/password/forgot", &[], &json!({ "email": EMAIL }));
        self.report("soft", "450 4.2.1 <zmizela@people.example>: mailbox of Smazana is full");
        self.admin("GET", "/v1/members?q=zmizela", &Value::Null);
    }

    fn admin(&self, method: &str, path: &str, body: &Value) -> Value {
        let reply = canonical(&self.client, self.made, method, path, body);
        assert!(reply.status < 300, "{method} {path}: {} {}", reply.status, reply.text());
        reply.json()
    }

    fn report(&self, kind: &str, reason: &str) {
        let report = json!({ "delivery_id": self.delivery, "kind": kind, "reason": reason });
        self.admin("POST", "/v1/deliveries/bounces", &report);
    }

    fn erase(&self) {
        self.admin("DELETE", &format!("/v1/members/{}/personal-data", self.member), &json!({}));
    }
}

#[test]
fn a_marker_in_every_text_is_nowhere_afterwards() {
    for lane in Lane::all() {
        let installation = installation(lane);
        let made = installation.bootstrap("Acme");
        let receiver = Receiver::start();
        let serving = installation.serve();
        let client = serving.client();
        // The endpoint says in its answers of whom it was told.
        receiver.say("thank you, Zmizela is known as Smazana, 777999888");
        let events = json!([
            "invitation.created",
            "invitation.accepted",
            "member.grants_changed",
            "member.removed",
            "member.erased"
        ]);
        let hook = json!({ "url": receiver.url(), "events": events });
        let hook = canonical(&client, &made, "POST", "/v1/webhooks", &hook).expect_status(201).json();
        let hook = hook["webhook"]["id"].as_str().unwrap().to_owned();
        let person = Person::join(&installation, client, &made);
        person.leave_texts();
        let told = receiver.wait(2).len();
        let answers = |expected: usize| {
            until("the answers are kept", || {
                let deliveries = list(&client, &made, &format!("/v1/webhooks/{hook}/deliveries"));
                let tried = deliveries.iter().filter(|one| !one["attempts"].as_array().unwrap().is_empty());
                (tried.count() >= expected).then_some(())
            });
        };
        answers(told);
        assert!(!traces(&installation).is_empty(), "{lane:?}: there is something to be erased");
        // Three messages are under way while the person is erased: about an edit, about the end, and about the erasure.
        receiver.pause(Duration::from_secs(2));
        let before = receiver.received().len();
        let grants = json!({ "permissions": ["members.read"] });
        person.admin("PATCH", &format!("/v1/members/{}", person.member), &grants);
        let under_way = receiver.wait(before + 1).len();
        person.erase();
        let _ = receiver.wait(under_way + 2);
        // What the receiving server says comes later still.
        person.report("hard", "550 5.1.1 <zmizela@people.example>: Smazana is gone");
        person.report("complaint", "zmizela@people.example complains");
        answers(under_way + 2);
        let members = person.admin("GET", &format!("/v1/members/{}", person.member), &Value::Null);
        assert_eq!(members["status"], "removed", "{lane:?}");
        assert_eq!(
            person.admin("GET", &format!("/v1/invitations/{}", person.invitation), &Value::Null)["note"],
            Value::Null
        );
        serving.terminate();
        assert_eq!(serving.ended().code(), Some(0));
        assert_eq!(traces(&installation), Vec::<String>::new(), "{lane:?}");
    }
}
