//! Invariant 2: the seats of a license are never exceeded; accepting takes the reserved one; whatever ends an invitation
//! gives its seat back.

use crate::wire::{Canonical, Protocol, Said, at_once, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World};

const HOUR: i64 = 3_600_000;

fn seated(world: &World, email: &str) -> Value {
    json!({ "email": email, "license_id": world.get("id:license.team") })
}

/// Takes all nine free seats of the team; gives the invitations.
fn fill(world: &World) -> Vec<String> {
    let rows: Vec<Value> = (0..9).map(|seat| seated(world, &format!("seat{seat}@people.example"))).collect();
    let made = Canonical::of(world, "admin").invite(&json!({ "invitations": rows })).expect_status(201).json();
    let results = made["results"].as_array().unwrap().iter();
    results.map(|row| row["invitation"]["id"].as_str().unwrap().to_owned()).collect()
}

fn take(world: &World, email: &str) -> Reply {
    Canonical::of(world, "admin").invite(&seated(world, email))
}

#[test]
fn thirty_two_clients_get_nine_seats() {
    for lane in Lane::all() {
        let mut world = World::new(lane);
        let other = if lane == Lane::Postgres { world.replica() } else { world.client() };
        let said = at_once(32, |index| {
            let email = format!("p{index}@people.example");
            let (protocol, body) = match index % 2 {
                0 => (Protocol::Canonical, seated(&world, &email)),
                _ => (Protocol::Backops, Protocol::Backops.body(&world, &email)),
            };
            let client = if index % 4 < 2 { world.client() } else { other };
            protocol.said(&protocol.send_by(client, &world, "admin", &body, &[]))
        });
        assert_eq!(said.iter().filter(|said| **said == Said::Invited).count(), 9, "{lane:?}");
        assert_eq!(Canonical::of(&world, "admin").seats("team"), [10, 0, 0], "{lane:?}");
    }
}

#[test]
fn what_ends_an_invitation_gives_its_seat_to_one_other() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let made = fill(&world);
        take(&world, "late@people.example").expect_status(409);
        let revoke = || admin.change(&made[0], "revoke").expect_status(200);
        let decline = || redeem(&world, "decline", &mailed_token(&world, "seat1@people.example")).expect_status(200);
        let releases: [(&str, &dyn Fn() -> Reply); 2] = [("revoke", &revoke), ("decline", &decline)];
        for (how, release) in releases {
            release();
            assert_eq!(admin.seats("team"), [9, 0, 1], "{lane:?} {how}");
            // The seat is fought over at once.
            let statuses = at_once(8, |index| take(&world, &format!("{how}{index}@people.example")).status);
            assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 1, "{lane:?} {how} {statuses:?}");
            assert_eq!(admin.seats("team"), [10, 0, 0], "{lane:?} {how}");
        }
    }
}

#[test]
fn seats_of_lapsed_invitations_are_free_without_anybody_sweeping() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        fill(&world);
        world.clock.advance_millis(8 * 24 * HOUR);
        assert_eq!(admin.seats("team"), [0, 0, 10], "{lane:?}");
        let statuses = at_once(12, |index| take(&world, &format!("next{index}@people.example")).status);
        assert_eq!(statuses.iter().filter(|status| **status == 201).count(), 10, "{lane:?} {statuses:?}");
        assert_eq!(admin.seats("team"), [10, 0, 0], "{lane:?}");
    }
}

#[test]
fn accepting_converts_the_own_reservation_and_asks_for_no_other() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        take(&world, "registered@people.example").expect_status(201);
        let token = mailed_token(&world, "registered@people.example");
        for index in 0..8 {
            take(&world, &format!("fill{index}@people.example")).expect_status(201);
        }
        assert_eq!(admin.seats("team"), [10, 0, 0], "{lane:?}");
        redeem(&world, "accept", &token).expect_status(200);
        assert_eq!(admin.seats("team"), [9, 1, 0], "{lane:?}");
        take(&world, "late@people.example").expect_status(409);
    }
}

#[test]
fn a_batch_that_asks_for_one_seat_too_many_takes_none() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let rows: Vec<Value> = (0..10).map(|index| seated(&world, &format!("b{index}@people.example"))).collect();
        let admin = Canonical::of(&world, "admin");
        let refused = admin.invite(&json!({ "invitations": rows })).expect_status(409).json();
        assert_eq!((&refused["code"], &refused["row"]), (&json!("seats_exhausted"), &json!(9)), "{lane:?}");
        assert_eq!(admin.seats("team"), [1, 0, 9], "{lane:?}");
        let kept = admin.invite(&json!({ "mode": "partial", "invitations": rows })).expect_status(207).json();
        assert_eq!(kept["summary"]["invited"], 9, "{lane:?}");
        assert_eq!(admin.seats("team"), [10, 0, 0], "{lane:?}");
    }
}
