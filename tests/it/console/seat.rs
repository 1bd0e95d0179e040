//! The seat of an open invitation, changed on its page.

use super::{ConsoleUser, hidden, invitation_of};
use crate::wire::{Canonical, everything};
use serde_json::json;
use usher_tests::{Lane, World};

#[test]
fn an_open_invitation_gets_the_seat_of_another_license_or_none() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let license = |name: &str, seats: u32| {
            let body = json!({ "name": name, "seats": seats });
            let made = admin.send("POST", "/v1/licenses", &body).expect_status(201).json();
            usher_tests::plain_id(made["id"].as_str().unwrap())
        };
        let (gold, full) = (license("Gold", 1), license("Full", 0));
        let team = world.get("id:license.team");
        admin.invite(&json!({ "email": "zoe@people.example", "license_id": team })).expect_status(201);
        let here = invitation_of(&user, "zoe@people.example");
        let edit = |fields: &[(&str, &str)]| {
            let page = user.page(&here);
            let (revision, before) = (hidden(&page, "revision"), hidden(&page, "license_now"));
            let mut all = vec![("revision", &*revision), ("license_now", &*before), ("first_name", "Zoe")];
            all.extend([("expires", "2026-12-24")]);
            all.extend(fields);
            user.post(&format!("{here}/details"), &all)
        };
        let page = user.page(&here);
        assert!(page.contains(&format!("<option value=\"{team}\" selected>")), "{page}");
        let before = everything(&world);
        let again = edit(&[("license", &*full)]).expect_status(422).text();
        assert!(again.contains("id=\"license-problem\">This license has no free seats"), "{again}");
        assert!(again.contains(&format!("<option value=\"{full}\" selected>")), "{again}");
        edit(&[("license", "x")]).expect_status(422);
        assert_eq!(everything(&world), before, "{lane:?}");
        edit(&[("license", &*gold)]).expect_status(303);
        assert_eq!((admin.seats("Gold"), admin.seats("team")), ([1, 0, 0], [1, 0, 9]), "{lane:?}");
        // What stays needs no free seat, and who sees no licenses leaves it.
        edit(&[("license", &*gold)]).expect_status(303);
        edit(&[]).expect_status(303);
        assert_eq!(admin.seats("Gold"), [1, 0, 0], "{lane:?}");
        edit(&[("license", "")]).expect_status(303);
        assert_eq!(admin.seats("Gold"), [0, 0, 1], "{lane:?}");
    }
}
