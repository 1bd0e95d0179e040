//! Invariant 7: the same key and request give the same bytes for a day, and one effect.

use crate::wire::{Canonical, PROTOCOLS, Protocol, at_once, everything, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Client, Lane, Reply, World};

const DAY: i64 = 24 * 3_600_000;
const KEY: (&str, &str) = ("idempotency-key", "once");

/// What must be the same: everything but the instant, the number of the request and the order of the headers.
fn shown(reply: &Reply) -> (u16, Vec<(String, String)>, String) {
    let own = |name: &str| matches!(name, "date" | "x-request-id");
    let mut headers: Vec<_> = reply.headers.iter().filter(|(name, _)| !own(name)).cloned().collect();
    headers.sort();
    (reply.status, headers, reply.text())
}

fn keyed(protocol: Protocol, client: Client, world: &World, who: &str, body: &Value) -> Reply {
    protocol.send_by(client, world, who, body, &[KEY])
}

#[test]
fn the_same_request_has_the_same_answer_and_one_effect() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for protocol in PROTOCOLS {
            let send = |email: &str| keyed(protocol, world.client(), &world, "admin", &protocol.body(&world, email));
            let email = format!("{}@people.example", protocol.name());
            let first = send(&email);
            assert!(matches!(first.status, 200 | 201), "{lane:?} {protocol:?} {}", first.text());
            let after = everything(&world);
            for _ in 0..3 {
                assert_eq!(shown(&send(&email)), shown(&first), "{lane:?} {protocol:?}");
            }
            assert_eq!(everything(&world), after, "{lane:?} {protocol:?}");
            let status = if protocol == Protocol::Backops { 400 } else { 422 };
            let refused = send("other@people.example").expect_status(status);
            assert!(refused.text().contains("dempotency"), "{lane:?} {protocol:?} {}", refused.text());
            assert_eq!(everything(&world), after, "{lane:?} {protocol:?}");
        }
    }
}

#[test]
fn resending_and_revoking_with_a_key_happen_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bearer = world.bearer("canonical.admin");
        let id = world.get("typed:invitation.pending");
        for verb in ["resend", "revoke"] {
            let path = format!("/v1/invitations/{id}/{verb}");
            let headers = [("authorization", bearer.as_str()), ("idempotency-key", verb)];
            let send = || world.client().json("POST", &path, &headers, &json!({}));
            let first = send().expect_status(200);
            let after = everything(&world);
            assert_eq!(shown(&send()), shown(&first), "{lane:?} {verb}");
            assert_eq!(everything(&world), after, "{lane:?} {verb}");
        }
        // The key of one path is not good for another.
        let headers = [("authorization", bearer.as_str()), ("idempotency-key", "resend")];
        let path = format!("/v1/invitations/{id}/revoke");
        world.client().json("POST", &path, &headers, &json!({})).expect_status(422);
    }
}

#[test]
fn of_requests_with_one_key_at_once_one_has_an_effect() {
    for lane in Lane::all() {
        let mut world = World::new(lane);
        let other = if lane == Lane::Postgres { world.replica() } else { world.client() };
        for protocol in PROTOCOLS {
            let email = format!("{}@people.example", protocol.name());
            let body = protocol.body(&world, &email);
            let replies = at_once(12, |index| {
                let client = if index % 2 == 0 { world.client() } else { other };
                keyed(protocol, client, &world, "admin", &body)
            });
            let in_flight = if protocol == Protocol::Backops { 400 } else { 409 };
            let (waiting, good): (Vec<_>, Vec<_>) = replies.iter().partition(|reply| reply.status == in_flight);
            assert!(!good.is_empty() && good.iter().all(|reply| reply.status < 202), "{lane:?} {protocol:?} {good:?}");
            assert!(good.iter().all(|reply| shown(reply) == shown(good[0])), "{lane:?} {protocol:?} {good:?}");
            assert!(waiting.iter().all(|reply| reply.text().contains("dempotency")), "{lane:?} {waiting:?}");
            let mails = world.mails().iter().filter(|mail| mail.to == email).count();
            assert_eq!(mails, 1, "{lane:?} {protocol:?}");
        }
    }
}

#[test]
fn different_callers_do_not_share_keys() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({ "email": "new@people.example", "if_pending": "return" });
        let send = |who| keyed(Protocol::Canonical, world.client(), &world, who, &body);
        send("admin").expect_status(201);
        // Both find what is there by now; had they shared the key they would have got the answer above.
        send("inviter").expect_status(200);
        let stranger = send("foreign").expect_status(201).json();
        assert_eq!(stranger["organization"]["slug"], "other", "{lane:?}");
        let token = [("authorization", world.bearer("canonical_token.admin")), (KEY.0, KEY.1.to_owned())];
        let headers: Vec<_> = token.iter().map(|(name, value)| (*name, value.as_str())).collect();
        world.client().json("POST", "/v1/invitations", &headers, &body).expect_status(200);
    }
}

#[test]
fn after_a_day_a_key_is_forgotten() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({ "email": "new@people.example" });
        let send = || keyed(Protocol::Canonical, world.client(), &world, "admin", &body).status;
        assert_eq!(send(), 201, "{lane:?}");
        world.clock.advance_millis(DAY - 1);
        assert_eq!(send(), 201, "{lane:?}: a moment before");
        world.clock.advance_millis(2);
        assert_eq!(send(), 409, "{lane:?}: the person has been invited");
        let other = json!({ "email": "newer@people.example" });
        keyed(Protocol::Canonical, world.client(), &world, "admin", &other).expect_status(201);
    }
}

