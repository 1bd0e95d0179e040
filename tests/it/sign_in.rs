//! Guessing passwords: whoever fails too often has to wait, at every door and in the words of each protocol.

use crate::wire::{Canonical, mailed_token};
use serde_json::json;
use usher_tests::{Lane, PASSWORD, Reply, World};

const ROB: &str = "registered@people.example";
const WRONG: &str = "Wrong-Horse-7";

/// A place where a password is asked for: its name, what is sent there, the status of a wrong password, and what the
/// answer to too many looks like.
struct Door {
    name: &'static str,
    knock: fn(&World, &str) -> Reply,
    wrong: u16,
    shape: &'static str,
}

const DOORS: [Door; 8] = [
    Door {
        name: "canonical sessions",
        knock: |world, password| post(world, "/v1/sessions", &json!({ "email": ROB, "password": password })),
        wrong: 401,
        shape: "\"code\":\"too_many_attempts\"",
    },
    Door {
        name: "canonical accept",
        knock: |world, password| {
            post(world, "/v1/invitations/accept", &json!({ "token": token(world), "password": password }))
        },
        wrong: 401,
        shape: "\"code\":\"too_many_attempts\"",
    },
    Door {
        name: "ad-invite log-in",
        knock: |world, password| {
            post(world, "/main/auth/v1/rs/login/credentials", &json!({ "email": ROB, "password": password }))
        },
        wrong: 401,
        shape: "{\"message\":\"Too Many Requests\"}",
    },
    Door {
        name: "apexscore log-in",
        knock: |world, password| post(world, "/api/v1/auth/login", &json!({ "username": ROB, "password": password })),
        wrong: 400,
        shape: "{\"detail\":\"Request was throttled.",
    },
    Door {
        name: "bizkithub confirm",
        knock: |world, password| post(world, "/bff/member/confirm-invite", &confirmation(world, password)),
        wrong: 401,
        shape: "PUBLIC_API_KEY_TOO_MANY_REQUEST",
    },
    Door {
        name: "bizkithub complete",
        knock: |world, password| post(world, "/api/v1/crm/member-invite/complete", &confirmation(world, password)),
        wrong: 401,
        shape: "PUBLIC_API_KEY_TOO_MANY_REQUEST",
    },
    Door {
        name: "console",
        knock: |world, password| crate::console::sign_in(&world.client(), ROB, password, ""),
        wrong: 422,
        shape: "Too many attempts.",
    },
    Door {
        name: "page",
        knock: |world, password| crate::pages::Browser::of(world, &token(world)).accept(&[("password", password)]),
        wrong: 422,
        shape: "<!DOCTYPE html>",
    },
];

fn post(world: &World, path: &str, body: &serde_json::Value) -> Reply {
    world.client().json("POST", path, &[], body)
}

fn token(world: &World) -> String {
    mailed_token(world, ROB)
}

fn confirmation(world: &World, password: &str) -> serde_json::Value {
    json!({
        "token": token(world), "locale": "en", "firstName": "Rob", "lastName": "Registered", "password": password,
        "checkboxTerms": true, "checkboxMarketing": false, "agreeToTerms": true, "agreeToMarketing": false,
    })
}

/// A world in which Rob, who has an account, is invited to Acme.
fn world(lane: Lane) -> World {
    let world = World::new(lane);
    Canonical::of(&world, "admin").invite(&json!({ "email": ROB, "permissions": [] })).expect_status(201);
    world
}

fn refused(reply: &Reply, door: &Door, lane: Lane) {
    let name = door.name;
    assert_eq!(reply.status, 429, "{lane:?} {name}: {}", reply.text());
    assert_eq!(reply.header("retry-after"), Some("2"), "{lane:?} {name}");
    assert!(reply.text().contains(door.shape), "{lane:?} {name}: {}", reply.text());
}

#[test]
fn five_wrong_passwords_are_free_at_every_door_and_then_there_is_a_wait() {
    for lane in Lane::all() {
        for door in &DOORS {
            let world = world(lane);
            for _ in 0..5 {
                assert_eq!((door.knock)(&world, WRONG).status, door.wrong, "{lane:?} {}", door.name);
            }
            refused(&(door.knock)(&world, WRONG), door, lane);
            // Not even the right one is looked at, so that nothing is learned by trying on.
            refused(&(door.knock)(&world, PASSWORD), door, lane);
            world.clock.advance_millis(2_000);
            let done = (door.knock)(&world, PASSWORD).status;
            assert!((200..304).contains(&done), "{lane:?} {}: {done}", door.name);
        }
    }
}

#[test]
fn what_failed_at_one_door_counts_at_the_others() {
    for lane in Lane::all() {
        let world = world(lane);
        for door in &DOORS[..5] {
            assert_eq!((door.knock)(&world, WRONG).status, door.wrong, "{lane:?} {}", door.name);
        }
        for door in &DOORS {
            refused(&(door.knock)(&world, PASSWORD), door, lane);
        }
        let other = json!({ "email": "admin@acme.example", "password": PASSWORD });
        post(&world, "/v1/sessions", &other).expect_status(201);
    }
}

#[test]
fn the_wait_doubles_and_is_the_same_where_there_is_no_account() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let waits = |email: &str| -> Vec<String> {
            let guess = || post(&world, "/v1/sessions", &json!({ "email": email, "password": WRONG }));
            assert!((0..5).all(|_| guess().status == 401), "{lane:?} {email}");
            let waited = |_| {
                let wait = guess().expect_status(429).header("retry-after").unwrap().to_owned();
                world.clock.advance_millis(wait.parse::<i64>().unwrap() * 1000);
                guess().expect_status(401);
                wait
            };
            (0..11).map(waited).collect()
        };
        let known = waits(ROB);
        assert_eq!(known, ["2", "4", "8", "16", "32", "64", "128", "256", "512", "900", "900"], "{lane:?}");
        assert_eq!(waits("nobody@people.example"), known, "{lane:?}");
    }
}

#[test]
fn a_password_opens_every_door_however_its_letters_are_composed() {
    let [composed, decomposed] = crate::passwords::unicode::FORMS;
    for lane in Lane::all() {
        for door in &DOORS {
            let world = world(lane);
            let link = crate::passwords::forgot(&world, ROB);
            crate::passwords::reset(&world.client(), &link, composed).expect_status(204);
            let done = (door.knock)(&world, decomposed).status;
            assert!((200..304).contains(&done), "{lane:?} {}: {done}", door.name);
        }
    }
}
