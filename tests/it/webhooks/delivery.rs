//! Messages: signed, once, the same at every attempt, and not held up by others.

use super::{HOUR, Scene, verified};
use crate::wire::{Canonical, mailed_token, redeem};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use usher_tests::{Lane, Received, Receiver, until};

#[test]
fn the_reference_library_believes_every_message_and_no_forgery() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.*", "member.added"]));
        let invitation = scene.invite("grace@people.example");
        redeem(&scene.world, "accept", &mailed_token(&scene.world, "grace@people.example")).expect_status(200);
        let received = scene.receiver.wait(3);
        let types: BTreeSet<_> = received.iter().map(|one| one.json()["type"].as_str().unwrap().to_owned()).collect();
        let expected = ["invitation.accepted", "invitation.created", "member.added"].map(str::to_owned);
        assert_eq!(types, expected.into(), "{lane:?}");
        for message in &received {
            assert!(verified(&scene.secret, message), "{lane:?} {message:?}");
            assert_eq!(message.json()["id"], message.header("webhook-id"));
            let mut forged = message.clone();
            forged.body.push(b' ');
            assert!(!verified(&scene.secret, &forged));
        }
        let other = Scene::new(lane, &json!(["*"]));
        assert!(!verified(&other.secret, &received[0]));
        let created = received.iter().find(|one| one.json()["type"] == "invitation.created").unwrap().json();
        assert_eq!(created["data"]["invitation_id"], invitation["id"]);
        assert_eq!(created["data"]["email"], "grace@people.example");
        assert_eq!(created["actor"]["protocol"], "canonical");
    }
}

#[test]
fn a_message_is_tried_again_as_the_specification_says_and_is_the_same_each_time() {
    const WAITS: [i64; 9] = [5, 300, 1_800, 2 * 3_600, 5 * 3_600, 10 * 3_600, 14 * 3_600, 20 * 3_600, 24 * 3_600];
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        scene.receiver.answer(503);
        scene.invite("grace@people.example");
        for (number, wait) in WAITS.iter().enumerate() {
            // The log may be read while an attempt is being recorded.
            let waiting = until("the next attempt is set", || {
                let waiting = scene.settled("queued", number + 1);
                (waiting["next_attempt_at"] != waiting["attempts"][number]["at"]).then_some(waiting)
            });
            let instant =
                |value: &Value| usher_domain::Timestamp::parse_rfc3339(value.as_str().unwrap()).unwrap().millis();
            let left = instant(&waiting["next_attempt_at"]) - instant(&waiting["attempts"][number]["at"]);
            assert!((wait * 1_000..=wait * 1_100).contains(&left), "{lane:?} after {number}: {left}");
            scene.world.clock.advance_millis(left);
        }
        let failed = scene.settled("failed", 10);
        assert_eq!(failed["next_attempt_at"], Value::Null);
        assert_eq!(failed["attempts"][9]["status"], 503);
        assert_eq!(failed["attempts"][9]["response_body"], "answer 503");
        let received = scene.receiver.received();
        assert_eq!(received.len(), 10);
        for message in &received {
            assert_eq!(message.body, received[0].body);
            assert_eq!(message.body, failed["request_body"].as_str().unwrap().as_bytes());
            assert_eq!(message.header("webhook-id"), received[0].header("webhook-id"));
        }
        let stamps: BTreeSet<_> = received.iter().map(|one| one.header("webhook-timestamp")).collect();
        assert_eq!(stamps.len(), 10, "each attempt has its own timestamp");
        assert_ne!(scene.webhook()["failing_since"], Value::Null);
        scene.receiver.answer(200);
        scene.act("test");
        scene.settled("delivered", 1);
        assert_eq!(scene.webhook()["failing_since"], Value::Null);
    }
}