/// Makes Olga, the administrator of other, an administrator of acme as well.
fn let_olga_in(world: &World) {
    let body = json!({ "email": "admin@other.example", "permissions": ["*"] });
    Canonical::of(world, "admin").invite(&body).expect_status(201);
    redeem(world, "accept", &mailed_token(world, "admin@other.example")).expect_status(200);
}

#[test]
fn a_batch_over_several_organizations_happens_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let_olga_in(&world);
        let rows: Vec<Value> = (0..6)
            .map(|row| {
                let organization = world.get(["id:organization.acme", "id:organization.other"][row % 2]);
                json!({ "organization_id": organization, "email": format!("multi{row}@people.example") })
            })
            .collect();
        let body = Value::from(rows);
        let send = || keyed(Protocol::Apexscore, world.client(), &world, "foreign", &body);
        let replies = at_once(8, |_| send());
        let last = send().expect_status(201);
        assert_eq!(last.json()["sent"].as_array().unwrap().len(), 6, "{lane:?}");
        for reply in replies.iter().filter(|reply| reply.status != 409) {
            assert_eq!(shown(reply), shown(&last), "{lane:?}");
        }
        let mails = world.mails().iter().filter(|mail| mail.to.starts_with("multi")).count();
        assert_eq!(mails, 6, "{lane:?}");
    }
}

/// What changes an organization, one after the other: a name, the method, the path and the body. `{id}` is the id that the
/// step of that name before it has answered.
fn steps(world: &World) -> Vec<(&'static str, &'static str, String, Value)> {
    let member = world.get("typed:member.reader");
    let invitation = world.get("typed:invitation.pending");
    let hook = json!({"url": "https://hooks.example.com/usher", "events": ["*"]});
    vec![
        ("license", "POST", "/v1/licenses".to_owned(), json!({"name": "Crew", "seats": 3})),
        ("license", "PATCH", "/v1/licenses/{id}".to_owned(), json!({"seats": 4})),
        ("license", "DELETE", "/v1/licenses/{id}".to_owned(), Value::Null),
        ("role", "POST", "/v1/roles".to_owned(), json!({"code": "once", "name": "Once", "permissions": []})),
        ("role", "PATCH", "/v1/roles/once".to_owned(), json!({"name": "Twice"})),
        ("role", "DELETE", "/v1/roles/once".to_owned(), Value::Null),
        ("hook", "POST", "/v1/webhooks".to_owned(), hook),
        ("hook", "PATCH", "/v1/webhooks/{id}".to_owned(), json!({"description": "Once"})),
        ("hook", "POST", "/v1/webhooks/{id}/rotate".to_owned(), json!({})),
        ("hook", "DELETE", "/v1/webhooks/{id}".to_owned(), Value::Null),
        ("organization", "PATCH", "/v1/organization".to_owned(), json!({"name": "Acme Once"})),
        ("invitation", "PATCH", format!("/v1/invitations/{invitation}"), json!({"roles": []})),
        ("member", "PATCH", format!("/v1/members/{member}"), json!({"first_name": "Once"})),
        ("member", "POST", format!("/v1/members/{member}/block"), json!({})),
        ("member", "POST", format!("/v1/members/{member}/unblock"), json!({})),
        ("member", "DELETE", format!("/v1/members/{member}"), Value::Null),
    ]
}

#[test]
fn every_change_of_an_organization_happens_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bearer = world.bearer("canonical.admin");
        let mut ids = std::collections::HashMap::new();
        for (index, (name, method, path, body)) in steps(&world).into_iter().enumerate() {
            let path = path.replace("{id}", ids.get(name).map_or("", String::as_str));
            let key = format!("step-{index}");
            let headers = [("authorization", bearer.as_str()), ("idempotency-key", key.as_str())];
            let send = || match &body {
                Value::Null => world.client().send(method, &path, &headers, b""),
                body => world.client().json(method, &path, &headers, body),
            };
            let first = send();
            assert!((200..300).contains(&first.status), "{lane:?} {method} {path} {}", first.text());
            if method == "POST"
                && let Some(id) = serde_json::from_str::<Value>(&first.text()).ok().and_then(|body| id_of(&body))
            {
                ids.insert(name, id);
            }
            let after = everything(&world);
            for _ in 0..2 {
                assert_eq!(shown(&send()), shown(&first), "{lane:?} {method} {path}");
            }
            assert_eq!(everything(&world), after, "{lane:?} {method} {path}");
        }
    }
}

fn id_of(body: &Value) -> Option<String> {
    let object = body.get("webhook").unwrap_or(body);
    object.get("id").and_then(Value::as_str).map(str::to_owned)
}

/// A change on condition of a revision is another request than the same change without one.
#[test]
fn a_key_is_not_good_for_another_condition() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bearer = world.bearer("canonical.admin");
        let send = |condition: &[(&str, &str)]| {
            let headers = [&[("authorization", bearer.as_str()), KEY], condition].concat();
            world.client().json("PATCH", "/v1/organization", &headers, &json!({"name": "Acme Once"}))
        };
        send(&[]).expect_status(200);
        send(&[]).expect_status(200);
        send(&[("if-match", "\"77\"")]).expect_status(422);
    }
}
