//! What whoever has just signed in sees first.

use super::ConsoleUser;
use crate::wire::{Canonical, mailed_token, redeem};
use serde_json::json;
use usher_tests::{Lane, World};

const DAY: i64 = 86_400_000;

/// The number that leads to a list.
fn figure(page: &str, to: &str) -> String {
    let figures = page.split_once("<ul class=\"figures\">").unwrap().1.split_once("</ul>").unwrap().0;
    let link = figures.split("<li").find(|item| item.contains(to)).unwrap_or_else(|| panic!("no {to}: {page}"));
    link.split("<strong>").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

/// The numbers of the picture: who was invited, has opened, has accepted.
fn steps(page: &str) -> Vec<String> {
    let picture = page.split("<dl class=\"funnel\">").nth(1).unwrap().split("</dl>").next().unwrap();
    picture.split("<strong>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

#[test]
fn it_counts_what_waits_and_what_became_of_invitations() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let before = user.page("/overview");
        let number = |page: &str, to: &str| figure(page, to).parse::<u32>().unwrap();
        let (open, members) = (number(&before, "status=pending"), number(&before, "/console/members"));
        let old: Vec<u32> = steps(&before).iter().map(|step| step.parse().unwrap()).collect();
        for name in ["one", "two", "three"] {
            admin.invite(&json!({ "email": format!("{name}@people.example") })).expect_status(201);
        }
        world.clock.advance_millis(2 * 3_600_000 + 1);
        redeem(&world, "accept", &mailed_token(&world, "one@people.example")).expect_status(200);
        let opened = mailed_token(&world, "two@people.example");
        world.client().get(&format!("/invitations/{opened}"), &[("accept", "text/html")]).expect_status(200);
        let page = user.page("/overview");
        assert_eq!(number(&page, "status=pending"), open + 2, "{lane:?}");
        assert_eq!(number(&page, "/console/members"), members + 1, "{lane:?}");
        let new: Vec<u32> = steps(&page).iter().map(|step| step.parse().unwrap()).collect();
        assert_eq!(new, [old[0] + 3, new[1], old[2] + 1], "{lane:?}");
        assert!(new[1] > old[1] && new[1] <= new[0], "{lane:?} {old:?} {new:?}");
        assert!(page.contains("one@people.example"), "the latest events name people: {page}");
        // What is older than the picture is not in it.
        world.clock.advance_millis(91 * DAY);
        assert!(user.open("/overview").status == 303, "the session has ended");
        let later = ConsoleUser::admin(&world).page("/overview");
        assert!(later.contains("Nobody was invited in the last 90 days."), "{lane:?} {later}");
    }
}

#[test]
fn whoever_may_not_read_invitations_is_led_on() {
    let world = World::new(Lane::Sqlite);
    let admin = Canonical::of(&world, "admin");
    admin.invite(&json!({ "email": "maker@people.example", "permissions": ["keys.manage"] })).expect_status(201);
    redeem(&world, "accept", &mailed_token(&world, "maker@people.example")).expect_status(200);
    let maker = ConsoleUser::of(&world, "maker@people.example");
    assert_eq!(maker.open("/overview").expect_status(303).header("location"), Some("/console/keys"));
}

#[test]
fn whoever_is_confined_counts_only_what_is_theirs() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let north = world.get("typed:resource.north");
        let row = json!({ "email": "few@people.example", "permissions": ["invitations.read"], "resources": [north] });
        admin.invite(&row).expect_status(201);
        redeem(&world, "accept", &mailed_token(&world, "few@people.example")).expect_status(200);
        admin.invite(&json!({ "email": "elsewhere@people.example" })).expect_status(201);
        let page = ConsoleUser::of(&world, "few@people.example").page("/overview");
        let all = ConsoleUser::admin(&world).page("/overview");
        let open = |page: &str| figure(page, "status=pending").parse::<u32>().unwrap();
        assert!(open(&page) < open(&all), "{lane:?}: {} of {}", open(&page), open(&all));
        assert!(!page.contains("elsewhere@people.example") && !page.contains("/console/audit"), "{lane:?} {page}");
    }
}
