//! A key can do no more than its maker, and works only as long as its maker is there to answer for it.

use super::{HOUR, LATER, Person, assert_code, assert_exceeds, every_right_but_all, worlds};
use crate::wire::Canonical;
use serde_json::{Value, json};
use usher_tests::World;

/// A key that somebody makes through the API: its id, and the API with it.
fn key(world: &World, maker: &Canonical, request: &Value) -> (String, Canonical) {
    let made = maker.send("POST", "/v1/api-keys", request).expect_status(201).json();
    (made["id"].as_str().unwrap().to_owned(), Canonical::with_token(world, made["key"].as_str().unwrap()))
}

fn status(by: &Canonical, id: &str) -> String {
    by.get(&format!("/v1/api-keys/{id}")).expect_status(200).json()["status"].as_str().unwrap().to_owned()
}

#[test]
fn a_key_in_the_name_of_an_administrator_needs_all_that_she_holds() {
    for world in worlds() {
        let clerk = Person::join(&world, "clerk", &json!({ "permissions": every_right_but_all() }));
        let before = Canonical::of(&world, "admin").all("api-keys");
        let admin = world.get("typed:member.admin");
        for scopes in [json!([]), json!(["members.read"])] {
            for protocol in ["canonical", "bizkithub"] {
                let request = json!({ "member_id": admin, "scopes": scopes, "protocol": protocol });
                assert_exceeds(&clerk.api().send("POST", "/v1/api-keys", &request));
            }
        }
        assert_eq!(Canonical::of(&world, "admin").all("api-keys"), before);
    }
}

#[test]
fn scopes_are_codes_of_the_catalog() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let refused = admin.send("POST", "/v1/api-keys", &json!({ "scopes": ["members.read", "nonsense.code"] }));
        assert_code(&refused, 422, "unknown_permission");
        admin.send("POST", "/v1/api-keys", &json!({ "scopes": ["members.*"] })).expect_status(201);
    }
}

#[test]
fn a_key_is_suspended_with_its_maker_and_can_be_taken_over() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let boss = Person::join(&world, "boss", &json!({ "permissions": ["*"] }));
        let member = format!("/v1/members/{}", boss.member);
        let (whole, by_whole) = key(&world, &boss.api(), &json!({}));
        let reader = json!({ "member_id": world.get("typed:member.reader") });
        let (of_reader, by_reader) = key(&world, &boss.api(), &reader);
        let request = json!({ "protocol": "bizkithub" });
        let bizkithub = boss.api().send("POST", "/v1/api-keys", &request).expect_status(201).json();
        let bearer = format!("Bearer {}", bizkithub["key"].as_str().unwrap());
        let at_bizkithub = || {
            let body = json!({ "email": "boss@people.example" });
            world.client().json("POST", "/bff/member/block", &[("authorization", &bearer)], &body)
        };
        // A key that a key makes is its maker's too.
        let (third, by_third) = key(&world, &by_whole, &json!({ "scopes": ["members.*"] }));
        by_whole.get("/v1/members").expect_status(200);
        by_reader.get("/v1/members").expect_status(200);
        by_third.get("/v1/members").expect_status(200);
        admin.send("POST", &format!("{member}/block"), &json!({})).expect_status(200);
        for shut_out in [&by_whole, &by_reader, &by_third] {
            assert_code(&shut_out.send("POST", &format!("{member}/unblock"), &json!({})), 403, "caller_blocked");
        }
        assert_eq!(at_bizkithub().status, 401, "{}", at_bizkithub().text());
        assert_eq!(boss.seen()["status"], "blocked");
        for id in [&whole, &of_reader, &third] {
            assert_eq!(status(&admin, id), "suspended");
        }
        admin.send("POST", &format!("{member}/unblock"), &json!({})).expect_status(200);
        by_whole.get("/v1/members").expect_status(200);
        assert_eq!(status(&admin, &whole), "active");
        admin.send("DELETE", &member, &json!({})).expect_status(200);
        let again = json!({ "email": boss.email, "permissions": ["*"], "existing_account": "grant" });
        for shut_out in [&by_whole, &by_reader, &by_third] {
            shut_out.invite(&again).expect_status(401);
        }
        assert_eq!(boss.seen()["status"], "removed");
        // Whoever holds what the key can do makes it work again.
        let clerk = Person::join(&world, "clerk", &json!({ "permissions": every_right_but_all() }));
        let take_over = |by: &Canonical, id: &str| by.send("POST", &format!("/v1/api-keys/{id}/take-over"), &json!({}));
        assert_exceeds(&take_over(&clerk.api(), &whole));
        by_whole.get("/v1/members").expect_status(401);
        let taken = take_over(&admin, &whole).expect_status(200).json();
        assert_eq!((&taken["status"], &taken["maker_id"]), (&json!("active"), &json!(world.get("typed:member.admin"))));
        by_whole.get("/v1/members").expect_status(200);
        let event = newest(&world, "key.taken_over");
        assert_eq!(event["data"]["key_id"], json!(whole), "{event}");
    }
}

