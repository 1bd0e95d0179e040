//! The documented examples, signed with a key of the test's own.

use super::*;
use crate::testing::{FakeTokens, FakeWeb, MESSAGE_ID, NOW, mark, only, read, read_with, request};
use serde_json::json;
use usher_domain::{Fault, Timestamp};
use usher_engine::ports::UsedTokens;

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
    event["envelope"] = json!({ "sender": format!("bounces+{}@mail.example", mark()), "transport": "smtp" });
    assert!(only(&said(&event).unwrap()).2, "the address that it returns to");
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

/// What is remembered of tokens outlives the reader, as it outlives the process.
#[test]
fn a_token_counts_for_the_body_that_it_came_with() {
    let tokens = FakeTokens::default();
    let read = |body: &[u8], now| read_with(&mailgun(KEY), &FakeWeb::default(), &tokens, &request(&[], body), now);
    let first = body(KEY, NOW, TOKEN, &failed("permanent", "bounce", 550, "5.2.2 full"));
    assert!(read(&first, NOW).is_ok());
    assert!(read(&first, NOW + 60).is_ok(), "the same once more");
    let forged = body(KEY, NOW, TOKEN, &failed("permanent", "bounce", 550, "5.1.1 no such user"));
    assert_eq!(read(&forged, NOW), Err(Rejection::Unverified));
    assert_eq!(read(&forged, NOW + RETRIES), Err(Rejection::Unverified), "as long as it counts at all");
    let until: Vec<_> = tokens.0.lock().unwrap().values().map(|(_, until)| until.seconds()).collect();
    assert!(matches!(until[..], [until] if until > NOW + RETRIES), "{until:?}");
    let delivered = body(KEY, NOW + 1, TOKEN, &json!({ "event": "delivered" }));
    assert_eq!(read(&delivered, NOW + 1), Ok(vec![]));
    let forged = body(KEY, NOW + 1, TOKEN, &failed("permanent", "bounce", 550, "5.1.1 no such user"));
    assert_eq!(read(&forged, NOW + 1), Err(Rejection::Unverified), "what reported nothing is used as well");
}

/// Nobody fills the memory who has no key, and nothing counts while it cannot be asked.
#[test]
fn only_what_mailgun_has_signed_is_remembered_and_nothing_counts_unremembered() {
    let event = failed("permanent", "bounce", 550, "5.1.1 no such user");
    let tokens = FakeTokens::default();
    for (key, at) in [("another-key-of-somebody", NOW), (KEY, NOW - RETRIES - 1), (KEY, NOW + 301)] {
        let call = request(&[], &body(key, at, TOKEN, &event));
        assert!(read_with(&mailgun(KEY), &FakeWeb::default(), &tokens, &call, NOW).is_err());
    }
    assert!(tokens.0.lock().unwrap().is_empty());
    let call = request(&[], &body(KEY, NOW, TOKEN, &event));
    let read = read_with(&mailgun(KEY), &FakeWeb::default(), &Away, &call, NOW);
    assert_eq!(read, Err(Rejection::Unavailable));
}

/// A memory that cannot be asked.
struct Away;

#[async_trait]
impl UsedTokens for Away {
    async fn admit(&self, _: [u8; 32], _: [u8; 32], _: Timestamp) -> Result<bool, Fault> {
        Err(Fault::Unavailable)
    }
}
