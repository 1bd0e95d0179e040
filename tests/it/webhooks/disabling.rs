//! Endpoints that are gone, or have failed for days.

use super::{HOUR, Scene};
use serde_json::{Value, json};
use usher_tests::{Lane, until};

/// What the feed says of the endpoint having been disabled.
fn told(scene: &Scene) -> Value {
    until("an event tells of it", || {
        let page = scene.admin.get("/v1/events?kind=webhook.disabled").expect_status(200).json();
        page["data"].as_array().unwrap().first().cloned()
    })
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
