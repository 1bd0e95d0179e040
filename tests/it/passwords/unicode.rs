//! A password is the same however its letters are composed: a phone may send them otherwise than a desk.

use super::{ADMIN, forgot, hidden, log_in, post, reset, session};
use crate::pages::{Browser, invite, with_email};
use crate::wire::mailed_token;
use serde_json::json;
use usher_tests::{Lane, PASSWORD, World};

/// The same letters as one character each, and as a letter with what stands above it.
pub(crate) const FORMS: [&str; 2] = ["K\u{16f}\u{148}-Correct-7", "Ku\u{30a}n\u{30c}-Correct-7"];

const NEW: &str = "new@people.example";

type Set = fn(&World, &str) -> &'static str;

/// Every way to set a password; each gives whose it is.
const WAYS: [(&str, Set); 7] = [
    ("accept", |world, password| {
        let (_, token) = invite(world, &with_email(NEW));
        let body = json!({ "token": token, "password": password, "first_name": "N", "last_name": "N" });
        world.client().json("POST", "/v1/invitations/accept", &[], &body).expect_status(200);
        NEW
    }),
    ("accept on the page", |world, password| {
        let (_, token) = invite(world, &with_email(NEW));
        let fields = [("first_name", "N"), ("last_name", "N"), ("password", password)];
        Browser::of(world, &token).accept(&fields).expect_status(303);
        NEW
    }),
    ("bizkithub confirm", |world, password| {
        invite(world, &with_email(NEW));
        let body = json!({
            "token": mailed_token(world, NEW), "locale": "en", "firstName": "N", "lastName": "N", "password": password,
            "checkboxTerms": true, "checkboxMarketing": false,
        });
        world.client().json("POST", "/bff/member/confirm-invite", &[], &body).expect_status(200);
        NEW
    }),
    ("reset", |world, password| {
        reset(&world.client(), &forgot(world, ADMIN), password).expect_status(204);
        ADMIN
    }),
    ("reset on the page", |world, password| {
        let path = format!("/password/reset/{}", forgot(world, ADMIN));
        let page = world.client().get(&path, &[]).expect_status(200).text();
        let fields = [("nonce", &*hidden(&page, "nonce")), ("password", password)];
        post(&world.client(), &path, &fields).expect_status(303);
        ADMIN
    }),
    ("change", |world, password| {
        let bearer = session(&world.client(), ADMIN);
        let body = json!({ "current_password": PASSWORD, "password": password });
        world.client().json("POST", "/v1/password/change", &[("authorization", &bearer)], &body).expect_status(204);
        ADMIN
    }),
    ("change in the console", |world, password| {
        change_in_console(world, PASSWORD, PASSWORD, password);
        ADMIN
    }),
];

/// Signs in with a password, and sets one by the other form of it.
fn change_in_console(world: &World, sign_in: &str, current: &str, password: &str) {
    let cookie = crate::console::cookie_with(world, ADMIN, sign_in);
    let form = world.client().get("/console/password", &[("cookie", &cookie)]).expect_status(200).text();
    let fields = [("nonce", &*hidden(&form, "nonce")), ("current", current), ("password", password)];
    crate::console::post(&world.client(), "/password", &[("cookie", &cookie)], &fields).expect_status(303);
}

#[test]
fn whichever_way_it_was_set_both_forms_log_in() {
    for lane in Lane::all() {
        for (way, set) in WAYS {
            let world = World::new(lane);
            let email = set(&world, FORMS[1]);
            let logged_in = FORMS.map(|form| log_in(&world.client(), email, form).status);
            assert_eq!(logged_in, [201, 201], "{lane:?} {way}");
            log_in(&world.client(), email, "Kun-Correct-7").expect_status(401);
        }
    }
}

#[test]
fn the_current_password_is_known_in_the_other_form() {
    for lane in Lane::all() {
        for [set, current] in [FORMS, [FORMS[1], FORMS[0]]] {
            let world = World::new(lane);
            let client = world.client();
            reset(&client, &forgot(&world, ADMIN), set).expect_status(204);
            change_in_console(&world, current, current, "Correct-Horse-9");
            let opened = log_in(&client, ADMIN, "Correct-Horse-9").expect_status(201).json();
            let bearer = format!("Bearer {}", opened["access_token"].as_str().unwrap());
            let change = |current: &str, password: &str| {
                let body = json!({ "current_password": current, "password": password });
                client.json("POST", "/v1/password/change", &[("authorization", &bearer)], &body).status
            };
            assert_eq!([change("Correct-Horse-9", set), change(current, "Correct-Horse-8")], [204, 204], "{lane:?}");
        }
    }
}
