//! What an organization learns of people who have not let it: nothing but that they can be invited.

use crate::wire::{Canonical, PROTOCOLS, Protocol, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, World, WorldOptions};

/// Rob Registered, whom other knows and acme does not.
const ROB: &str = "registered@people.example";

fn with(lane: Lane, settings: &str) -> World {
    World::with(lane, &WorldOptions { settings: settings.to_owned() })
}

/// A row of a dry run without what is new in each: ids, addresses and instants.
fn plain(row: &Value) -> Value {
    let mut row = row.clone();
    for place in ["", "/invitation", "/invitation/member", "/member"] {
        if let Some(Value::Object(object)) = row.pointer_mut(place) {
            for (name, value) in object.iter_mut() {
                let own =
                    ["id", "index", "email", "contact_email", "account_id", "external_id"].contains(&name.as_str());
                if own || name.ends_with("_at") || name.ends_with("_id") {
                    *value = Value::Bool(!value.is_null());
                }
            }
        }
    }
    row
}

#[test]
fn names_are_shown_once_their_owner_has_accepted() {
    for lane in Lane::all() {
        for protocol in PROTOCOLS {
            let world = World::new(lane);
            let admin = Canonical::of(&world, "admin");
            let mut body = protocol.body(&world, ROB);
            for name in ["firstName", "lastName"] {
                if let Some(value) = body.get_mut(name) {
                    *value = json!("Given");
                }
            }
            protocol.send(&world, "admin", &body);
            let seen = admin.all(&format!("members?email={ROB}"));
            // Some protocols let an account in at once, and whoever is in may be seen.
            let is_in = seen.first().is_some_and(|member| member["status"] == "active");
            let text = format!("{seen:?} {}", admin.get(&format!("/v1/invitations?email={ROB}")).text());
            if !is_in {
                assert!(!text.contains("\"Rob\"") && !text.contains("Registered"), "{lane:?} {protocol:?} {text}");
            }
        }
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        admin.invite(&json!({ "email": ROB })).expect_status(201);
        redeem(&world, "accept", &mailed_token(&world, ROB)).expect_status(200);
        let member = &admin.all(&format!("members?email={ROB}"))[0];
        assert_eq!((&member["first_name"], &member["last_name"]), (&json!("Rob"), &json!("Registered")), "{lane:?}");
    }
}

#[test]
fn a_dry_run_tells_nobody_apart_and_leaves_an_event() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let rows = json!([{ "email": ROB }, { "email": "nobody@people.example" }]);
        let body = json!({ "dry_run": true, "mode": "partial", "existing_account": "grant", "invitations": rows });
        let outcome = admin.invite(&body).expect_status(200).json();
        let results = outcome["results"].as_array().unwrap();
        assert_eq!(plain(&results[0]), plain(&results[1]), "{lane:?}");
        assert!(!outcome.to_string().contains("Rob"), "{lane:?} {outcome}");
        world.block_on(world.engine().chain_events()).unwrap();
        let events = world.block_on(world.engine().audit_page(world.organization("acme"), 0)).unwrap();
        let last = &events.last().unwrap().event;
        let facts = last.details.facts();
        assert_eq!((last.kind.as_str(), facts["rows"].as_str()), ("invitations.previewed", "2"), "{lane:?}");
        assert_eq!(facts["existing_account"], "grant");
    }
}

#[test]
fn dry_runs_have_a_budget_for_each_organization() {
    for lane in Lane::all() {
        let world = with(lane, "[invitations]\ndry_run_rows = 3\ndry_run_window = \"1h\"\n");
        let dry = |who: &str, rows: usize| {
            let rows: Vec<Value> = (0..rows).map(|row| json!({ "email": format!("p{row}@people.example") })).collect();
            Canonical::of(&world, who).invite(&json!({ "dry_run": true, "invitations": rows }))
        };
        dry("admin", 2).expect_status(200);
        let refused = dry("admin", 2).expect_status(429);
        assert_eq!(refused.json()["code"], "too_many_previews", "{lane:?}");
        let wait: i64 = refused.header("retry-after").unwrap().parse().unwrap();
        assert!((3_590..=3_601).contains(&wait), "{lane:?} {wait}");
        dry("admin", 1).expect_status(200);
        dry("admin", 1).expect_status(429);
        dry("foreign", 3).expect_status(200);
        world.clock.advance_millis(wait * 1000);
        dry("admin", 3).expect_status(200);
    }
}

#[test]
fn no_protocol_mails_one_invitation_twice_within_the_pause() {
    for lane in Lane::all() {
        let settings = "[mail]\nresend_every = \"1m\"\n[adapters.bizkithub]\nmail_at_most_every_ms = 0\n";
        let world = with(lane, settings);
        let again = |protocol: Protocol| {
            let email = format!("{}@people.example", protocol.name());
            for _ in 0..3 {
                protocol.invite(&world, &email);
            }
            world.mails().iter().filter(|mail| mail.to == email).count()
        };
        for protocol in PROTOCOLS {
            assert_eq!(again(protocol), 1, "{lane:?} {protocol:?}");
        }
        let resend = json!({ "invitations": [{ "email": "canonical@people.example" }], "if_pending": "resend" });
        Canonical::of(&world, "admin").invite(&resend).expect_status(201);
        assert_eq!(world.mails().iter().filter(|mail| mail.to == "canonical@people.example").count(), 1, "{lane:?}");
        world.clock.advance_millis(60_000);
        Canonical::of(&world, "admin").invite(&resend).expect_status(201);
        assert_eq!(world.mails().iter().filter(|mail| mail.to == "canonical@people.example").count(), 2, "{lane:?}");
        assert_eq!(again(Protocol::AdInvite), 2, "{lane:?}: once in a minute");
    }
}
