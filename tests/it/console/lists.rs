//! Lists: what they find, how they are turned, and what they show.

use super::ConsoleUser;
use crate::wire::{Canonical, Protocol, mailed_token, redeem};
use std::collections::BTreeSet;
use usher_tests::{Lane, World, WorldOptions};

/// The addresses that a list leads to.
fn entries(html: &str, kind: &str) -> Vec<String> {
    let start = format!("<th scope=\"row\" role=\"rowheader\"><a href=\"/console/{kind}/");
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
        for (kind, query, all) in
            [("invitations", "?q=pages", 5), ("members", "?q=pages&status=invited", 5), ("members", "?status=all", 10)]
        {
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

/// The tabs of a list as they read: its name and its number.
fn tabs(html: &str) -> Vec<String> {
    let tabs = html.split("<nav class=\"tabs\"").nth(1).unwrap().split("</nav>").next().unwrap();
    let text = |tab: &str| tab.split(['<', '>']).skip(1).step_by(2).collect::<String>().trim().to_owned();
    tabs.split("<a ").skip(1).map(|tab| text(tab.split("</a>").next().unwrap())).collect()
}

#[test]
fn lists_count_what_they_hold_and_whoever_is_confined_counts_what_they_see() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let north = world.get("typed:resource.north");
        let api = Canonical::of(&world, "admin");
        let grants = serde_json::json!({ "email": "nora@people.example", "permissions": ["*"], "resources": [north] });
        api.invite(&grants).expect_status(201);
        redeem(&world, "accept", &mailed_token(&world, "nora@people.example")).expect_status(200);
        let late = serde_json::json!({ "email": "late@people.example", "expires_at": "2026-11-20T13:00:00Z" });
        api.invite(&late).expect_status(201);
        world.clock.advance_millis(2 * 3_600_000);
        let admin = ConsoleUser::admin(&world);
        let invitations = [
            "All 3",
            "Pending 1",
            "Accepted 1",
            "Declined 0",
            "Cancelled 0",
            "Revoked 0",
            "Expired 1",
            "Undelivered 0",
        ];
        assert_eq!(tabs(&admin.page("/invitations")), invitations, "{lane:?}");
        let members = ["Active 4", "Blocked 1", "Invited 2", "Contacts 1", "Removed 0", "All 8"];
        assert_eq!(tabs(&admin.page("/members")), members, "{lane:?}");
        let nora = ConsoleUser::of(&world, "nora@people.example");
        assert_eq!(tabs(&nora.page("/invitations"))[0], "All 1", "{lane:?}");
        assert_eq!(tabs(&nora.page("/members"))[5], "All 1", "{lane:?}");
        // Whoever reads members alone is told nothing of invitations.
        let reader = ConsoleUser::of(&world, "reader@acme.example");
        assert_eq!(tabs(&reader.page("/members"))[5], "All 8", "{lane:?}");
    }
}

#[test]
fn pages_lead_back_the_way_they_came() {
    let world = World::with(Lane::Sqlite, &WorldOptions { settings: "[adapters.console]\npage_size = 2\n".to_owned() });
    let user = ConsoleUser::admin(&world);
    let way = |html: &str, rel: &str| {
        let link = html.split("<a href=\"/console").find(|rest| rest.contains(&format!("rel=\"{rel}\"")))?;
        Some(link.split('"').next()?.replace("&#38;", "&").replace("&amp;", "&"))
    };
    let mut pages = vec!["/members?status=all".to_owned()];
    while let Some(next) = way(&user.page(&pages[pages.len() - 1]), "next") {
        pages.push(next);
    }
    assert!(pages.len() >= 3, "{pages:?}");
    let shown: Vec<_> = pages.iter().map(|page| entries(&user.page(page), "members")).collect();
    let mut back = pages[pages.len() - 1].clone();
    for earlier in shown.iter().rev().skip(1) {
        back = way(&user.page(&back), "prev").unwrap();
        assert_eq!(entries(&user.page(&back), "members"), *earlier);
    }
    assert_eq!(way(&user.page(&back), "prev"), None);
    for nonsense in ["~~~~", "-~", "%00", "a~b~%3Cscript%3E"] {
        let page = user.page(&format!("/members?trail={nonsense}"));
        assert!(!page.contains("<script>"), "{page}");
    }
}

