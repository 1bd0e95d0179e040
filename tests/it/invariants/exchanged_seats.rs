//! Invariant 2 where a pending invitation gets the seat of another license, or none: what is given back is free again, what
//! is taken was free, and nothing is lost or counted twice, however many do it at the same time.

use crate::wire::{Canonical, at_once, everything, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World};

/// A license of so many seats.
fn license(admin: &Canonical, name: &str, seats: u32) -> String {
    let made = admin.send("POST", "/v1/licenses", &json!({ "name": name, "seats": seats })).expect_status(201).json();
    made["id"].as_str().unwrap().to_owned()
}

/// An invitation of somebody with a seat, or without.
fn invited(admin: &Canonical, name: &str, license: Option<&str>) -> String {
    let row = json!({ "email": format!("{name}@people.example"), "license_id": license });
    admin.invite(&row).expect_status(201).json()["id"].as_str().unwrap().to_owned()
}

fn edit(admin: &Canonical, invitation: &str, body: &Value) -> Reply {
    admin.send("PATCH", &format!("/v1/invitations/{invitation}"), body)
}

/// How many seats of a license are reserved, assigned and free.
fn seats(admin: &Canonical, id: &str) -> [u64; 3] {
    let shown = admin.get(&format!("/v1/licenses/{id}")).expect_status(200).json();
    ["reserved", "assigned", "free"].map(|count| shown["seats"][count].as_u64().unwrap_or_else(|| panic!("{shown}")))
}

#[test]
fn a_seat_is_exchanged_given_back_and_taken_as_when_inviting() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let (gold, iron) = (license(&admin, "Gold", 1), license(&admin, "Iron", 2));
        let ann = invited(&admin, "ann", Some(&iron));
        let to = |license: Value| json!({ "license_id": license });
        let moved = edit(&admin, &ann, &to(json!(gold))).expect_status(200).json();
        assert_eq!(moved["license_id"], json!(gold), "{lane:?}");
        assert_eq!([&gold, &iron].map(|id| seats(&admin, id)), [[1, 0, 0], [0, 0, 2]], "{lane:?}");
        // The seat that is held stays, though no other one is free.
        edit(&admin, &ann, &json!({ "license_id": gold, "first_name": "Ann" })).expect_status(200);
        assert_eq!(seats(&admin, &gold), [1, 0, 0], "{lane:?}");
        // What is left out stays as well.
        edit(&admin, &ann, &json!({ "first_name": "Anna" })).expect_status(200);
        assert_eq!(seats(&admin, &gold), [1, 0, 0], "{lane:?}");
        let bob = invited(&admin, "bob", Some(&iron));
        let before = everything(&world);
        let full = edit(&admin, &bob, &to(json!(gold)));
        assert_eq!(full.json()["code"], "seats_exhausted", "{lane:?}");
        let nothing = edit(&admin, &bob, &to(json!("lic_01h455vb4pex5vsknk084sn02q")));
        assert!(nothing.status >= 400 && nothing.status < 500, "{}", nothing.text());
        assert_eq!(everything(&world), before, "{lane:?}");
        let none = edit(&admin, &ann, &to(Value::Null)).expect_status(200).json();
        assert_eq!(none["license_id"], Value::Null, "{lane:?}");
        assert_eq!(seats(&admin, &gold), [0, 0, 1], "{lane:?}");
        edit(&admin, &bob, &to(json!(gold))).expect_status(200);
        let told = admin.get("/v1/events?limit=200").expect_status(200).json();
        let told = told["data"].as_array().unwrap().iter().map(|event| event["type"].clone()).collect::<Vec<_>>();
        assert!(told.contains(&json!("license.exhausted")), "{told:?}");
        // What is accepted is the seat that is reserved then.
        redeem(&world, "accept", &mailed_token(&world, "bob@people.example")).expect_status(200);
        redeem(&world, "accept", &mailed_token(&world, "ann@people.example")).expect_status(200);
        assert_eq!([&gold, &iron].map(|id| seats(&admin, id)), [[0, 1, 0], [0, 0, 2]], "{lane:?}");
        edit(&admin, &bob, &to(json!(iron))).expect_status(409);
        assert_eq!(seats(&admin, &iron), [0, 0, 2], "{lane:?}");
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
    }
}

#[test]
fn the_seat_of_an_overdue_invitation_is_free() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let (gold, iron) = (license(&admin, "Gold", 1), license(&admin, "Iron", 1));
        let row = json!({ "email": "late@people.example", "license_id": gold, "expires_at": "2026-11-20T13:00:00Z" });
        admin.invite(&row).expect_status(201);
        let ann = invited(&admin, "ann", Some(&iron));
        edit(&admin, &ann, &json!({ "license_id": gold })).expect_status(409);
        world.clock.advance_millis(2 * 3_600_000);
        edit(&admin, &ann, &json!({ "license_id": gold })).expect_status(200);
        assert_eq!([&gold, &iron].map(|id| seats(&admin, id)), [[1, 0, 0], [0, 0, 1]], "{lane:?}");
    }
}

#[test]
fn sixteen_fight_over_the_last_seat_and_one_gets_it() {
    for lane in Lane::all() {
        let mut world = World::new(lane);
        let other = if lane == Lane::Postgres { world.replica() } else { world.client() };
        let admin = Canonical::of(&world, "admin");
        let (gold, iron) = (license(&admin, "Gold", 1), license(&admin, "Iron", 16));
        let all: Vec<String> = (0..16).map(|n| invited(&admin, &format!("p{n}"), Some(&iron))).collect();
        let body = json!({ "license_id": gold });
        let statuses = at_once(16, |index| {
            let path = format!("/v1/invitations/{}", all[index]);
            let client = if index % 2 == 0 { world.client() } else { other };
            client.json("PATCH", &path, &[("authorization", &admin.bearer)], &body).status
        });
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{lane:?} {statuses:?}");
        assert!(statuses.iter().all(|status| [200, 409].contains(status)), "{lane:?} {statuses:?}");
        assert_eq!([&gold, &iron].map(|id| seats(&admin, id)), [[1, 0, 0], [15, 0, 1]], "{lane:?}");
    }
}

#[test]
fn those_who_exchange_seats_do_not_wait_for_each_other() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let licenses = [license(&admin, "Gold", 16), license(&admin, "Iron", 16)];
        let all: Vec<String> = (0..16).map(|n| invited(&admin, &format!("p{n}"), Some(&licenses[n % 2]))).collect();
        for round in 0..3 {
            let statuses = at_once(16, |index| {
                let to = &licenses[(index + round + 1) % 2];
                edit(&admin, &all[index], &json!({ "license_id": to })).status
            });
            assert!(statuses.iter().all(|status| *status == 200), "{lane:?} {statuses:?}");
            assert_eq!(licenses.each_ref().map(|id| seats(&admin, id)), [[8, 0, 8]; 2], "{lane:?} {round}");
        }
    }
}
