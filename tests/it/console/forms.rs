//! Forms that are refused come back with what was typed, and forms offer what the API takes.

use super::ConsoleUser;
use crate::wire::Canonical;
use usher_tests::{Lane, World};

#[test]
fn a_key_is_narrowed_by_boxes_and_ends_on_a_day() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let page = user.page("/keys");
        assert!(page.contains("name=\"permission:invitations.read\"") && page.contains("name=\"expires\""), "{page}");
        let fields = |day| {
            [
                ("description", "Nightly sync"),
                ("protocol", "canonical"),
                ("scopes", "members.read"),
                ("permission:invitations.read", "new"),
                ("expires", day),
            ]
        };
        let past = user.post("/keys", &fields("2020-01-01")).expect_status(422).text();
        for kept in ["value=\"Nightly sync\"", "value=\"members.read\"", "value=\"2020-01-01\"", "in the past"] {
            assert!(past.contains(kept), "{lane:?} {kept}: {past}");
        }
        user.post("/keys", &fields("2035-01-31")).expect_status(201);
        let keys = Canonical::of(&world, "admin").all("api-keys");
        let made = keys.iter().find(|key| key["description"] == "Nightly sync").unwrap();
        assert_eq!(made["expires_at"], "2035-01-31T23:59:59.000Z", "{lane:?}");
        let scopes = made["scopes"].as_array().unwrap();
        assert_eq!(scopes.len(), 2, "{lane:?} {made}");
    }
}

#[test]
fn what_was_typed_is_not_lost() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let refused = user.post("/blocklist", &[("entry", "no address at all")]).expect_status(422).text();
        assert!(refused.contains("value=\"no address at all\"") && refused.contains("id=\"entry-problem\""));
        let long = "x".repeat(1_001);
        let refused = user.post("/keys", &[("description", &long), ("protocol", "canonical"), ("scopes", "a.b")]);
        assert!(refused.expect_status(422).text().contains("value=\"a.b\""), "{lane:?}");
        // Two licenses of one name could not be told apart by people.
        user.post("/licenses", &[("name", "Pro"), ("seats", "3")]).expect_status(303);
        let twice = user.post("/licenses", &[("name", "Pro"), ("seats", "4")]).expect_status(422).text();
        assert!(twice.contains("with this name already") && twice.contains("value=\"4\""), "{lane:?} {twice}");
        let webhooks = user.page("/webhooks");
        assert!(!webhooks.contains("All of permission_template"), "{lane:?}");
    }
}
