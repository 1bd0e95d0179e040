//! The sessions of a person: seen, ended one by one, and ended everywhere.

use super::account::Person;
use super::{ConsoleUser, hidden};
use crate::proof::sign_in;
use usher_tests::{Lane, PASSWORD, World};

const ADMIN: &str = "admin@acme.example";

/// The paths of the forms that end the other sessions of a person.
fn ends(person: &Person) -> Vec<String> {
    let page = person.0.page("/account/sessions");
    let all = page.split("action=\"/console").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
    all.filter(|path| path.ends_with("/end")).collect()
}

#[test]
fn sessions_of_every_protocol_are_seen_and_ended() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let here = Person::of(&world, ADMIN);
        world.clock.advance_millis(1_000);
        let elsewhere = Person::of(&world, ADMIN);
        world.clock.advance_millis(1_000);
        let opened = sign_in(&world, ADMIN, PASSWORD).expect_status(201).json();
        let bearer = format!("Bearer {}", opened["access_token"].as_str().unwrap());
        let page = here.0.page("/account/sessions");
        for part in ["this session", "Console", "API (canonical)", "Acme Events"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        // The newest is the API's.
        let api = ends(&here).remove(0);
        let done = here.post(&api, &[]).expect_status(303);
        assert_eq!(done.header("location"), Some("/console/account/sessions?done=session-ended"));
        world.client().get("/v1/members", &[("authorization", &bearer)]).expect_status(401);
        here.post(&api, &[]).expect_status(404);
        elsewhere.0.open("/account").expect_status(200);
        here.post(&ends(&here)[0], &[]).expect_status(303);
        elsewhere.0.open("/account").expect_status(303);
        here.0.open("/account").expect_status(200);
    }
}

#[test]
fn signing_out_everywhere_ends_all_of_them() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (here, elsewhere) = (Person::of(&world, ADMIN), Person::of(&world, ADMIN));
        let opened = sign_in(&world, ADMIN, PASSWORD).expect_status(201).json();
        let bearer = format!("Bearer {}", opened["access_token"].as_str().unwrap());
        let out = here.post("/account/sign-out-everywhere", &[]).expect_status(303);
        assert_eq!(out.header("location"), Some("/console/sign-in?done=signed-out-everywhere"));
        assert!(out.header("set-cookie").unwrap().contains("Max-Age=0"));
        for person in [&here, &elsewhere] {
            person.0.open("/account").expect_status(303);
        }
        let token = world.bearer("canonical_token.admin");
        for bearer in [&bearer, &token] {
            world.client().get("/v1/members", &[("authorization", bearer)]).expect_status(401);
        }
        // Keys are no sessions.
        let key = world.bearer("canonical.admin");
        world.client().get("/v1/members", &[("authorization", &key)]).expect_status(200);
    }
}

#[test]
fn nobody_ends_the_sessions_of_others() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (ada, rita) = (Person::of(&world, ADMIN), Person::of(&world, "reader@acme.example"));
        let id = ada.0.cookie.split_once('=').unwrap().1.split('.').next().unwrap().to_owned();
        assert!(!rita.0.page("/account/sessions").contains(&id));
        rita.post(&format!("/account/sessions/{id}/end"), &[]).expect_status(404);
        rita.post("/account/sessions/x/end", &[]).expect_status(404);
        let foreign = hidden(&rita.page(), "nonce");
        for path in [format!("/account/sessions/{id}/end"), "/account/sign-out-everywhere".to_owned()] {
            for nonce in ["", &foreign] {
                ada.0.post_bare(&path, &[], &[("nonce", nonce)]).expect_status(403);
            }
        }
        // A session id of somebody else with one's own token is one's own session.
        let forged =
            rita.0.cookie.replacen(rita.0.cookie.split_once('=').unwrap().1.split('.').next().unwrap(), &id, 1);
        let forged = Person(ConsoleUser { client: world.client(), cookie: forged });
        forged.post("/sign-out", &[]).expect_status(303);
        ada.0.open("/account").expect_status(200);
    }
}
