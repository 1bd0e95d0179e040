//! Webhooks of a process: power cuts between an event and its message lose no message, and calls are counted.

use super::{canonical, invite};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;
use usher_tests::{Installation, Lane, Receiver, until};

/// An installation that calls endpoints of this machine.
fn calling(lane: Lane) -> Installation {
    Installation::new(lane)
        .with("USHER__WEBHOOKS__ALLOW_HTTP", "true")
        .with("USHER__WEBHOOKS__ALLOW_PRIVATE", "[\"127.0.0.1\"]")
        .with("USHER__WEBHOOKS__TIMEOUT", "1s")
}

#[test]
fn what_came_of_calls_is_counted() {
    for lane in Lane::all() {
        let installation = calling(lane);
        let made = installation.bootstrap("Acme");
        let receiver = Receiver::start();
        let serving = installation.serve();
        let body = json!({ "url": receiver.url(), "events": ["invitation.created"] });
        canonical(&serving.client(), &made, "POST", "/v1/webhooks", &body).expect_status(201);
        let watch = serving.watch();
        for (result, status, pause) in [("delivered", 200, 0), ("rejected", 500, 0), ("unanswered", 200, 2_000)] {
            receiver.answer(status);
            receiver.pause(Duration::from_millis(pause));
            invite(&serving.client(), &made, &format!("{result}@people.example"));
            let line = format!("usher_webhook_calls_total{{result=\"{result}\"}} 1\n");
            until(&line, || {
                let metrics = watch.get("/metrics", &[]).expect_status(200).text();
                metrics.contains(&line).then_some(())
            });
        }
    }
}

#[test]
fn kills_lose_no_message() {
    for lane in Lane::all() {
        let installation = calling(lane);
        let made = installation.bootstrap("Acme");
        let receiver = Receiver::start();
        let serving = installation.serve();
        let body = json!({ "url": receiver.url(), "events": ["invitation.created"] });
        canonical(&serving.client(), &made, "POST", "/v1/webhooks", &body).expect_status(201);
        serving.kill();
        let mut expected = BTreeSet::new();
        for round in 0..6_u64 {
            let serving = installation.serve();
            for number in 0..4 {
                let email = format!("person{round}.{number}@people.example");
                invite(&serving.client(), &made, &email);
                expected.insert(email);
            }
            // From at once, when nothing is placed in the chain yet, to when messages are on their way.
            std::thread::sleep(Duration::from_millis(round * 25));
            serving.kill();
        }
        let _serving = installation.serve();
        until("all are told", || {
            let told: BTreeSet<String> = receiver
                .received()
                .iter()
                .map(|message| message.json()["data"]["email"].as_str().unwrap().to_owned())
                .collect();
            (told == expected).then_some(())
        });
    }
}
