//! Apexscore: changing members.

use super::member;
use crate::wire::{Canonical, Protocol};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World};

fn patch(world: &World, who: &str, whose: &str, body: &Value) -> Reply {
    let path = format!("/api/v1/organization_members/{}/", world.get(&format!("id:member.{whose}")));
    super::send(world, Protocol::Apexscore, who, "PATCH", &path, body)
}

fn email(who: &str) -> String {
    format!("{who}@acme.example")
}

#[test]
fn role_and_access_change_together_or_not_at_all() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = member(&world, &email("reader"));
        let foreign = world.get("id:resource.foreign");
        let bad = json!({ "role": 1, "accessible_portfolios": [foreign], "is_active": false });
        patch(&world, "admin", "reader", &bad).expect_status(400);
        assert_eq!(member(&world, &email("reader")), before, "{lane:?}");
        let north = world.get("id:resource.north");
        let good = json!({ "role": "1", "accessible_portfolios": [north], "is_active": false });
        patch(&world, "admin", "reader", &good).expect_status(200);
        let after = member(&world, &email("reader"));
        assert_eq!(
            (&after["status"], &after["roles"][0]["code"]),
            (&json!("blocked"), &json!("collaborator")),
            "{lane:?}"
        );
        // Whoever has no access has no credentials either, and no role to change.
        patch(&world, "reader", "inviter", &json!({})).expect_status(401);
        patch(&world, "admin", "reader", &json!({ "role": 0 })).expect_status(400);
        patch(&world, "admin", "reader", &json!({ "role": 0, "is_active": true })).expect_status(200);
        let back = member(&world, &email("reader"));
        assert_eq!((&back["status"], &back["roles"][0]["code"]), (&json!("active"), &json!("member")), "{lane:?}");
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let feed = Canonical::of(&world, "admin").get("/v1/events?limit=100").expect_status(200).json();
        let events = feed["data"].as_array().unwrap();
        let kinds: Vec<&str> = events.iter().map(|event| event["type"].as_str().unwrap()).collect();
        for (kind, times) in [("member.blocked", 1), ("member.unblocked", 1), ("member.grants_changed", 2)] {
            assert_eq!(kinds.iter().filter(|known| **known == kind).count(), times, "{lane:?} {kind}: {kinds:?}");
        }
    }
}

#[test]
fn nobody_gives_or_takes_more_than_they_hold() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let reader = world.get("typed:member.reader");
        let manages = json!({ "permissions": ["members.read", "members.manage"] });
        let admin = Canonical::of(&world, "admin");
        admin.send("PATCH", &format!("/v1/members/{reader}"), &manages).expect_status(200);
        let before = ["admin", "inviter"].map(|who| member(&world, &email(who)));
        for (whose, body) in [
            ("inviter", json!({ "role": 2 })),
            ("inviter", json!({ "role": 1, "accessible_portfolios": [world.get("id:resource.north")] })),
            ("inviter", json!({ "is_active": false })),
            ("admin", json!({ "role": 0 })),
            ("admin", json!({ "is_active": false })),
            ("reader", json!({ "role": 2 })),
            ("reader", json!({ "is_active": false })),
        ] {
            patch(&world, "reader", whose, &body).expect_status(400);
        }
        assert_eq!(["admin", "inviter"].map(|who| member(&world, &email(who))), before, "{lane:?}");
    }
}
