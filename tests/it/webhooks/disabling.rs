//! Endpoints that are gone, or have failed for days.

use super::{HOUR, Scene};
use crate::wire::Canonical;
use serde_json::{Value, json};
use usher_domain::Locale;
use usher_engine::ports::{Clock, Notice, NoticeOf};
use usher_tests::{Lane, until};

/// What the feed says of the endpoint having been disabled.
fn told(scene: &Scene) -> Value {
    until("an event tells of it", || {
        let page = scene.admin.get("/v1/events?kind=webhook.disabled").expect_status(200).json();
        page["data"].as_array().unwrap().first().cloned()
    })
}

/// The one notice that was mailed, after there was time for a second one.
fn noticed(scene: &Scene) -> Notice {
    until("the notice", || scene.world.post.notices().pop());
    let sent = scene.admin.invite(&json!({ "email": "later@people.example" })).expect_status(201).json();
    let path = format!("/v1/invitations/{}", sent["id"].as_str().unwrap());
    until("later mail", || (scene.admin.get(&path).json()["delivery"]["state"] == "sent").then_some(()));
    let mut notices = scene.world.post.notices();
    assert_eq!(notices.len(), 1, "{notices:?}");
    notices.remove(0)
}

/// The host of an endpoint, and since when it had been failing.
fn disabled(notice: &Notice) -> (&str, Option<i64>) {
    let NoticeOf::WebhookDisabled { host, failing_since, .. } = &notice.of else { panic!("{notice:?}") };
    (host, failing_since.map(usher_domain::Timestamp::millis))
}

#[test]
fn who_made_a_webhook_is_mailed_once_when_it_is_gone() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        let german = json!({ "settings": { "locale": "de" } });
        scene.admin.send("PATCH", "/v1/organization", &german).expect_status(200);
        scene.receiver.answer(410);
        for number in 0..3 {
            scene.invite(&format!("p{number}@people.example"));
        }
        let notice = noticed(&scene);
        let url = scene.receiver.url();
        assert!(url.contains(disabled(&notice).0) && !disabled(&notice).0.contains('/'), "{notice:?}");
        assert_eq!((notice.to.as_sent(), disabled(&notice).1), ("admin@acme.example", None), "{lane:?}");
        assert_eq!((notice.name.as_deref(), notice.organization.as_str()), (Some("Ada Admin"), "Acme Events"));
        assert_eq!(notice.locale, Locale::De);
    }
}

#[test]
fn whoever_manages_webhooks_is_mailed_where_the_maker_is_not_active() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["member.removed"]));
        let member = format!("/v1/members/{}", scene.world.get("typed:member.inviter"));
        let manage = json!({ "permissions": ["webhooks.manage", "invitations.create"] });
        scene.admin.send("PATCH", &member, &manage).expect_status(200);
        let inviter = Canonical::of(&scene.world, "inviter");
        let body = json!({ "url": scene.receiver.url(), "events": ["invitation.created"] });
        let made = inviter.send("POST", "/v1/webhooks", &body).expect_status(201).json();
        let path = format!("/v1/webhooks/{}", made["webhook"]["id"].as_str().unwrap());
        scene.admin.send("POST", &format!("{member}/block"), &json!({})).expect_status(200);
        scene.receiver.answer(500);
        scene.invite("a@people.example");
        until("a failure", || (scene.admin.get(&path).json()["failing_since"] != Value::Null).then_some(()));
        let since = scene.world.clock.now().millis();
        scene.world.clock.advance_millis(120 * HOUR);
        let notice = noticed(&scene);
        assert_eq!(notice.to.as_sent(), "admin@acme.example", "{lane:?}");
        assert_eq!(disabled(&notice).1, Some(since));
    }
}

#[test]
fn nobody_is_mailed_about_a_webhook_that_somebody_disabled() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        scene.admin.send("PATCH", &scene.path, &json!({ "enabled": false })).expect_status(200);
        scene.receiver.answer(410);
        scene.invite("a@people.example");
        scene.settled("failed", 0);
        scene.act("test");
        until("the test failed", || {
            let tried = |one: &Value| one["state"] == "failed" && one["attempts"][0]["status"] == 410;
            scene.deliveries().iter().any(tried).then_some(())
        });
        assert!(scene.world.post.notices().is_empty(), "{lane:?}");
    }
}

#[test]
fn gone_is_gone_at_once() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        scene.receiver.answer(410);
        scene.invite("a@people.example");
        let failed = scene.settled("failed", 1);
        assert_eq!(failed["attempts"][0]["status"], 410);
        let webhook = scene.webhook();
        assert_eq!((&webhook["enabled"], &webhook["disabled_reason"]), (&json!(false), &json!("gone")), "{lane:?}");
        let event = told(&scene);
        assert_eq!((&event["data"]["reason"], &event["actor"]["protocol"]), (&json!("gone"), &json!("system")));
        assert_eq!(event["data"]["webhook_id"], webhook["id"]);
        scene.invite("b@people.example");
        until("the second is in the log", || (scene.deliveries().len() == 2).then_some(()));
        assert_eq!(scene.deliveries()[0]["state"], "failed");
        assert_eq!(scene.receiver.received().len(), 1, "nothing is sent to it any more");
    }
}

#[test]
fn days_of_failure_disable_and_enabling_starts_afresh() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        scene.receiver.answer(500);
        scene.invite("a@people.example");
        scene.settled("queued", 1);
        scene.world.clock.advance_millis(119 * HOUR);
        scene.settled("queued", 2);
        assert_eq!(scene.webhook()["enabled"], true, "{lane:?}: five days are not over");
        scene.world.clock.advance_millis(HOUR);
        scene.settled("failed", 3);
        let webhook = scene.webhook();
        assert_eq!((&webhook["enabled"], &webhook["disabled_reason"]), (&json!(false), &json!("failing")), "{lane:?}");
        assert_eq!(told(&scene)["data"]["reason"], "failing");
        scene.receiver.answer(200);
        let enabled = scene.admin.send("PATCH", &scene.path, &json!({ "enabled": true })).expect_status(200).json();
        assert_eq!((&enabled["disabled_reason"], &enabled["failing_since"]), (&Value::Null, &Value::Null));
        scene.invite("b@people.example");
        scene.settled("delivered", 1);
    }
}

#[test]
fn disabling_gives_up_what_is_queued_and_deleting_forgets_it() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        scene.receiver.answer(500);
        scene.invite("a@people.example");
        scene.settled("queued", 1);
        scene.admin.send("PATCH", &scene.path, &json!({ "enabled": false })).expect_status(200);
        scene.settled("failed", 1);
        scene.admin.send("DELETE", &scene.path, &Value::Null).expect_status(204);
        scene.admin.get(&scene.path).expect_status(404);
        scene.admin.get(&format!("{}/deliveries", scene.path)).expect_status(404);
        scene.invite("b@people.example");
        assert_eq!(scene.receiver.received().len(), 1, "{lane:?}");
    }
}
