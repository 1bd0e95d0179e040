//! Whoever takes away must hold what was there before, on every form of the console as elsewhere.

use super::{ConsoleUser, hidden, invitation_of};
use crate::authority::every_right_but_all;
use crate::wire::{Canonical, everything, mailed_token, redeem};
use serde_json::json;
use usher_tests::{Lane, World};

/// Somebody with every right but the one that covers them all, signed in.
fn clerk(world: &World) -> ConsoleUser {
    let row = json!({ "email": "clerk@people.example", "permissions": every_right_but_all() });
    Canonical::of(world, "admin").invite(&row).expect_status(201);
    redeem(world, "accept", &mailed_token(world, "clerk@people.example")).expect_status(200);
    ConsoleUser::of(world, "clerk@people.example")
}

/// What a form says that was refused for want of rights.
fn assert_exceeds(user: &ConsoleUser, path: &str, fields: &[(&str, &str)]) {
    let reply = user.post(path, fields);
    assert!(matches!(reply.status, 403 | 422), "{path}: {}", reply.status);
    assert!(reply.text().contains("which you don’t have yourself"), "{path}: {}", reply.text());
}

#[test]
fn no_form_touches_a_member_who_holds_more() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let clerk = clerk(&world);
        let before = everything(&world);
        for (name, acts) in
            [("admin", &["edit", "rename", "block", "remove"][..]), ("blocked", &["rename", "unblock", "remove"])]
        {
            let path = format!("/members/{}", world.get(&format!("id:member.{name}")));
            let revision = hidden(&ConsoleUser::admin(&world).page(&path), "revision");
            for act in acts {
                // Without any right in the form, all of them are taken away.
                assert_exceeds(&clerk, &format!("{path}/{act}"), &[("revision", &revision)]);
            }
        }
        let admin = format!("/members/{}", world.get("id:member.admin"));
        let revision = hidden(&ConsoleUser::admin(&world).page(&admin), "revision");
        let some = [("revision", &*revision), ("permission:members.read", "")];
        assert_exceeds(&clerk, &format!("{admin}/edit"), &some);
        assert_eq!(everything(&world), before, "{lane:?}");
        // What the clerk holds, the clerk may take.
        let reader = format!("/members/{}", world.get("id:member.reader"));
        let revision = hidden(&clerk.page(&reader), "revision");
        clerk.post(&format!("{reader}/edit"), &[("revision", &revision)]).expect_status(303);
    }
}

#[test]
fn no_form_touches_an_invitation_that_grants_more() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let clerk = clerk(&world);
        let row = json!({ "email": "boss@people.example", "permissions": ["*"] });
        admin.invite(&row).expect_status(201);
        let path = invitation_of(&clerk, "boss@people.example");
        let revision = hidden(&ConsoleUser::admin(&world).page(&path), "revision");
        let before = everything(&world);
        for act in ["edit", "details", "resend", "revoke"] {
            assert_exceeds(&clerk, &format!("{path}/{act}"), &[("revision", &revision)]);
        }
        // Inviting again would replace what is pending.
        let again = [("people", "boss@people.example"), ("permission:members.read", "")];
        let said = clerk.invite(&again);
        assert!(said.contains("Nobody was invited"), "{said}");
        assert_eq!(everything(&world), before, "{lane:?}");
        let paulas = invitation_of(&clerk, "pending@acme.example");
        clerk.post(&format!("{paulas}/revoke"), &[]).expect_status(303);
    }
}

#[test]
fn no_form_stops_replaces_or_takes_a_key_that_can_do_more() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let clerk = clerk(&world);
        let whole = admin.send("POST", "/v1/api-keys", &json!({})).expect_status(201).json();
        let before = admin.all("api-keys");
        for key in [world.get("id:key.admin"), usher_tests::plain_id(whole["id"].as_str().unwrap())] {
            for act in ["revoke", "rotate", "take-over"] {
                assert_exceeds(&clerk, &format!("/keys/{key}/{act}"), &[]);
            }
        }
        assert_eq!(admin.all("api-keys"), before, "{lane:?}");
        clerk.post(&format!("/keys/{}/revoke", world.get("id:key.reader")), &[]).expect_status(303);
    }
}
