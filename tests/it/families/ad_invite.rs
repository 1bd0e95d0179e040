//! ad/invite: logging in by an invitation, and passwords that were forgotten.

use super::member;
use crate::passwords::{links, token};
use crate::wire::{Canonical, Protocol, mailed_token};
use serde_json::{Value, json};
use usher_tests::{Lane, PASSWORD, Reply, World};

const AUDIENCES: [&str; 3] = ["ad", "rs", "bo"];
const NEW: &str = "Correct-Horse-8";

fn post(world: &World, audience: &str, call: &str, body: &Value) -> Reply {
    world.client().json("POST", &format!("/main/auth/v1/{audience}/{call}"), &[], body)
}

fn by_invitation(world: &World, token: &str, email: &str, password: &str) -> Reply {
    let body = json!({
        "invitationToken": token, "email": email, "password": password,
        "firstName": "Zoe", "lastName": "Zed", "phone": "+49 30 1", "lang": "de",
    });
    post(world, "ad", "login/invitation", &body)
}

fn log_in(world: &World, audience: &str, email: &str, password: &str) -> Reply {
    post(world, audience, "login/credentials", &json!({ "email": email, "password": password }))
}

/// Who the tokens of a login are for.
fn me(world: &World, tokens: &Value) -> Reply {
    let access = format!("Bearer {}", tokens["accessToken"].as_str().unwrap());
    let session = tokens["sessionToken"].as_str().unwrap();
    world.client().get("/main/users/v1/rs/me", &[("authorization", &access), ("x-session-token", session)])
}

#[test]
fn whoever_accepts_is_logged_in_where_they_were_invited() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "zoe@people.example";
        let invited = Protocol::AdInvite.invite(&world, email).expect_status(201).json();
        let token = mailed_token(&world, email);
        by_invitation(&world, &token, "admin@acme.example", PASSWORD).expect_status(404);
        assert_eq!(member(&world, email)["status"], "invited", "{lane:?}: another address changes nothing");
        let tokens = by_invitation(&world, &token, email, PASSWORD).expect_status(201).json()["data"].clone();
        let joined = member(&world, email);
        assert_eq!((&joined["status"], &joined["first_name"]), (&json!("active"), &json!("Zoe")), "{lane:?}");
        let shown = me(&world, &tokens).expect_status(200).json()["data"].clone();
        assert_eq!(shown["id"], invited["data"]["userId"], "{lane:?}");
        assert_eq!((&shown["phone"], &shown["lang"]), (&json!("+49 30 1"), &json!("de")), "{lane:?}");
        let refreshed = post(&world, "ad", "token/refresh", &json!({ "refreshToken": tokens["refreshToken"] }));
        me(&world, &refreshed.expect_status(201).json()).expect_status(200);
        by_invitation(&world, &token, email, PASSWORD).expect_status(409);
        for audience in AUDIENCES {
            log_in(&world, audience, email, PASSWORD).expect_status(201);
        }
    }
}

#[test]
fn an_invitation_sets_no_password_of_an_account_that_has_one() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "registered@people.example";
        Protocol::AdInvite.invite(&world, email).expect_status(201);
        let token = mailed_token(&world, email);
        by_invitation(&world, &token, email, NEW).expect_status(401);
        assert_eq!(member(&world, email)["status"], "invited", "{lane:?}");
        log_in(&world, "rs", email, NEW).expect_status(401);
        let tokens = by_invitation(&world, &token, email, PASSWORD).expect_status(201).json()["data"].clone();
        assert_eq!(member(&world, email)["status"], "active", "{lane:?}");
        assert_eq!(me(&world, &tokens).expect_status(200).json()["data"]["phone"], "+49 30 1", "{lane:?}");
        // Where the person was before, the name stays.
        let elsewhere = Canonical::of(&world, "foreign").all(&format!("members?email={email}"));
        assert_eq!(elsewhere[0]["first_name"], "Rob", "{lane:?}");
    }
}

#[test]
fn a_forgotten_password_is_set_once_and_ends_what_was_open() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for (turn, audience) in AUDIENCES.into_iter().enumerate() {
            let email = ["admin@acme.example", "inviter@acme.example", "reader@acme.example"][turn];
            let open = log_in(&world, audience, email, PASSWORD).expect_status(201).json()["data"].clone();
            let nobody = post(&world, audience, "password/forgot", &json!({ "email": "nobody@people.example" }));
            let asked = post(&world, audience, "password/forgot", &json!({ "email": email }));
            assert_eq!((nobody.expect_status(204).body, asked.expect_status(204).body), (Vec::new(), Vec::new()));
            let token = token(&world, email, 0);
            let reset = || post(&world, audience, "password/reset", &json!({ "token": token, "password": NEW }));
            reset().expect_status(204);
            reset().expect_status(404);
            me(&world, &open).expect_status(401);
            log_in(&world, audience, email, PASSWORD).expect_status(401);
            log_in(&world, audience, email, NEW).expect_status(201);
        }
        assert!(links(&world, "nobody@people.example").is_empty(), "{lane:?}");
    }
}
