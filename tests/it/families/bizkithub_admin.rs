//! BizKitHub: forgotten passwords, keys, and what the operator's calls do.

use super::{codes, member, send};
use crate::passwords::{links, token};
use crate::wire::{Canonical, Protocol};
use serde_json::{Value, json};
use usher_tests::{Lane, PASSWORD, Reply, World};

const NEW: &str = "Correct-Horse-8";
const READER: &str = "reader@acme.example";

fn post(world: &World, who: &str, path: &str, body: &Value) -> Reply {
    send(world, Protocol::Bizkithub, who, "POST", path, body)
}

fn with_key(world: &World, key: &str, path: &str, body: &Value) -> Reply {
    world.client().json("POST", path, &[("authorization", &format!("Bearer {key}"))], body)
}

fn log_in(world: &World, password: &str) -> Reply {
    world.client().json("POST", "/v1/sessions", &[], &json!({ "email": READER, "password": password }))
}

#[test]
fn a_forgotten_password_is_set_once_by_either_call() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let session = log_in(&world, PASSWORD).expect_status(201).json();
        let nobody = json!({ "email": "nobody@people.example" });
        post(&world, "admin", "/bff/contact/reset-password", &nobody).expect_status(200);
        post(&world, "admin", "/bff/contact/reset-password", &json!({ "email": READER })).expect_status(200);
        let first = token(&world, READER, 0);
        let body = json!({ "token": first, "passwordInput": NEW, "passwordAgain": NEW });
        let reset = || world.client().json("POST", "/bff/account/reset-password", &[], &body);
        reset().expect_status(200);
        reset().expect_status(404);
        log_in(&world, PASSWORD).expect_status(401);
        log_in(&world, NEW).expect_status(201);
        let bearer = format!("Bearer {}", session["access_token"].as_str().unwrap());
        world.client().get("/v1/members", &[("authorization", &bearer)]).expect_status(401);
        let used = json!({ "token": first, "password": PASSWORD });
        let set =
            |body: &Value| post(&world, "reader", "/api/v1/customer/set-new-password", body).expect_status(200).json();
        assert_eq!(set(&used), json!({ "success": false, "errorCode": "E002", "message": "Request was used before." }));
        log_in(&world, NEW).expect_status(201);
        assert!(links(&world, "nobody@people.example").is_empty(), "{lane:?}");
    }
}

#[test]
fn a_key_does_what_its_member_may_until_it_is_invalidated() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let reader = world.get("external:member.reader");
        let wanted = json!({ "environment": "PROD", "relatedToMember": reader, "description": "till" });
        let made = post(&world, "admin", "/bff/api-key/generate-key", &wanted).expect_status(200).json();
        let key = made["apiKey"].as_str().unwrap();
        assert!(key.starts_with("PROD") && key.len() == 32, "{key}");
        let ask = |path: &str, body: &Value| with_key(&world, key, path, body);
        let email = json!({ "email": "zoe@people.example" });
        ask("/bff/contact/check-email-availability", &email).expect_status(200);
        ask("/bff/member/invite-email", &email).expect_status(401);
        ask("/bff/api-key/generate-key", &json!({ "environment": "PROD" })).expect_status(401);
        let list = || send(&world, Protocol::Bizkithub, "admin", "GET", "/bff/api-key/list", &json!({}));
        let all = list().expect_status(200).json();
        let items = all["items"].as_array().unwrap();
        assert_eq!(all["itemCount"], items.len(), "{lane:?}");
        let shown = items.iter().find(|item| item["description"] == "till").unwrap();
        assert!(shown["apiKey"].as_str().unwrap().ends_with(&key[28..]) && !all.to_string().contains(key), "{shown}");
        assert_eq!((&shown["member"]["name"], &shown["isActive"]), (&json!("Rita Reader"), &json!(true)), "{lane:?}");
        assert_eq!(shown["expirationDate"], "2027-02-18T12:00:00.000Z", "{lane:?}: ninety days");
        let id = json!({ "id": shown["id"] });
        post(&world, "admin", "/bff/api-key/invalidate-key", &id).expect_status(200);
        let ended = ask("/bff/contact/check-email-availability", &email).expect_status(404).json();
        assert_eq!(ended["error"]["code"], "PUBLIC_API_KEY_HAS_BEEN_DELETED", "{lane:?}");
    }
}