/// The newest event of a kind.
fn newest(world: &World, kind: &str) -> Value {
    world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
    let events =
        Canonical::of(world, "admin").get(&format!("/v1/events?kind={kind}&limit=100")).expect_status(200).json();
    events["data"].as_array().unwrap().last().unwrap_or_else(|| panic!("no {kind}")).clone()
}

#[test]
fn a_key_loses_what_its_maker_loses() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let boss = Person::join(&world, "boss", &json!({ "permissions": ["*"] }));
        let (_, whole) = key(&world, &boss.api(), &json!({}));
        let (_, narrow) = key(&world, &boss.api(), &json!({ "scopes": ["members.read", "licenses.read"] }));
        let invite = |email: &str| whole.invite(&json!({ "email": email, "permissions": ["Organization.Edit"] }));
        invite("before@people.example").expect_status(201);
        let less = json!({ "permissions": ["members.read", "invitations.create"] });
        admin.send("PATCH", &format!("/v1/members/{}", boss.member), &less).expect_status(200);
        whole.get("/v1/members").expect_status(200);
        whole.get("/v1/licenses").expect_status(403);
        narrow.get("/v1/licenses").expect_status(403);
        assert_exceeds(&invite("after@people.example"));
        // Nor is handed on what the key granted while its maker could.
        let token = crate::wire::mailed_token(&world, "before@people.example");
        let accepted = crate::wire::redeem(&world, "accept", &token).expect_status(200).json();
        assert_eq!(accepted["member"]["permissions"], json!([]));
    }
}

#[test]
fn what_a_key_does_is_told_as_its_makers_doing() {
    for world in worlds() {
        let boss = Person::join(&world, "boss", &json!({ "permissions": ["*"] }));
        let request = json!({ "member_id": world.get("typed:member.admin") });
        for request in [request, json!({})] {
            let (id, api) = key(&world, &boss.api(), &request);
            let email = format!("{}@people.example", &id[id.len() - 8..]);
            api.invite(&json!({ "email": email })).expect_status(201);
            let actor = newest(&world, "invitation.created")["actor"].clone();
            let credential = actor["credential"].as_str().unwrap();
            assert_eq!(usher_tests::plain_id(actor["member_id"].as_str().unwrap()), boss.member, "{actor}");
            assert!(credential.starts_with("key_"), "{actor}");
        }
    }
}

#[test]
fn a_key_taken_over_ends_with_the_right_of_whoever_took_it() {
    for world in worlds() {
        let boss = Person::join(&world, "boss", &json!({ "permissions": ["*"] }));
        let (id, _) = key(&world, &boss.api(), &json!({ "scopes": ["members.read"] }));
        let grants = json!({ "permissions": [{ "code": "*", "expires_at": LATER }] });
        let temp = Person::join(&world, "temp", &grants);
        let path = format!("/v1/api-keys/{id}/take-over");
        let taken = temp.api().send("POST", &path, &json!({})).expect_status(200).json();
        assert_eq!(taken["expires_at"], "2026-11-20T15:00:00.000Z");
        world.clock.advance_millis(3 * HOUR);
        assert_eq!(status(&Canonical::of(&world, "admin"), &id), "expired");
    }
}

