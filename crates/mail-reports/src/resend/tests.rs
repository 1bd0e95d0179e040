//! The documented examples, signed as Svix does with a key of the test's own.

use super::*;
use crate::testing::{FakeWeb, MESSAGE_ID, NOW, mark, only, read, read_at, request};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use usher_domain::commands::ReceiveReports;

/// The secret of Svix's own example.
const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

fn resend(secret: &str) -> Resend {
    Resend::new(&Settings { secret: secret.to_owned(), ..Settings::default() }).unwrap()
}

fn signature(secret: &str, timestamp: i64, body: &[u8]) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, &STANDARD.decode(&secret[6..]).unwrap());
    let signed = [format!("msg_1.{timestamp}.").as_bytes(), body].concat();
    format!("v1,{}", STANDARD.encode(hmac::sign(&key, &signed)))
}

fn call(timestamp: i64, signatures: &str, body: &[u8]) -> ReceiveReports {
    let timestamp = timestamp.to_string();
    request(&[("svix-id", "msg_1"), ("svix-timestamp", &timestamp), ("svix-signature", signatures)], body)
}

fn event(kind: &str, bounce: &Value) -> Vec<u8> {
    json!({
        "type": kind, "created_at": "2024-11-22T23:41:12.126Z",
        "data": {
            "created_at": "2024-11-22T23:41:11.894719+00:00", "email_id": "56761188-7520-42d8-8898-ff6fc54ce618",
            "message_id": "<111-222-333@email.example.com>", "from": "Acme <onboarding@resend.dev>",
            "to": ["delivered@resend.dev"], "subject": "Sending this example", "bounce": bounce,
            "headers": [{ "name": "x-usher-delivery", "value": mark().to_string() }]
        }
    })
    .to_string()
    .into_bytes()
}

fn said(body: &[u8]) -> Result<Vec<ReportDelivery>, Rejection> {
    read(&resend(SECRET), &call(NOW, &signature(SECRET, NOW, body), body))
}

#[test]
fn the_example_of_svix_is_verified() {
    let timestamp = 1_614_265_330;
    let body = br#"{"test": 2432232314}"#;
    let headers = [
        ("svix-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
        ("svix-timestamp", "1614265330"),
        ("svix-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
    ];
    let read = read_at(&resend(SECRET), &FakeWeb::default(), &request(&headers, body), timestamp);
    assert_eq!(read, Err(Rejection::Malformed), "its signature is good, and it is no event of Resend's");
}

#[test]
fn each_event_has_its_consequence() {
    let bounce = |kind: &str, sub: &str, diagnostic: &str| {
        json!({ "type": kind, "subType": sub, "message": "The recipient's email provider sent a general bounce message.",
            "diagnosticCode": if diagnostic.is_empty() { json!([]) } else { json!([diagnostic]) } })
    };
    for (bounce, news) in [
        (bounce("Permanent", "General", "smtp; 550 5.1.1 user unknown"), DeliveryNews::HardBounce),
        (bounce("Permanent", "General", "smtp; 550 5.7.1 rejected by policy"), DeliveryNews::SoftBounce),
        (bounce("Permanent", "General", ""), DeliveryNews::SoftBounce),
        (bounce("Permanent", "NoEmail", ""), DeliveryNews::HardBounce),
        (bounce("Permanent", "Suppressed", "smtp; 550 5.1.1 user unknown"), DeliveryNews::SoftBounce),
        (bounce("Transient", "MailboxFull", "smtp; 452 4.2.2 full"), DeliveryNews::SoftBounce),
        (bounce("Undetermined", "Undetermined", ""), DeliveryNews::SoftBounce),
    ] {
        let reports = said(&event("email.bounced", &bounce)).unwrap();
        assert_eq!(only(&reports), (news, "delivered@resend.dev", true), "{bounce}");
    }
    let plain = |kind| event(kind, &Value::Null);
    assert_eq!(only(&said(&plain("email.complained")).unwrap()).0, DeliveryNews::Complaint);
    assert_eq!(only(&said(&plain("email.failed")).unwrap()).0, DeliveryNews::SoftBounce);
    for kind in ["email.sent", "email.delivered", "email.delivery_delayed", "email.opened", "contact.created", "new"] {
        assert_eq!(said(&plain(kind)), Ok(vec![]));
    }
    let by_id = json!({ "type": "email.complained", "data": { "message_id": format!("<{MESSAGE_ID}@mail.example>") } });
    assert_eq!(only(&said(by_id.to_string().as_bytes()).unwrap()), (DeliveryNews::Complaint, "", false));
    let by_recipient = json!({ "type": "email.complained", "data": { "to": ["delivered@resend.dev"] } });
    assert_eq!(said(by_recipient.to_string().as_bytes()), Ok(vec![]));
}

#[test]
fn what_is_not_signed_lately_by_resend_counts_for_nothing() {
    let body = event("email.complained", &Value::Null);
    let other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let genuine = signature(SECRET, NOW, &body);
    let rotated = format!("{} v2,xyz {genuine}", signature(other, NOW, &body));
    for good in [&genuine, &rotated] {
        assert!(read(&resend(SECRET), &call(NOW, good, &body)).is_ok());
    }
    let changed = String::from_utf8(body.clone()).unwrap().replace("delivered@", "another@").into_bytes();
    let late = signature(SECRET, NOW - ATTEMPT - 1, &body);
    let many = format!("{}{genuine}", "v1,AAAA ".repeat(SIGNATURES));
    for (wrong, why) in [
        (call(NOW, &genuine, &changed), "changed body"),
        (call(NOW, &signature(other, NOW, &body), &body), "another key"),
        (call(NOW - 1, &genuine, &body), "another time"),
        (call(NOW - ATTEMPT - 1, &late, &body), "stale"),
        (call(NOW, &many, &body), "too many signatures"),
        (call(NOW, &genuine.replace("v1,", "v0,"), &body), "another version"),
        (request(&[], &body), "none"),
    ] {
        let rejection = if why == "stale" { Rejection::Expired } else { Rejection::Unverified };
        assert_eq!(read(&resend(SECRET), &wrong), Err(rejection), "{why}");
    }
    for malformed in [&b""[..], b"{", b"[]", b"\xff"] {
        assert_eq!(said(malformed), Err(Rejection::Malformed));
    }
    for wrong in ["x", "whsec_", "whsec_*", "whsec_AAAA"] {
        assert!(Resend::new(&Settings { secret: wrong.to_owned(), ..Settings::default() }).is_err());
    }
}