#[test]
fn nobody_makes_root_who_does_not_hold_everything() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let manages = json!({ "permissions": ["members.read", "members.manage", "invitations.create"] });
        let path = format!("/v1/members/{}", world.get("typed:member.reader"));
        Canonical::of(&world, "admin").send("PATCH", &path, &manages).expect_status(200);
        let before = ["reader", "inviter", "admin"].map(|who| member(&world, &format!("{who}@acme.example")));
        let root = |who: &str, whose: &str, held: bool| {
            let member = world.get(&format!("external:member.{whose}"));
            let body = json!({ "organisationSlug": "acme", "memberId": member, "hasRoot": held });
            post(&world, who, "/bff/admin/set-member-root", &body)
        };
        for whose in ["reader", "inviter", "admin"] {
            root("reader", whose, true).expect_status(401);
        }
        post(&world, "reader", "/bff/admin/add-self-as-root", &json!({ "organisationSlug": "acme" }))
            .expect_status(401);
        let admin = json!({ "organisationSlug": "acme", "email": "admin@acme.example" });
        post(&world, "reader", "/bff/admin/block-member", &admin).expect_status(401);
        let after = ["reader", "inviter", "admin"].map(|who| member(&world, &format!("{who}@acme.example")));
        assert_eq!(after, before, "{lane:?}");
        // What else somebody holds stays, in both directions.
        root("admin", "inviter", true).expect_status(200);
        let held = member(&world, "inviter@acme.example");
        assert_eq!(codes(&held["roles"]), json!(["root"]), "{lane:?}");
        root("reader", "inviter", false).expect_status(401);
        root("admin", "inviter", false).expect_status(200);
        let held = member(&world, "inviter@acme.example");
        assert_eq!(
            (&held["roles"], &held["permissions"]),
            (&before[1]["roles"], &before[1]["permissions"]),
            "{lane:?}"
        );
    }
}

#[test]
fn a_customer_with_a_link_is_told_how_it_ended() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let set = |token: &str| {
            let body = json!({ "token": token, "password": NEW });
            post(&world, "admin", "/api/v1/customer/set-new-password", &body).expect_status(200).json()
        };
        post(&world, "admin", "/bff/contact/reset-password", &json!({ "email": READER })).expect_status(200);
        let link = token(&world, READER, 0);
        // One digit off, the token is nobody's, and tells nothing of the link.
        let (head, last) = link.split_at(link.len() - 1);
        let other = format!("{head}{}", if last == "0" { "1" } else { "0" });
        world.clock.advance_millis(2 * 3_600_000);
        assert_eq!((&set(&link)["errorCode"], &set(&other)["errorCode"]), (&json!("E004"), &json!("E003")), "{lane:?}");
        log_in(&world, PASSWORD).expect_status(201);
        // The call of the vendor's own pages tells none of it apart.
        let body = json!({ "token": link, "passwordInput": NEW, "passwordAgain": NEW });
        world.client().json("POST", "/bff/account/reset-password", &[], &body).expect_status(404);
    }
}

#[test]
fn whom_an_administrator_blocks_gets_no_key_back() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = json!({ "email": "zoe@people.example" });
        let ask = || post(&world, "reader", "/bff/contact/check-email-availability", &email);
        ask().expect_status(200);
        let blocking = json!({ "organisationSlug": "acme", "email": READER });
        post(&world, "admin", "/bff/admin/block-member", &blocking).expect_status(200);
        ask();
        // Let in again, the person needs another key of this protocol; keys of others work again.
        post(&world, "admin", "/bff/member/block", &json!({ "email": READER })).expect_status(200);
        let ended = ask().expect_status(404).json();
        assert_eq!(ended["error"]["code"], "PUBLIC_API_KEY_HAS_BEEN_DELETED", "{lane:?}");
        let bearer = world.bearer("canonical.reader");
        world.client().get("/v1/members", &[("authorization", &bearer)]).expect_status(200);
    }
}

#[test]
fn keys_of_each_environment_do_what_their_maker_may() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = json!({ "email": "zoe@people.example" });
        for (environment, prefix) in [("PROD", "PROD"), ("DEV", "DEV_"), ("ROOT", "ROOT")] {
            let reader = world.get("external:member.reader");
            let wanted = json!({ "environment": environment, "relatedToMember": reader, "description": environment });
            let made = post(&world, "admin", "/bff/api-key/generate-key", &wanted).expect_status(200).json();
            let key = made["apiKey"].as_str().unwrap();
            assert!(key.starts_with(prefix) && key.len() == 32, "{key}");
            with_key(&world, key, "/bff/contact/check-email-availability", &email).expect_status(200);
            with_key(&world, key, "/bff/member/invite-email", &email).expect_status(401);
            let all = send(&world, Protocol::Bizkithub, "admin", "GET", "/bff/api-key/list", &json!({}));
            let all = all.expect_status(200).json();
            let shown =
                all["items"].as_array().unwrap().iter().find(|item| item["description"] == environment).unwrap();
            let masked = format!("{}{}", "*".repeat(28), &key[28..]);
            assert_eq!((&shown["environment"], &shown["apiKey"]), (&json!(environment), &json!(masked)), "{lane:?}");
        }
    }
}
