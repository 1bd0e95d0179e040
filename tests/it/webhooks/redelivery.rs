//! Sending once more: one message, or all since an instant.

use super::{HOUR, Scene};
use serde_json::json;
use usher_tests::Lane;

#[test]
fn one_is_sent_once_more_as_it_was() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        scene.invite("a@people.example");
        let delivered = scene.settled("delivered", 1);
        let again = scene.act(&format!("deliveries/{}/redeliver", delivered["id"].as_str().unwrap()));
        assert_eq!((&again["id"], &again["state"]), (&delivered["id"], &json!("queued")), "{lane:?}");
        scene.settled("delivered", 2);
        let received = scene.receiver.received();
        assert_eq!(received[0].body, received[1].body);
        assert_eq!(received[0].header("webhook-id"), received[1].header("webhook-id"));
    }
}

#[test]
fn all_since_an_instant_are_sent_also_what_happened_while_it_was_disabled() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        scene.invite("old@people.example");
        scene.settled("delivered", 1);
        scene.world.clock.advance_millis(HOUR);
        let since = usher_engine::ports::Clock::now(&*scene.world.clock).to_string();
        scene.admin.send("PATCH", &scene.path, &json!({ "enabled": false })).expect_status(200);
        scene.invite("missed@people.example");
        scene.settled("failed", 0);
        scene.admin.send("PATCH", &scene.path, &json!({ "enabled": true })).expect_status(200);
        let number = scene.act(&format!("redeliver?since={since}"));
        assert_eq!(number["redelivered"], 1, "{lane:?}");
        scene.settled("delivered", 1);
        let received = scene.receiver.wait(2);
        assert_eq!((received.len(), &received[1].json()["data"]["email"]), (2, &json!("missed@people.example")));
    }
}
