//! An operator sees from the metrics and the log whether a mail provider's webhook works, and neither tells whom it is about.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::fs;
use usher_tests::{Installation, Lane};

const CREDENTIALS: &str = "usher:correct-horse-battery";

#[test]
fn what_came_of_a_providers_calls_is_counted_and_refusals_are_logged() {
    for lane in Lane::all() {
        let installation = Installation::new(lane)
            .with("USHER__LOG__FILTER", "warn")
            .with("USHER__MAIL__REPORTS__POSTMARK__SECRET", CREDENTIALS);
        drop(installation.bootstrap("Acme"));
        let serving = installation.serve();
        let bounce = json!({ "RecordType": "Bounce", "Type": "HardBounce", "Email": "zoe@people.example" }).to_string();
        for (provider, credentials, body, status) in [
            ("postmark", CREDENTIALS, bounce.as_str(), 200),
            ("postmark", "usher:wrong-horse-battery", &bounce, 401),
            ("postmark", CREDENTIALS, "[]", 400),
            ("mailgun", CREDENTIALS, &bounce, 404),
        ] {
            let path = format!("/v1/mail/reports/{provider}");
            let authorization = format!("Basic {}", STANDARD.encode(credentials));
            let headers = [("authorization", authorization.as_str()), ("content-type", "application/json")];
            serving.client().send("POST", &path, &headers, body.as_bytes()).expect_status(status);
        }
        let metrics = serving.watch().get("/metrics", &[]).expect_status(200).text();
        let counted: Vec<_> = metrics.lines().filter(|line| line.starts_with("usher_mail_provider_calls")).collect();
        for result in ["read", "unverified", "malformed"] {
            let line = format!("usher_mail_provider_calls_total{{provider=\"postmark\",result=\"{result}\"}} 1");
            assert!(counted.contains(&line.as_str()), "{lane:?} {line}: {counted:?}");
        }
        assert_eq!(counted.len(), 3, "a provider that is not configured is not counted: {counted:?}");
        serving.terminate();
        assert_eq!(serving.ended().code(), Some(0));
        let log = fs::read_to_string(installation.folder().join("log")).unwrap();
        let refused: Vec<_> =
            log.lines().filter(|line| line.contains("a call of a mail provider was refused")).collect();
        for (line, reason) in refused.iter().zip(["Unverified", "Malformed"]) {
            assert!(line.contains("postmark") && line.contains(reason), "{lane:?} {reason}: {line}");
        }
        assert!(refused.len() >= 2, "{lane:?}: {log}");
        for told in ["horse", "zoe@", "people.example"] {
            assert!(!log.contains(told), "{lane:?}: {told} is in {log}");
        }
    }
}
