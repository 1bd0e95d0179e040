//! Webhooks in the console: made, tried, changed, given a new secret and deleted; what was sent, and sending it again.

use super::{ConsoleUser, hidden};
use crate::wire::{Canonical, everything};
use serde_json::{Value, json};
use usher_tests::{Lane, Receiver, World, WorldOptions, until};

const SETTINGS: &str = "[webhooks]\nallow_http = true\nallow_private = [\"127.0.0.1\"]\ntimeout = \"2s\"\n";

/// The webhook that was made here, as the API shows it.
fn made(admin: &Canonical) -> Option<Value> {
    admin.all("webhooks").into_iter().find(|one| one["description"] == "Ours")
}

#[test]
fn a_webhook_is_made_tried_changed_and_deleted() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
        let (user, admin, receiver) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"), Receiver::start());
        let url = receiver.url();
        let fields = [("url", url.as_str()), ("description", "Ours"), ("event:invitation.*", "")];
        let page = user.post("/webhooks", &fields).expect_status(201).text();
        let (_, secret) = page.split_once("whsec_").unwrap_or_else(|| panic!("no secret: {page}"));
        let secret =
            format!("whsec_{}", secret.split('<').next().unwrap().replace("&#43;", "+").replace("&#x2f;", "/"));
        let webhook = made(&admin).unwrap();
        assert_eq!(webhook["events"], json!(["invitation.*"]));
        let here = format!("/webhooks/{}", usher_tests::plain_id(webhook["id"].as_str().unwrap()));
        assert!(!user.page(&here).contains("whsec_") && !user.page("/webhooks").contains("whsec_"), "{lane:?}");
        // The list shows the host alone: the rest may be a secret.
        let list = user.page("/webhooks");
        assert!(list.contains(&format!("href=\"/console{here}\"")) && !list.contains(&url), "{list}");
        user.post(&format!("{here}/test"), &[]).expect_status(303);
        let sent = receiver.wait(1);
        assert!(sent[0].header("webhook-signature").starts_with("v1,") && secret.len() > 40, "{lane:?}");
        let delivered = until("the log shows it", || {
            let page = user.page(&format!("{here}?status=delivered"));
            page.contains("<span class=\"pill code\">webhook.test</span>").then_some(page)
        });
        assert!(delivered.contains("HTTP 200 after"), "{delivered}");
        // The payload is shown byte for byte as it was signed and sent.
        let body = String::from_utf8(sent[0].body.clone()).unwrap().replace('"', "&#34;");
        assert!(delivered.contains(&format!("<code>{body}</code>")), "{body}\n{delivered}");
        let again = delivered.split("action=\"/console").find_map(|rest| {
            let path = rest.split('"').next().unwrap();
            path.ends_with("/redeliver").then(|| path.to_owned())
        });
        user.post(&again.unwrap(), &[]).expect_status(303);
        let sent = receiver.wait(2);
        assert_eq!(sent[0].body, sent[1].body);
        until("the log shows both attempts", || user.page(&here).contains("2 attempts").then_some(()));
        let shown = hidden(&user.page(&here), "revision");
        let rotated = user.post(&format!("{here}/rotate"), &[("revision", &shown)]).expect_status(200).text();
        assert!(rotated.contains("whsec_") && rotated.contains("as well until"), "{rotated}");
        // Loading the page again, with the secret on it, must not end the secret that receivers still have.
        let again = user.post(&format!("{here}/rotate"), &[("revision", &shown)]).expect_status(409).text();
        assert!(!again.contains("whsec_"), "{again}");
        let revision = hidden(&user.page(&here), "revision");
        let change =
            [("url", url.as_str()), ("description", "Ours"), ("event:member.removed", ""), ("revision", &revision)];
        user.post(&format!("{here}/edit"), &change).expect_status(303);
        let webhook = made(&admin).unwrap();
        assert_eq!((&webhook["events"], &webhook["enabled"]), (&json!(["member.removed"]), &json!(false)));
        user.post(&format!("{here}/edit"), &change).expect_status(409);
        let revision = hidden(&user.page(&here), "revision");
        user.post(&format!("{here}/delete"), &[("revision", &revision)]).expect_status(303);
        assert_eq!(made(&admin), None);
        user.open(&here).expect_status(404);
    }
}

