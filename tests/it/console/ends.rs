//! An end that is over is refused at its field, on every form that takes one, and what was typed stays.

use super::{ConsoleUser, hidden, invitation_of};
use crate::wire::{Canonical, everything};
use serde_json::json;
use usher_tests::{Lane, World};

/// A day before the clock of the tests.
const OVER: &str = "2026-11-01";

/// The form that a refusal shows again, which says at the field that its day is over.
fn assert_over(page: &str, field: &str, typed: &str) {
    let input = format!("name=\"{field}\" type=\"date\" value=\"{typed}\" aria-invalid=\"true\"");
    let problem = format!("id=\"{field}-problem\">The expiry date is in the past.");
    assert!(page.contains(&input) && page.contains(&problem), "{field}: {page}");
    assert!(page.contains("<title>Problem"), "{page}");
}

#[test]
fn rights_are_not_given_until_a_day_that_is_over() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        admin.invite(&json!({ "email": "zoe@people.example", "roles": ["member"] })).expect_status(201);
        let resource = world.get("id:resource.north");
        let place = [("scoped_permission", "members.read"), ("scoped_resource", &*resource)];
        let held = format!("scoped:members.read@{resource}");
        for here in [invitation_of(&user, "zoe@people.example"), format!("/members/{}", world.get("id:member.reader"))]
        {
            let edit = |fields: &[(&str, &str)]| {
                let revision = hidden(&user.page(&here), "revision");
                let mut all = vec![("revision", revision.as_str())];
                all.extend(fields);
                user.post(&format!("{here}/edit"), &all)
            };
            // It is held already, which must not hide the end.
            edit(&[place[0], place[1], ("role:member", "new")]).expect_status(303);
            let before = everything(&world);
            let again = edit(&[place[0], place[1], (&held, ""), ("new_until", OVER)]).expect_status(422).text();
            assert_over(&again, "new_until", OVER);
            assert!(again.contains("<option selected>members.read</option>"), "{again}");
            assert!(again.contains("name=\"role:member\" value=\"\"> "), "left as it was: {again}");
            let field = format!("until:{held}");
            assert_over(&edit(&[(&held, ""), (&field, OVER)]).expect_status(422).text(), &field, OVER);
            let new = edit(&[("permission:members.read", "new"), ("new_until", OVER)]).expect_status(422).text();
            assert_over(&new, "new_until", OVER);
            assert!(new.contains("name=\"permission:members.read\" value=\"new\" checked"), "{new}");
            assert_eq!(everything(&world), before, "{lane:?}");
            // A day to come is the end of what is held, too.
            edit(&[place[0], place[1], (&held, ""), ("new_until", "2031-01-31")]).expect_status(303);
            let shown = user.page(&here);
            assert!(shown.contains(&format!("name=\"{field}\" type=\"date\" value=\"2031-01-31\"")), "{shown}");
        }
    }
}

#[test]
fn nobody_is_invited_until_a_day_that_is_over() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        admin.invite(&json!({ "email": "zoe@people.example" })).expect_status(201);
        let here = invitation_of(&user, "zoe@people.example");
        let revision = hidden(&user.page(&here), "revision");
        let before = everything(&world);
        let typed = [("revision", &*revision), ("first_name", "Zoe"), ("last_name", "Z"), ("expires", OVER)];
        let again = user.post(&format!("{here}/details"), &typed).expect_status(422).text();
        assert_over(&again, "expires", OVER);
        assert!(
            again.contains("name=\"first_name\" type=\"text\" maxlength=\"250\" autocomplete=\"off\" value=\"Zoe\"")
        );
        let long = "x".repeat(251);
        let typed = [("revision", &*revision), ("first_name", &*long), ("expires", OVER)];
        let again = user.post(&format!("{here}/details"), &typed).expect_status(422).text();
        assert!(again.contains(&format!("value=\"{long}\" aria-invalid=\"true\"")), "{again}");
        for path in ["/invite/preview", "/invite/send"] {
            let fields = [("people", "ada@people.example"), ("expires", OVER), ("role:member", "new")];
            let again = user.post(path, &fields).expect_status(422).text();
            assert_over(&again, "expires", OVER);
            assert!(again.contains(">ada@people.example</textarea>"), "{again}");
            assert!(again.contains("name=\"role:member\" value=\"\" checked"), "{again}");
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}