#[test]
fn a_key_cannot_widen_itself_nor_be_widened_beyond_the_caller() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let (id, narrow) = key(&world, &admin, &json!({ "scopes": ["keys.manage", "members.read"] }));
        let path = format!("/v1/api-keys/{id}");
        for scopes in [json!(["*"]), json!(["keys.manage", "members.manage"])] {
            assert_exceeds(&narrow.send("PATCH", &path, &json!({ "scopes": scopes })));
        }
        // No list means all that the caller holds, which is what the key is limited to already.
        let same = narrow.send("PATCH", &path, &json!({ "scopes": [] })).expect_status(200).json();
        assert_eq!(same["scopes"], json!(["keys.manage", "members.read"]));
        // What can do more than the caller is not the caller's to change, not even to less.
        let (wide, _) = key(&world, &admin, &json!({}));
        assert_exceeds(&narrow.send("PATCH", &format!("/v1/api-keys/{wide}"), &json!({ "scopes": ["members.read"] })));
        // Less counts at once.
        admin.send("PATCH", &path, &json!({ "scopes": ["members.read"] })).expect_status(200);
        assert_code(&narrow.send("PATCH", &path, &json!({ "scopes": [] })), 403, "forbidden");
        narrow.get("/v1/members").expect_status(200);
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let updated = Canonical::of(&world, "admin").get("/v1/events?kind=key.updated&limit=100").json();
        let scopes: Vec<&Value> =
            updated["data"].as_array().unwrap().iter().map(|event| &event["data"]["scopes"]).collect();
        assert!(scopes.contains(&&json!("members.read")), "{updated}");
    }
}

#[test]
fn a_key_that_is_edited_ends_with_the_right_of_whoever_edited_it() {
    for world in worlds() {
        let (id, _) = key(&world, &Canonical::of(&world, "admin"), &json!({ "scopes": ["members.read"] }));
        let grants = json!({ "permissions": [{ "code": "*", "expires_at": LATER }] });
        let temp = Person::join(&world, "temp", &grants);
        let request = json!({ "scopes": ["members.manage"] });
        let edited = temp.api().send("PATCH", &format!("/v1/api-keys/{id}"), &request).expect_status(200).json();
        assert_eq!(edited["expires_at"], "2026-11-20T15:00:00.000Z");
    }
}

#[test]
fn whoever_widens_a_key_answers_for_it_and_whoever_narrows_it_does_not() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let rights = json!(["keys.manage", "members.read", "members.manage", "invitations.read"]);
        let eve = Person::join(&world, "eve", &json!({ "permissions": rights }));
        let (id, by_key) = key(&world, &admin, &json!({ "scopes": ["invitations.read", "members.read"] }));
        let path = format!("/v1/api-keys/{id}");
        let narrowed = json!({ "scopes": ["members.read"] });
        let narrowed = eve.api().send("PATCH", &path, &narrowed).expect_status(200).json();
        assert_eq!(narrowed["maker_id"], json!(world.get("typed:member.admin")));
        let widened = json!({ "scopes": ["members.read", "members.manage"] });
        let widened = eve.api().send("PATCH", &path, &widened).expect_status(200).json();
        assert_eq!(usher_tests::plain_id(widened["maker_id"].as_str().unwrap()), eve.member);
        by_key.get("/v1/members").expect_status(200);
        admin.send("POST", &format!("/v1/members/{}/block", eve.member), &json!({})).expect_status(200);
        assert_code(
            &by_key.send("POST", &format!("/v1/members/{}/unblock", eve.member), &json!({})),
            403,
            "caller_blocked",
        );
    }
}

#[test]
fn another_replica_stops_believing_a_key_whose_maker_is_shut_out() {
    for mut world in worlds() {
        let other = world.replica();
        let boss = Person::join(&world, "boss", &json!({ "permissions": ["*"] }));
        let made = boss.api().send("POST", "/v1/api-keys", &json!({})).expect_status(201).json();
        let bearer = format!("Bearer {}", made["key"].as_str().unwrap());
        let there = || other.get("/v1/members", &[("authorization", &bearer)]).status;
        assert_eq!(there(), 200);
        let path = format!("/v1/members/{}/block", boss.member);
        Canonical::of(&world, "admin").send("POST", &path, &json!({})).expect_status(200);
        if world.database_url().starts_with("postgres") {
            usher_tests::until("the other replica has heard", || (there() == 403).then_some(()));
        }
    }
}
