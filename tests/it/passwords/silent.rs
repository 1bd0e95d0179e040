//! Accounts that cannot be used (never made, invited only, erased, disabled, blocked) are answered like each other, in
//! the same bytes and at the same cost.

use super::{ADMIN, NEW, ask, forgot, hidden, links, log_in, post, reset, token};
use serde_json::{Value, json};
use usher_tests::{Lane, PASSWORD, Reply, World};

const DISABLED: &str = "disabled@gone.example";
const BLOCKED: &str = "blocked@acme.example";
const ERASED: &str = "reader@acme.example";
/// Nobody, somebody who was invited and never accepted, and two who had an account.
const SILENT: [&str; 4] = ["nobody@nowhere.example", "pending@acme.example", ERASED, DISABLED];

/// A world with somebody who is disabled, and with a link that was mailed to somebody who was erased afterwards.
fn world(lane: Lane) -> (World, String) {
    let world = World::new(lane);
    world.place_disabled(DISABLED);
    let link = forgot(&world, ERASED);
    let admin = crate::wire::Canonical::of(&world, "admin");
    let path = format!("/v1/members/{}/personal-data", world.get("typed:member.reader"));
    let erased = admin.send("DELETE", &path, &json!({}));
    assert!((200..300).contains(&erased.status), "{}", erased.text());
    (world, link)
}

/// What came back, but for what each answer has of its own: its id, and the address where a form shows it again.
fn bytes(reply: &Reply, email: &str) -> (u16, Vec<(String, String)>, String) {
    let own = ["x-request-id", "date", "content-length"];
    let headers = reply.headers.iter().filter(|(name, _)| !own.contains(&name.as_str())).cloned().collect();
    let id = reply.header("x-request-id").unwrap_or("-");
    let text = reply.text().replace(id, "ID").replace(email, "EMAIL").replace(&email.replace('@', "&#64;"), "EMAIL");
    (reply.status, headers, text)
}

/// What came back, and how many hashes it took.
fn costing<T>(world: &World, what: impl FnOnce() -> T) -> (T, u64) {
    let before = world.engine().password_hashes();
    let done = what();
    (done, world.engine().password_hashes() - before)
}

type Knock = fn(&World, &str, &str) -> Reply;

/// Where people log in with an address and a password.
const DOORS: [(&str, Knock); 4] = [
    ("canonical", |world, email, password| log_in(&world.client(), email, password)),
    ("apexscore", |world, email, password| {
        json_post(world, "/api/v1/auth/login", &json!({ "username": email, "password": password }))
    }),
    ("ad-invite", |world, email, password| {
        json_post(world, "/main/auth/v1/rs/login/credentials", &json!({ "email": email, "password": password }))
    }),
    ("console", |world, email, password| crate::console::sign_in(&world.client(), email, password, "")),
];

fn json_post(world: &World, path: &str, body: &Value) -> Reply {
    world.client().json("POST", path, &[], body)
}

#[test]
fn asking_for_a_link_is_answered_alike_and_mails_nobody_who_could_not_use_it() {
    for lane in Lane::all() {
        let (world, _) = world(lane);
        let before = links(&world, ERASED).len();
        let by_page = |email: &str| {
            let page = world.client().get("/password/forgot", &[]).expect_status(200).text();
            post(&world.client(), "/password/forgot?lang=en", &[("nonce", &hidden(&page, "nonce")), ("email", email)])
        };
        let ask = |email: &str| ask(&world.client(), email);
        for ask in [&ask as &dyn Fn(&str) -> Reply, &by_page] {
            let emails = SILENT.iter().chain(&[BLOCKED, ADMIN]);
            let answers: Vec<_> = emails.map(|email| costing(&world, || bytes(&ask(email), email))).collect();
            assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{lane:?}: {answers:?}");
            assert_eq!(answers[0].1, 0, "{lane:?}");
        }
        // Requests are carried out in their order: the mail to the last is behind all that could have been ordered.
        token(&world, ADMIN, 0);
        assert!(SILENT.iter().all(|email| links(&world, email).len() == if *email == ERASED { before } else { 0 }));
    }
}

#[test]
fn a_link_of_somebody_who_is_gone_is_like_one_that_never_was() {
    for lane in Lane::all() {
        let (world, dead) = world(lane);
        let client = world.client();
        let never = "0a".repeat(32);
        let tries: [&dyn Fn(&str) -> Reply; 3] = [
            &|token| reset(&client, token, NEW),
            &|token| client.get(&format!("/password/reset/{token}"), &[]),
            &|token| post(&client, &format!("/password/reset/{token}"), &[("nonce", "x"), ("password", NEW)]),
        ];
        for (index, attempt) in tries.iter().enumerate() {
            let answers = [&dead, &never].map(|token| costing(&world, || bytes(&attempt(token), token)));
            assert_eq!(answers[0], answers[1], "{lane:?} {index}");
            assert_eq!((answers[0].0.0, answers[0].1), (404, 0), "{lane:?} {index}");
        }
    }
}

#[test]
fn logging_in_is_answered_alike_at_the_same_cost_at_every_door() {
    for lane in Lane::all() {
        let (world, _) = world(lane);
        for (door, knock) in DOORS {
            let (wrong, cost) = costing(&world, || bytes(&knock(&world, ADMIN, "Wrong-Horse-7"), ADMIN));
            assert_eq!(cost, 1, "{lane:?} {door}");
            for email in SILENT.into_iter().chain([BLOCKED]) {
                let answered = costing(&world, || bytes(&knock(&world, email, PASSWORD), email));
                assert_eq!(answered, (wrong.clone(), cost), "{lane:?} {door} {email}");
            }
        }
        // A password that is compared in two forms costs two hashes, whoever it is for.
        for email in SILENT.into_iter().chain([BLOCKED, ADMIN]) {
            let decomposed = "Ku\u{30a}n\u{30c}-Correct-7";
            let (reply, cost) = costing(&world, || log_in(&world.client(), email, decomposed));
            assert_eq!((reply.status, cost), (401, 2), "{lane:?} {email}");
        }
    }
}

#[test]
fn a_new_password_lets_nobody_in_who_is_blocked() {
    for lane in Lane::all() {
        let (world, _) = world(lane);
        reset(&world.client(), &forgot(&world, BLOCKED), NEW).expect_status(204);
        for (door, knock) in DOORS {
            let wrong = bytes(&knock(&world, ADMIN, "Wrong-Horse-7"), ADMIN);
            assert_eq!(bytes(&knock(&world, BLOCKED, NEW), BLOCKED), wrong, "{lane:?} {door}");
        }
    }
}