#[test]
fn an_endpoint_that_hangs_holds_up_no_other() {
    let scene = Scene::new(Lane::Sqlite, &json!(["invitation.created"]));
    scene.receiver.pause(Duration::from_secs(10));
    let brisk = Receiver::start();
    let body = json!({ "url": brisk.url(), "events": ["invitation.created"] });
    scene.admin.send("POST", "/v1/webhooks", &body).expect_status(201);
    for number in 0..40 {
        scene.invite(&format!("person{number}@people.example"));
    }
    let began = Instant::now();
    assert_eq!(brisk.wait(40).len(), 40);
    assert!(began.elapsed() < Duration::from_secs(8), "{:?}", began.elapsed());
    assert!(scene.receiver.received().len() <= 20);
}

#[test]
fn several_replicas_send_each_message_once() {
    for lane in Lane::all() {
        let mut scene = Scene::new(lane, &json!(["invitation.created"]));
        // On one file of SQLite there is one process; on PostgreSQL there are as many as one likes.
        let replicas = if lane == Lane::Postgres { 2 } else { 0 };
        let clients: Vec<_> = (0..replicas).map(|_| scene.world.replica()).collect();
        let bearer = scene.world.bearer("canonical.admin");
        for number in 0..30 {
            let body = json!({ "email": format!("person{number}@people.example") });
            let client = clients.get(number % 3).copied().unwrap_or(scene.world.client());
            client.json("POST", "/v1/invitations", &[("authorization", &bearer)], &body).expect_status(201);
        }
        let received = scene.receiver.wait(30);
        std::thread::sleep(Duration::from_millis(300));
        let ids: BTreeSet<_> = received.iter().map(|one| one.header("webhook-id")).collect();
        assert_eq!((scene.receiver.received().len(), ids.len()), (30, 30), "{lane:?}");
    }
}

#[test]
fn other_names_are_for_who_chose_them_and_other_organizations_see_nothing() {
    let scene = Scene::new(Lane::Sqlite, &json!(["member.added"]));
    scene.admin.send("PATCH", &scene.path, &json!({ "event_names": "qualified" })).expect_status(200);
    Canonical::of(&scene.world, "foreign").invite(&json!({ "email": "x@people.example" })).expect_status(201);
    scene.invite("grace@people.example");
    redeem(&scene.world, "accept", &mailed_token(&scene.world, "grace@people.example")).expect_status(200);
    let received = scene.receiver.wait(1);
    assert_eq!(received[0].json()["type"], "organization.member.added");
    assert_eq!(scene.deliveries()[0]["event_type"], "organization.member.added");
    scene.world.clock.advance_millis(HOUR);
    let kinds = |messages: &[Received]| messages.iter().map(|one| one.json()["type"].clone()).collect::<Vec<_>>();
    assert_eq!(kinds(&scene.receiver.received()).len(), 1);
}

#[test]
fn addresses_inside_are_refused_when_made_and_when_called() {
    let world = usher_tests::World::new(Lane::Sqlite);
    let admin = Canonical::of(&world, "admin");
    for url in
        ["http://hooks.example.com", "https://127.0.0.1", "https://169.254.169.254/", "https://[::1]/", "https://x@y.z"]
    {
        let reply = admin.send("POST", "/v1/webhooks", &json!({ "url": url })).expect_status(422);
        assert!(
            reply.text().contains(r#""code":"unacceptable""#) && reply.text().contains(r#""field":"url""#),
            "{url}"
        );
    }
    // A name that leads inside shows when it is called.
    let made = admin.send("POST", "/v1/webhooks", &json!({ "url": "https://localhost/", "events": ["member.added"] }));
    let id = made.expect_status(201).json()["webhook"]["id"].as_str().unwrap().to_owned();
    admin.send("POST", &format!("/v1/webhooks/{id}/test"), &json!({})).expect_status(202);
    let error = until("the attempt has failed", || {
        let log = admin.all(&format!("webhooks/{id}/deliveries"));
        Some(log.first()?["attempts"].as_array()?.first()?["error"].as_str()?.to_owned())
    });
    assert_eq!(error, "the name leads to a private, local or reserved network");
}