#[test]
fn what_is_wrong_makes_no_webhook() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    let before = everything(&world);
    let long = "d".repeat(501);
    for (url, description, event) in [
        ("https://a.example/hook", "Ours", "what"),
        ("https://a.example/hook", "Ours", "event:invitation.lost"),
        ("https://a.example/hook", long.as_str(), "event:*"),
        ("http://a.example/hook", "Ours", "event:*"),
        ("https://127.0.0.1/hook", "Ours", "event:*"),
        ("nonsense", "Ours", "event:*"),
        ("", "Ours", "event:*"),
    ] {
        let fields = [("url", url), ("description", description), (event, "")];
        let page = user.post("/webhooks", &fields).expect_status(422).text();
        assert!(page.contains("href=\"/console/webhooks\""), "the way back: {page}");
    }
    assert_eq!(everything(&world), before);
}

#[test]
fn whoever_may_not_manage_webhooks_reaches_none() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let hook = world.get("id:webhook.hook");
        let confined = json!({ "permissions": ["*"], "resources": [world.get("typed:resource.north")] });
        Canonical::of(&world, "admin")
            .send("PATCH", &format!("/v1/members/{}", world.get("typed:member.inviter")), &confined)
            .expect_status(200);
        let before = everything(&world);
        for (email, status) in
            [("reader@acme.example", 403), ("inviter@acme.example", 403), ("admin@other.example", 404)]
        {
            let user = ConsoleUser::of(&world, email);
            let since = ("since", "2026-11-20T12:00");
            let fields = [("url", "https://a.example"), ("description", ""), ("event:*", ""), ("revision", "0"), since];
            for path in ["edit", "test", "rotate", "delete", "redeliver", &format!("deliveries/{hook}/redeliver")] {
                let reply = user.post(&format!("/webhooks/{hook}/{path}"), &fields);
                assert_eq!(reply.status, status, "{lane:?} {email} {path}");
            }
            user.open(&format!("/webhooks/{hook}")).expect_status(status);
            user.open(&format!("/webhooks/{hook}/redeliver?since=2026-11-20T12:00")).expect_status(status);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn all_since_an_instant_are_counted_first_and_then_sent_once_more() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
        let (user, admin, receiver) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"), Receiver::start());
        let url = receiver.url();
        let fields = [("url", url.as_str()), ("description", "Ours"), ("event:invitation.*", "")];
        user.post("/webhooks", &fields).expect_status(201);
        let here = format!("/webhooks/{}", usher_tests::plain_id(made(&admin).unwrap()["id"].as_str().unwrap()));
        let delivered = |count: usize| {
            let _ = receiver.wait(count);
            let queued = || user.page(&format!("{here}?status=queued")).contains("No deliveries match");
            until("nothing is on its way", || queued().then_some(()));
        };
        user.post(&format!("{here}/test"), &[]).expect_status(303);
        delivered(1);
        world.clock.advance_millis(3_600_000);
        for _ in 0..2 {
            user.post(&format!("{here}/test"), &[]).expect_status(303);
        }
        delivered(3);
        let again = format!("{here}/redeliver");
        assert!(user.page(&here).contains(&format!("href=\"/console{again}\"")));
        let asked = user.page(&again);
        assert!(asked.contains("type=\"datetime-local\"") && !asked.contains("will be sent again"), "{asked}");
        let preview = |since: &str| user.page(&format!("{again}?since={since}"));
        let (all, late, none) =
            (preview("2026-11-20T12:00"), preview("2026-11-20T13:00"), preview("2026-11-20T13:00:01"));
        assert!(all.contains("Send 3 events again"), "{lane:?}: {all}");
        assert!(late.contains("Send 2 events again") && late.contains("2 events since <time"), "{lane:?}: {late}");
        assert!(none.contains("There is nothing to send again") && !none.contains("<button>Send"), "{lane:?}: {none}");
        assert_eq!(receiver.received().len(), 3, "a preview sends nothing");
        let since = hidden(&late, "since");
        let page = user.post(&again, &[("since", &since)]).expect_status(303);
        assert!(page.header("location").unwrap().ends_with("?done=redelivered-since"));
        delivered(5);
        for wrong in ["yesterday", ""] {
            let page = user.post(&again, &[("since", wrong)]).expect_status(422).text();
            assert!(page.contains("Enter a date and a time"), "{page}");
        }
        user.open(&format!("{again}?since=yesterday")).expect_status(422);
        assert_eq!(receiver.received().len(), 5, "{lane:?}");
    }
}
