//! Invariant 12: whether an invitation has expired is a question of the clock alone, and an expired one can be resent.

use crate::wire::{Canonical, Protocol, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, World};

const DAY: i64 = 24 * 3_600_000;

fn status(world: &World, id: &str) -> Value {
    Canonical::of(world, "admin").get(&format!("/v1/invitations/{id}")).expect_status(200).json()["status"].clone()
}

fn seated(world: &World, email: &str) -> Value {
    json!({ "email": email, "license_id": world.get("id:license.team") })
}

#[test]
fn an_invitation_expires_at_its_very_instant() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let id = world.get("typed:invitation.pending");
        let token = world.get("token:pending");
        let listed = |status: &str| Canonical::of(&world, "admin").all(&format!("invitations?status={status}")).len();
        world.clock.advance_millis(7 * DAY - 1);
        assert_eq!((status(&world, &id), listed("pending"), listed("expired")), (json!("pending"), 1, 0), "{lane:?}");
        world.clock.advance_millis(1);
        assert_eq!((status(&world, &id), listed("pending"), listed("expired")), (json!("expired"), 0, 1), "{lane:?}");
        for verb in ["accept", "decline"] {
            let refused = redeem(&world, verb, &token).expect_status(409).json();
            assert_eq!(refused["code"], "not_pending", "{lane:?} {verb}");
        }
        let edit =
            Canonical::of(&world, "admin").send("PATCH", &format!("/v1/invitations/{id}"), &json!({ "roles": [] }));
        edit.expect_status(409);
    }
}

#[test]
fn an_expired_invitation_comes_back_with_a_new_link_and_its_seat() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        admin.invite(&seated(&world, "registered@people.example")).expect_status(201);
        let listed = admin.all("invitations?email=registered@people.example");
        let id = listed[0]["id"].as_str().unwrap().to_owned();
        let old = mailed_token(&world, "registered@people.example");
        world.clock.advance_millis(8 * DAY);
        assert_eq!(admin.seats("team"), [0, 0, 10], "{lane:?}");
        let again = admin.change(&id, "resend").expect_status(200).json();
        assert_eq!((&again["status"], &again["generation"]), (&json!("pending"), &json!(2)), "{lane:?}");
        assert_eq!(admin.seats("team"), [1, 0, 9], "{lane:?}");
        let new = mailed_token(&world, "registered@people.example");
        assert_ne!(new, old, "{lane:?}");
        for verb in ["preview", "accept", "decline"] {
            redeem(&world, verb, &old).expect_status(404);
        }
        redeem(&world, "accept", &new).expect_status(200);
        assert_eq!(admin.seats("team"), [0, 1, 9], "{lane:?}");
    }
}

#[test]
fn a_seat_that_was_taken_meanwhile_is_not_taken_twice() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let id = world.get("typed:invitation.pending");
        world.clock.advance_millis(8 * DAY);
        let rows: Vec<_> = (0..10).map(|row| seated(&world, &format!("late{row}@people.example"))).collect();
        let taken = admin.invite(&json!({ "invitations": rows })).expect_status(201).json();
        let refused = admin.change(&id, "resend").expect_status(409).json();
        assert_eq!(refused["code"], "seats_exhausted", "{lane:?}");
        assert_eq!(status(&world, &id), "expired", "{lane:?}");
        let late = taken["results"][0]["invitation"]["id"].as_str().unwrap().to_owned();
        admin.change(&late, "revoke").expect_status(200);
        admin.change(&id, "resend").expect_status(200);
        assert_eq!(admin.seats("team"), [10, 0, 0], "{lane:?}");
    }
}

#[test]
fn after_an_expiry_the_address_can_be_invited_anew_and_the_old_one_stays_dead() {
    for lane in Lane::all() {
        for protocol in [Protocol::Canonical, Protocol::Bizkithub] {
            let world = World::new(lane);
            let admin = Canonical::of(&world, "admin");
            let old = world.get("token:pending");
            let id = world.get("typed:invitation.pending");
            world.clock.advance_millis(8 * DAY);
            assert!(protocol.invite(&world, "pending@acme.example").status < 202, "{lane:?} {protocol:?}");
            let pending = admin.all("invitations?email=pending@acme.example&status=pending");
            assert_eq!(pending.len(), 1, "{lane:?} {protocol:?}");
            redeem(&world, "accept", &old).expect_status(if pending[0]["id"] == json!(id) { 404 } else { 409 });
            let token = mailed_token(&world, "pending@acme.example");
            redeem(&world, "preview", &token).expect_status(200);
            if pending[0]["id"] != json!(id) {
                admin.change(&id, "resend").expect_status(409);
                assert_eq!(admin.all("invitations?status=pending").len(), 1, "{lane:?} {protocol:?}");
            }
        }
    }
}
