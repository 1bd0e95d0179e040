//! A new secret: for a while both are good.

use super::{HOUR, Scene, verified};
use serde_json::{Value, json};
use usher_tests::Lane;

#[test]
fn both_secrets_are_good_while_they_overlap_and_one_before_and_after() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        let rotated = scene.act("rotate");
        let fresh = rotated["secret"].as_str().unwrap().to_owned();
        assert_ne!(fresh, scene.secret);
        assert_ne!(rotated["webhook"]["previous_secret_until"], Value::Null);
        scene.invite("a@people.example");
        let message = scene.receiver.wait(1).remove(0);
        assert_eq!(message.header("webhook-signature").split(' ').count(), 2);
        assert!(verified(&fresh, &message) && verified(&scene.secret, &message), "{lane:?}");
        scene.world.clock.advance_millis(24 * HOUR);
        scene.invite("b@people.example");
        let message = scene.receiver.wait(2).remove(1);
        assert_eq!(message.header("webhook-signature").split(' ').count(), 1);
    }
}

#[test]
fn no_secret_is_stored_and_none_is_shown_twice() {
    let scene = Scene::new(Lane::Sqlite, &json!(["*"]));
    let file = scene.world.database_url().strip_prefix("sqlite://").unwrap().to_owned();
    let shown = [scene.webhook().to_string(), scene.admin.get("/v1/webhooks").text()].concat();
    let secret = scene.secret.strip_prefix("whsec_").unwrap().to_owned();
    assert!(!shown.contains(&secret) && !shown.contains("whsec_"));
    let bytes: Vec<u8> = ["", "-wal"].iter().flat_map(|end| std::fs::read(format!("{file}{end}")).unwrap()).collect();
    let raw = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, &secret).unwrap();
    let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    assert!(holds(scene.receiver.url().as_bytes()), "the endpoint is in the file");
    assert!(!holds(&raw) && !holds(secret.as_bytes()));
}