#[test]
fn a_list_is_a_file_for_spreadsheets_and_no_formula() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let grace = serde_json::json!({ "email": "grace@people.example", "first_name": "=1+1", "last_name": "a\"b",
            "roles": ["editor"], "permissions": ["Organization.Read"] });
        Canonical::of(&world, "admin").invite(&grace).expect_status(201);
        let user = ConsoleUser::admin(&world);
        let reply = user.open("/invitations.csv?q=grace").expect_status(200);
        assert_eq!(reply.header("content-type"), Some("text/csv; charset=utf-8"));
        assert_eq!(reply.header("content-disposition"), Some("attachment; filename=\"invitations.csv\""));
        let text = reply.text();
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 2, "{lane:?}: {text}");
        let row = "\"grace@people.example\",\"'=1+1\",\"a\"\"b\",\"pending\",\"editor\",\"Organization.Read\",";
        assert!(lines[1].starts_with(row), "{lane:?}: {text}");
        let members = user.open("/members.csv?status=blocked").expect_status(200).text();
        assert!(members.contains("blocked@acme.example") && !members.contains("reader@acme.example"), "{members}");
        // Whoever may not read a list gets no file of it, and a stranger signs in first.
        ConsoleUser::of(&world, "inviter@acme.example").open("/members.csv").expect_status(403);
        world.client().get("/console/invitations.csv", &[]).expect_status(303);
    }
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
    assert!(html.contains("aria-label=\"full: 1 used, 0 reserved, 0 free of 1 seat\""), "{html}");
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

#[test]
fn columns_sort_the_list_its_pages_and_its_file() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: "[adapters.console]\npage_size = 2\n".to_owned() });
        for name in ["mo", "zoe", "ann"] {
            world.clock.advance_millis(60_000);
            Protocol::Canonical.invite(&world, &format!("{name}@sort.example")).expect_status(201);
        }
        let user = ConsoleUser::admin(&world);
        let named = |html: &str| -> Vec<String> {
            let rows = html.split("role=\"rowheader\">").skip(1);
            rows.map(|row| row.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()).collect()
        };
        let all = |query: &str| {
            let (mut path, mut found) = (format!("/invitations?q=sort&{query}"), Vec::new());
            loop {
                let html = user.page(&path);
                found.extend(named(&html));
                let Some(next) = html.split("<a href=\"/console").find(|rest| rest.contains("rel=\"next\"")) else {
                    return found.iter().map(|one| one.split('@').next().unwrap().to_owned()).collect::<Vec<_>>();
                };
                path = next.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
            }
        };
        for (query, expected) in [
            ("", ["ann", "zoe", "mo"]),
            ("sort=created", ["mo", "zoe", "ann"]),
            ("sort=email", ["ann", "mo", "zoe"]),
            ("sort=-email", ["zoe", "mo", "ann"]),
            ("sort=status", ["ann", "zoe", "mo"]),
            ("sort=expires&status=pending", ["mo", "zoe", "ann"]),
            ("sort=-expires", ["ann", "zoe", "mo"]),
            ("sort=nonsense", ["ann", "zoe", "mo"]),
        ] {
            assert_eq!(all(query), expected, "{lane:?} {query}");
        }
        let html = user.page("/invitations?q=sort&sort=email");
        assert_eq!(html.matches("role=\"columnheader\" aria-sort").count(), 1);
        assert!(
            html.contains("aria-sort=\"ascending\"><a href=\"/console/invitations?q=sort&#38;sort=-email\""),
            "{html}"
        );
        assert!(html.contains("name=\"sort\" value=\"email\""), "a search keeps the order");
        let file = user.open("/invitations.csv?q=sort&sort=-email").expect_status(200).text();
        let order: Vec<usize> = ["zoe", "mo", "ann"].iter().map(|name| file.find(name).unwrap()).collect();
        assert!(order.is_sorted(), "{file}");
        // A cursor is one of its order.
        let next = html.split("after=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        user.open(&format!("/invitations?q=sort&after={next}")).expect_status(400);
    }
}

#[test]
fn counts_of_everything_do_not_stand_over_what_was_searched_for() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let all = user.page("/invitations");
        assert!(all.contains("<span class=\"count\">") && all.contains("invitation shown."), "{lane:?}: {all}");
        let found = user.page("/invitations?q=pending");
        assert!(
            !found.contains("<span class=\"count\">") && found.contains("1 invitation shown."),
            "{lane:?}: {found}"
        );
    }
}

#[test]
fn what_was_not_delivered_is_a_list_with_its_count() {
    for lane in Lane::all() {
        let world = World::new(lane);
        world.post.refuse(usher_engine::ports::SendError::NoSuchAddress("550 5.1.1".to_owned()));
        Protocol::Canonical.invite(&world, "nobody@sort.example").expect_status(201);
        let _all_out = world.mails();
        Protocol::Canonical.invite(&world, "somebody@sort.example").expect_status(201);
        let _all_out = world.mails();
        let user = ConsoleUser::admin(&world);
        let html = user.page("/invitations?status=undelivered");
        assert!(html.contains("Undelivered <span class=\"count\">1</span>"), "{lane:?}: {html}");
        assert!(html.contains("nobody@sort.example") && !html.contains("somebody@sort.example"), "{lane:?}");
        let file = user.open("/invitations.csv?status=undelivered").expect_status(200).text();
        assert!(file.contains("nobody@sort.example") && !file.contains("somebody@sort.example"), "{lane:?}");
    }
}
