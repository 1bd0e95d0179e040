//! Power cuts between an event and its message: no message is lost.

use super::{canonical, invite};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;
use usher_tests::{Installation, Lane, Receiver};

#[test]
fn kills_lose_no_message() {
    for lane in Lane::all() {
        let installation = Installation::new(lane)
            .with("USHER__WEBHOOKS__ALLOW_HTTP", "true")
            .with("USHER__WEBHOOKS__ALLOW_PRIVATE", "[\"127.0.0.1\"]")
            .with("USHER__WEBHOOKS__TIMEOUT", "1s");
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
        usher_tests::until("all are told", || {
            let told: BTreeSet<String> = receiver
                .received()
                .iter()
                .map(|message| message.json()["data"]["email"].as_str().unwrap().to_owned())
                .collect();
            (told == expected).then_some(())
        });
    }
}
