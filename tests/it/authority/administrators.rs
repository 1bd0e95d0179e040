//! Somebody who belongs to an organization can always administer it: nobody ends that, alone or at once with others, now or
//! when a right runs out.

use super::{Person, worlds};
use crate::wire::{Canonical, at_once, everything};
use serde_json::json;

const SOON: &str = "2026-11-20T13:00:00.000Z";

#[test]
fn of_two_administrators_who_demote_each_other_at_once_one_stays() {
    for world in worlds() {
        let boss = Person::join(&world, "boss", &json!({ "permissions": ["*"] }));
        let sides = [
            (Canonical::of(&world, "admin"), format!("/v1/members/{}", boss.member)),
            (boss.api(), format!("/v1/members/{}", world.get("typed:member.admin"))),
        ];
        for round in 0..5 {
            let demote = |turn: usize| {
                let (side, other) = &sides[turn];
                side.send("PATCH", other, &json!({ "permissions": ["members.read"] })).status
            };
            let statuses = at_once(2, demote);
            let winner = statuses.iter().position(|status| *status == 200);
            assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{round}: {statuses:?}");
            let (side, other) = &sides[winner.unwrap()];
            side.send("PATCH", other, &json!({ "permissions": ["*"] })).expect_status(200);
        }
    }
}

#[test]
fn whoever_administers_for_a_while_ends_nobody_who_administers_for_good() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let temporary = json!([{ "code": "*", "expires_at": SOON }]);
        let temp = Person::join(&world, "temp", &json!({ "permissions": temporary }));
        let own = format!("/v1/members/{}", world.get("typed:member.admin"));
        let before = everything(&world);
        for (who, method, path, body) in [
            (&admin, "PATCH", own.clone(), json!({ "permissions": temporary })),
            (&admin, "PATCH", own.clone(), json!({ "permissions": ["members.read"] })),
            (&temp.api(), "PATCH", own.clone(), json!({ "permissions": ["members.read"] })),
            (&temp.api(), "POST", format!("{own}/block"), json!({})),
            (&temp.api(), "DELETE", own.clone(), json!(null)),
        ] {
            let refused = who.send(method, &path, &body);
            assert!([403, 409].contains(&refused.status), "{method} {path}: {}", refused.text());
        }
        assert_eq!(everything(&world), before);
        // Beside somebody else who does for good, it is possible.
        Person::join(&world, "boss", &json!({ "permissions": ["*"] }));
        temp.api().send("POST", &format!("{own}/block"), &json!({})).expect_status(200);
    }
}

#[test]
fn a_role_goes_on_meaning_everything_while_nobody_else_administers() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let role = json!({ "code": "boss", "name": "Boss", "permissions": ["*"] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let own = format!("/v1/members/{}", world.get("typed:member.admin"));
        admin.send("PATCH", &own, &json!({ "permissions": [], "roles": ["boss"] })).expect_status(200);
        let before = everything(&world);
        let less = json!({ "permissions": ["members.read"] });
        admin.send("PATCH", "/v1/roles/boss", &less).expect_status(409);
        assert_eq!(everything(&world), before);
        Person::join(&world, "boss", &json!({ "permissions": ["*"] }));
        admin.send("PATCH", "/v1/roles/boss", &less).expect_status(200);
    }
}
