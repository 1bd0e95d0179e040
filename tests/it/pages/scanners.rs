//! Programs that follow links in mails: they change nothing, and their looks are not taken for the invitee's.

use super::{BROWSER, Browser, paulas};
use crate::wire::everything;
use usher_tests::{Lane, World};

type Look<'a> = (&'a str, Vec<(&'a str, &'a str)>);

/// How scanners, link previews and browsers that look ahead fetch a link.
fn looks() -> Vec<Look<'static>> {
    let agent = |agent| vec![("user-agent", agent), ("accept", "text/html,*/*")];
    let browser_and = |name, value| BROWSER.into_iter().chain([(name, value)]).collect::<Vec<_>>();
    vec![
        ("HEAD", BROWSER.to_vec()),
        ("GET", vec![]),
        ("GET", vec![("accept", "text/html")]),
        ("GET", agent("")),
        ("GET", agent("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)")),
        ("GET", agent("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)")),
        ("GET", agent("WhatsApp/2.23.20.0")),
        ("GET", agent("TelegramBot (like TwitterBot)")),
        ("GET", agent("Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5")),
        ("GET", agent("Mozilla/5.0 (compatible; Barracuda Sentinel)")),
        ("GET", browser_and("sec-purpose", "prefetch;prerender")),
        ("GET", browser_and("purpose", "prefetch")),
        ("GET", browser_and("x-moz", "prefetch")),
        ("GET", browser_and("sec-fetch-mode", "no-cors")),
    ]
}

#[test]
fn no_scanner_consumes_a_link_or_opens_an_invitation() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let token = world.get("token:pending");
        let before = everything(&world);
        for (method, headers) in looks() {
            for step in ["", "", "/decline"] {
                let path = format!("/invitations/{token}{step}");
                let reply = world.client().send(method, &path, &headers, b"").expect_status(200);
                assert!(method == "GET" || reply.body.is_empty());
            }
        }
        assert_eq!(everything(&world), before, "{lane:?}");
        assert!(paulas(&world)["opened_at"].is_null(), "{lane:?}");
        Browser::paula(&world).accept(&[("first_name", "Paula"), ("password", "Brand-New-1")]).expect_status(303);
    }
}

#[test]
fn the_first_opening_is_noted_and_nothing_else_is_touched() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let paula = Browser::paula(&world);
        let mut before = paulas(&world);
        world.client().get(&format!("/invitations/{}", paula.token), &[]).expect_status(200);
        world.clock.advance_millis(60_000);
        paula.open("").expect_status(200);
        world.clock.advance_millis(60_000);
        paula.open("").expect_status(200);
        let after = paulas(&world);
        assert_eq!(after["opened_at"], "2026-11-20T12:01:00.000Z", "{lane:?}");
        before["opened_at"] = after["opened_at"].clone();
        assert_eq!(after, before, "{lane:?}");
    }
}
