//! Lists: what they find, how they are turned, and what they show.

use super::ConsoleUser;
use crate::wire::Protocol;
use std::collections::BTreeSet;
use usher_tests::{Lane, World, WorldOptions};

/// The addresses that a list leads to.
fn entries(html: &str, kind: &str) -> Vec<String> {
    let start = format!("<p class=\"what\"><a href=\"/console/{kind}/");
    html.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn pages_follow_one_another_and_miss_nobody() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: "[adapters.console]\npage_size = 2\n".to_owned() });
        for number in 0..5 {
            Protocol::Canonical.invite(&world, &format!("p{number}@pages.example")).expect_status(201);
        }
        let user = ConsoleUser::admin(&world);
        for (kind, query, all) in [("invitations", "?q=pages", 5), ("members", "?q=pages", 5), ("members", "", 10)] {
            let mut path = format!("/{kind}{query}");
            let mut seen = Vec::new();
            loop {
                let html = user.page(&path);
                let found = entries(&html, kind);
                assert!(found.len() <= 2);
                seen.extend(found);
                let Some(next) = html.split("<a href=\"/console").find(|rest| rest.contains("rel=\"next\"")) else {
                    break;
                };
                path = next.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
            }
            let distinct: BTreeSet<&String> = seen.iter().collect();
            assert_eq!(distinct.len(), seen.len());
            assert!(seen.len() >= all, "{kind}{query}: {}", seen.len());
        }
        user.open("/members?after=nonsense").expect_status(400);
    }
}

#[test]
fn a_filter_finds_by_status_and_by_text() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    assert_eq!(entries(&user.page("/members?status=blocked"), "members"), [world.get("id:member.blocked")]);
    assert_eq!(entries(&user.page("/members?q=rita"), "members"), [world.get("id:member.reader")]);
    let none = user.page("/members?q=%22%3E%3Cb%3E&status=active");
    assert!(none.contains("No members match") && !none.contains("<b>"), "{none}");
    assert_eq!(entries(&user.page("/invitations?status=accepted"), "invitations").len(), 0);
    assert_eq!(entries(&user.page("/invitations?status=pending"), "invitations").len(), 1);
}

#[test]
fn licenses_show_their_seats_as_a_picture_and_in_numbers() {
    let world = World::new(Lane::Sqlite);
    let bearer = world.bearer("canonical.admin");
    let license = world.get("id:license.team");
    let body = serde_json::json!({ "email": "zoe@people.example", "license_id": license });
    world.client().json("POST", "/v1/invitations", &[("authorization", &bearer)], &body).expect_status(201);
    let html = ConsoleUser::admin(&world).page("/licenses");
    assert!(html.contains("aria-label=\"team: 0 used, 2 reserved, 8 free of 10 seats\""), "{html}");
    assert!(html.contains("aria-label=\"full: 1 used, 0 reserved, 0 free of 1 seats\""), "{html}");
}

#[test]
fn the_trail_is_told_backwards_and_to_its_beginning() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: "[adapters.console]\npage_size = 2\n".to_owned() });
        let user = ConsoleUser::admin(&world);
        let places = |html: &str| -> Vec<u64> {
            html.split("<li value=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect()
        };
        let before = places(&user.page("/audit"))[0];
        for number in 0..3 {
            Protocol::Canonical.invite(&world, &format!("p{number}@trail.example")).expect_status(201);
        }
        let end = usher_tests::until("the events have their places", || {
            Some(places(&user.page("/audit"))[0]).filter(|end| *end == before + 3)
        });
        let (mut seen, mut path) = (Vec::new(), "/audit".to_owned());
        while let Some(last) = {
            seen.extend(places(&user.page(&path)));
            seen.last().copied().filter(|last| *last > 1)
        } {
            path = format!("/audit?before={last}");
        }
        assert_eq!(seen, (1..=end).rev().collect::<Vec<_>>());
    }
}
