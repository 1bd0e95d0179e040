//! The documented examples, signed with a key of the test's own.

use super::*;
use crate::testing::{FakeWeb, MESSAGE_ID, NOW, mark, only, read, read_at, request};
use serde_json::json;

const KEY: &str = "key-0123456789abcdef0123456789abcdef";
const TOKEN: &str = "50e2d2b7c2c2b1d1a9f2a5ee0c1ad9dd4f1b2b3c4d5e6f7081";

fn mailgun(key: &str) -> Mailgun {
    Mailgun::new(&Settings { secret: key.to_owned(), ..Settings::default() }).unwrap()
}

fn failed(severity: &str, reason: &str, code: u64, message: &str) -> Value {
    json!({
        "event": "failed", "severity": severity, "reason": reason, "id": "G9Bn5sl1TC6nu79C8C0bwg", "timestamp":
        1_521_233_195.375_624, "log-level": "error", "recipient": "alice@example.com", "recipient-domain": "example.com",
        "delivery-status": { "attempt-no": 1, "message": message, "code": code, "enhanced-code": "",
            "description": "", "session-seconds": 0 },
        "message": { "headers": { "to": "Alice <alice@example.com>", "message-id": format!("{MESSAGE_ID}@mail.example"),
            "from": "Bob <bob@mail.example>", "subject": "Test permanent_fail webhook" }, "attachments": [], "size": 111 },
        "user-variables": { MARK: mark().to_string() }, "flags": { "is-routed": false }
    })
}

fn body(key: &str, timestamp: i64, token: &str, event: &Value) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes());
    let tag = hmac::sign(&key, format!("{timestamp}{token}").as_bytes());
    let signature = tag.as_ref().iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let signature = json!({ "timestamp": timestamp.to_string(), "token": token, "signature": signature });
    json!({ "signature": signature, "event-data": event }).to_string().into_bytes()
}

fn said(event: &Value) -> Result<Vec<ReportDelivery>, Rejection> {
    read(&mailgun(KEY), &request(&[], &body(KEY, NOW, TOKEN, event)))
}

#[test]
fn each_event_has_its_consequence() {
    for (severity, reason, code, message, news) in [
        (
            "permanent",
            "bounce",
            550,
            "5.1.1 The email account that you tried to reach does not exist.",
            Some(DeliveryNews::HardBounce),
        ),
        ("permanent", "bounce", 550, "5.2.2 mailbox full", Some(DeliveryNews::SoftBounce)),
        ("permanent", "espblock", 550, "5.7.1 Message rejected due to local policy", Some(DeliveryNews::SoftBounce)),
        (
            "permanent",
            "suppress-bounce",
            605,
            "Not delivering to previously bounced address",
            Some(DeliveryNews::SoftBounce),
        ),
        ("permanent", "suppress-complaint", 607, "5.1.1 user unknown", Some(DeliveryNews::SoftBounce)),
        ("permanent", "old", 602, "Too old", Some(DeliveryNews::SoftBounce)),
        ("temporary", "generic", 452, "4.2.2 The email account that you tried to reach is over quota.", None),
    ] {
        let reports = said(&failed(severity, reason, code, message)).unwrap();
        match news {
            Some(news) => assert_eq!(only(&reports), (news, "alice@example.com", true), "{reason} {message}"),
            None => assert_eq!(reports, [], "{reason}"),
        }
    }
    let mut event = failed("permanent", "bounce", 550, "5.1.1 no such user");
    // Some of Mailgun's examples show an empty list where there are no variables.
    for none in [json!({}), json!([])] {
        event["user-variables"] = none;
        assert_eq!(only(&said(&event).unwrap()), (DeliveryNews::HardBounce, "alice@example.com", false));
    }
    event["event"] = json!("complained");
    assert_eq!(only(&said(&event).unwrap()).0, DeliveryNews::Complaint);
    for other in ["delivered", "opened", "accepted", "what comes next year"] {
        event["event"] = json!(other);
        assert_eq!(said(&event), Ok(vec![]));
    }
    assert_eq!(said(&json!(7)), Err(Rejection::Malformed));
}

#[test]
fn what_is_not_signed_lately_by_mailgun_counts_for_nothing() {
    let event = failed("permanent", "bounce", 550, "5.1.1 no such user");
    let genuine = body(KEY, NOW, TOKEN, &event);
    let text = String::from_utf8(genuine.clone()).unwrap();
    for (wrong, why) in [
        (body("another-key-of-somebody", NOW, TOKEN, &event), "another key"),
        (body(KEY, NOW - RETRIES - 1, TOKEN, &event), "stale"),
        (body(KEY, NOW + 301, TOKEN, &event), "from the future"),
        (body(KEY, NOW, &"t".repeat(LONGEST_TOKEN + 1), &event), "a long token"),
        (text.replace(TOKEN, "other").into_bytes(), "another token"),
        (text.replace("\"signature\":\"", "\"signature\":\"0").into_bytes(), "a long signature"),
        (b"{}".to_vec(), "no signature"),
    ] {
        let is_expired = matches!(why, "stale" | "from the future");
        let rejection = if is_expired { Rejection::Expired } else { Rejection::Unverified };
        assert_eq!(read(&mailgun(KEY), &request(&[], &wrong)), Err(rejection), "{why}");
    }
    for malformed in [&b""[..], b"{", b"\xff", &vec![b'['; 200_000]] {
        assert_eq!(read(&mailgun(KEY), &request(&[], malformed)), Err(Rejection::Malformed));
    }
}

#[test]
fn a_token_counts_for_the_body_that_it_came_with() {
    let mailgun = mailgun(KEY);
    let first = request(&[], &body(KEY, NOW, TOKEN, &failed("permanent", "bounce", 550, "5.2.2 full")));
    assert!(read(&mailgun, &first).is_ok());
    assert!(read_at(&mailgun, &FakeWeb::default(), &first, NOW + 60).is_ok(), "the same once more");
    let forged = request(&[], &body(KEY, NOW, TOKEN, &failed("permanent", "bounce", 550, "5.1.1 no such user")));
    assert_eq!(read(&mailgun, &forged), Err(Rejection::Unverified));
    for number in 0..TOKENS {
        assert!(mailgun.use_token(&number.to_string(), b"").is_ok());
    }
    assert_eq!(mailgun.seen.lock().unwrap().len(), TOKENS, "the memory is bounded");
}
