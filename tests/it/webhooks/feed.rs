//! The feed: nothing is missed, nothing comes twice, and who erases a person erases it here too.

use crate::wire::{Canonical, at_once};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use usher_tests::{Lane, World, until};

/// One answer of the feed.
fn read(canonical: &Canonical, query: &str) -> Value {
    canonical.get(&format!("/v1/events?{query}")).expect_status(200).json()
}

fn ids(page: &Value) -> Vec<String> {
    page["data"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn who_polls_while_many_write_misses_nothing_and_gets_nothing_twice() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let mut cursor = read(&admin, "")["next_cursor"].as_str().unwrap().to_owned();
        let mut seen: Vec<Value> = Vec::new();
        at_once(5, |thread| {
            let admin = Canonical::of(&world, "admin");
            for number in 0..10 {
                admin.invite(&json!({ "email": format!("p{thread}.{number}@people.example") })).expect_status(201);
            }
        });
        until("all events are there", || {
            let page = read(&admin, &format!("after={cursor}&limit=7"));
            page["next_cursor"].as_str().unwrap().clone_into(&mut cursor);
            seen.extend(page["data"].as_array().unwrap().iter().cloned());
            (seen.len() >= 50).then_some(())
        });
        let emails: BTreeSet<_> = seen.iter().map(|one| one["data"]["email"].to_string()).collect();
        assert_eq!((seen.len(), emails.len()), (50, 50), "{lane:?}");
        let numbers: Vec<u64> = seen.iter().map(|one| one["sequence"].as_u64().unwrap()).collect();
        assert!(numbers.windows(2).all(|pair| pair[1] == pair[0] + 1), "{lane:?} {numbers:?}");
        let end = read(&admin, &format!("after={cursor}"));
        assert_eq!((ids(&end).len(), &end["next_cursor"], &end["has_more"]), (0, &json!(cursor), &json!(false)));
    }
}

#[test]
fn a_filter_goes_past_what_it_does_not_want() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let invitation = admin.invite(&json!({ "email": "a@people.example" })).expect_status(201).json();
        admin.change(invitation["id"].as_str().unwrap(), "revoke").expect_status(200);
        until("four events", || (ids(&read(&admin, "")).len() == 4).then_some(()));
        let revoked = read(&admin, "kind=invitation.revoked");
        assert_eq!(revoked["data"][0]["data"]["invitation_id"], invitation["id"], "{lane:?}");
        assert_eq!(ids(&revoked).len(), 1);
        assert_eq!(ids(&read(&admin, "kind=invitation.*")).len(), 3);
        let none = read(&admin, "kind=license.*");
        assert_eq!((ids(&none).len(), &none["has_more"]), (0, &json!(false)));
        let next = read(&admin, &format!("after={}", none["next_cursor"].as_str().unwrap()));
        assert!(ids(&next).is_empty(), "what was passed is passed");
        let first = read(&admin, "limit=1");
        assert_eq!(first["has_more"], true);
    }
}

#[test]
fn the_feed_is_the_organizations_own_and_needs_its_right() {
    let world = World::new(Lane::Sqlite);
    assert!(ids(&read(&Canonical::of(&world, "foreign"), "")).is_empty());
    Canonical::of(&world, "reader").get("/v1/events").expect_status(403);
    let ahead = Canonical::of(&world, "admin").get("/v1/events?after=e00000000000000ff").expect_status(422);
    assert!(ahead.text().contains("invalid_cursor"), "a cursor of another chain would skip what comes");
}
