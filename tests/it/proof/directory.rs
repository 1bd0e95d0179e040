//! What a directory says of an address proves nothing: whoever is added without being asked has an account that opens
//! nothing until they read the address's mail, and a stranger's account is never let in by it.

use super::{OWNERS, STRANGERS, accept, sign_in, squat, standing};
use crate::wire::{Canonical, mailed_token};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World};

/// Has acme's directory make somebody a member at once.
fn adding(lane: Lane) -> World {
    let world = World::new(lane);
    let body = json!({ "settings": { "scim_create": "add" } });
    let changed = Canonical::of(&world, "admin").send("PATCH", "/v1/organization", &body).expect_status(200).json();
    assert_eq!(changed["settings"]["scim_create"], "add");
    drop(world.mails());
    world
}

fn create(world: &World, email: &str) -> Reply {
    let bearer = world.bearer("scim.admin");
    let body = json!({ "userName": email, "name": { "givenName": "Vic", "familyName": "Vale" } });
    world.client().json("POST", "/scim/v2/Users", &[("authorization", &bearer)], &body)
}

#[test]
fn who_is_added_gets_no_mail_and_nobody_can_sign_in_until_the_address_is_proved() {
    for lane in Lane::all() {
        let world = adding(lane);
        let email = "cfo@victim.example";
        let made = create(&world, email).expect_status(201).json();
        assert_eq!(made["active"], true, "{lane:?}");
        assert_eq!(standing(&world, email).as_deref(), Some("active"), "{lane:?}");
        assert!(world.mails().iter().all(|mail| mail.to != email), "{lane:?}: added silently");
        for password in [OWNERS, STRANGERS, usher_tests::PASSWORD, ""] {
            sign_in(&world, email, password).expect_status(401);
        }
        // Another organization cannot grant to the account at once, because nobody has proved it.
        let invited = Canonical::of(&world, "foreign").invite(&json!({ "email": email })).expect_status(201).json();
        assert_eq!(invited["status"], "pending", "{lane:?}: {invited}");
        // Whoever reads the mail is the person, without any password from before.
        accept(&world, &mailed_token(&world, email), OWNERS).expect_status(200);
        sign_in(&world, email, OWNERS).expect_status(201);
        assert_eq!(standing(&world, email).as_deref(), Some("active"), "{lane:?}");
    }
}

#[test]
fn a_strangers_account_is_invited_and_not_added() {
    for lane in Lane::all() {
        let world = adding(lane);
        let email = "cfo@victim.example";
        squat(&world, email);
        drop(world.mails());
        create(&world, email).expect_status(201);
        assert_eq!(standing(&world, email).as_deref(), Some("invited"), "{lane:?}");
        accept(&world, &mailed_token(&world, email), OWNERS).expect_status(200);
        sign_in(&world, email, STRANGERS).expect_status(401);
        sign_in(&world, email, OWNERS).expect_status(201);
    }
}

#[test]
fn a_proved_account_is_added_and_the_organization_has_no_power_over_it() {
    for lane in Lane::all() {
        let world = adding(lane);
        let email = "registered@people.example";
        let made = create(&world, email).expect_status(201).json();
        assert_eq!((&made["active"], standing(&world, email).as_deref()), (&json!(true), Some("active")), "{lane:?}");
        // Neither its password nor its name elsewhere is the directory's, and shutting it out here ends nothing there.
        let bearer = world.bearer("scim.admin");
        let path = format!("/scim/v2/Users/{}", made["id"].as_str().unwrap());
        let body =
            json!({ "userName": "rob", "name": { "givenName": "Mallory" }, "password": STRANGERS, "active": false });
        let reply = world.client().json("PUT", &path, &[("authorization", &bearer)], &body).expect_status(200);
        assert_eq!(reply.json()["active"], false, "{lane:?}");
        sign_in(&world, email, STRANGERS).expect_status(401);
        sign_in(&world, email, usher_tests::PASSWORD).expect_status(201);
        let there = Canonical::of(&world, "foreign").all("members?q=registered");
        let shown: Vec<&Value> = ["status", "first_name"].iter().map(|field| &there[0][*field]).collect();
        assert_eq!(shown, [&json!("active"), &json!("Rob")], "{lane:?}");
    }
}
