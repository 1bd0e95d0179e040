//! The documented batch, signed with a key of the test's own.

use super::*;
use crate::testing::{FakeWeb, MESSAGE_ID, NOW, mark, only, read, read_at, request};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use usher_domain::commands::ReceiveReports;

struct Signer(EcdsaKeyPair);

impl Signer {
    fn new() -> Self {
        Self(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap())
    }

    /// The key as `SendGrid` shows it: a `SubjectPublicKeyInfo` in base64.
    fn reader(&self) -> SendGrid {
        use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
        let der: PublicKeyX509Der<'_> = self.0.public_key().as_der().unwrap();
        SendGrid::new(&Settings { public_key: STANDARD.encode(der.as_ref()), ..Settings::default() }).unwrap()
    }

    fn call(&self, timestamp: i64, body: &[u8]) -> ReceiveReports {
        let signed = [timestamp.to_string().as_bytes(), body].concat();
        let signature = STANDARD.encode(self.0.sign(&SystemRandom::new(), &signed).unwrap());
        request(
            &[
                ("X-Twilio-Email-Event-Webhook-Signature", &signature),
                ("X-Twilio-Email-Event-Webhook-Timestamp", &timestamp.to_string()),
            ],
            body,
        )
    }
}

fn event(kind: &str, more: &Value) -> Value {
    let mut event = json!({ "email": "example@test.com", "timestamp": 1_513_299_569, "smtp-id": "<14c5d75ce93.dfd.64b469@ismtpd-555>",
        "event": kind, "category": ["cat facts"], "sg_event_id": "sg_event_id", "sg_message_id": "sg_message_id", MARK: mark().to_string() });
    for (name, value) in more.as_object().unwrap() {
        event[name] = value.clone();
    }
    event
}

#[test]
fn each_event_of_a_batch_has_its_consequence() {
    let signer = Signer::new();
    let cases = [
        (event("processed", &json!({})), None),
        (event("deferred", &json!({ "response": "400 try again later", "attempt": "5" })), None),
        (event("delivered", &json!({ "response": "250 OK" })), None),
        (
            event("bounce", &json!({ "type": "bounce", "reason": "500 unknown recipient", "status": "5.0.0" })),
            Some(DeliveryNews::HardBounce),
        ),
        (
            event("bounce", &json!({ "type": "bounce", "reason": "550 5.1.1 user unknown", "status": "5.1.1" })),
            Some(DeliveryNews::HardBounce),
        ),
        (
            event(
                "bounce",
                &json!({ "type": "bounce", "bounce_classification": "Invalid Address", "reason": "", "status": "" }),
            ),
            Some(DeliveryNews::HardBounce),
        ),
        (
            event("bounce", &json!({ "type": "blocked", "reason": "550 5.1.1 user unknown", "status": "5.1.1" })),
            Some(DeliveryNews::SoftBounce),
        ),
        (event("dropped", &json!({ "reason": "Bounced Address", "status": "5.0.0" })), Some(DeliveryNews::SoftBounce)),
        (event("spamreport", &json!({})), Some(DeliveryNews::Complaint)),
        (event("unsubscribe", &json!({})), None),
    ];
    for (event, news) in &cases {
        let reports = read(&signer.reader(), &signer.call(NOW, json!([event]).to_string().as_bytes())).unwrap();
        match news {
            Some(news) => assert_eq!(only(&reports), (*news, "example@test.com", true), "{event}"),
            None => assert_eq!(reports, [], "{event}"),
        }
    }
    let batch: Vec<_> = cases.iter().map(|(event, _)| event).collect();
    let reports = read(&signer.reader(), &signer.call(NOW, json!(batch).to_string().as_bytes())).unwrap();
    assert_eq!(reports.len(), 6);
    let kept = event("spamreport", &json!({ MARK: null, "smtp-id": format!("<{MESSAGE_ID}@mail.example>") }));
    let reports = read(&signer.reader(), &signer.call(NOW, json!([kept]).to_string().as_bytes())).unwrap();
    assert_eq!(only(&reports), (DeliveryNews::Complaint, "example@test.com", false));
    let strange = event("spamreport", &json!({ MARK: [1], "smtp-id": 7 }));
    assert_eq!(read(&signer.reader(), &signer.call(NOW, json!([strange, 7, null]).to_string().as_bytes())), Ok(vec![]));
}

#[test]
fn what_is_not_signed_lately_by_sendgrid_counts_for_nothing() {
    let signer = Signer::new();
    let body = json!([event("spamreport", &json!({}))]).to_string();
    let genuine = signer.call(NOW, body.as_bytes());
    assert!(read(&signer.reader(), &genuine).is_ok());
    assert!(read_at(&signer.reader(), &FakeWeb::default(), &genuine, NOW + RETRIES).is_ok());
    assert_eq!(read_at(&signer.reader(), &FakeWeb::default(), &genuine, NOW + RETRIES + 1), Err(Rejection::Expired));
    assert_eq!(read(&Signer::new().reader(), &genuine), Err(Rejection::Unverified), "another key");
    let mut changed = genuine.clone();
    changed.body = body.replace("example@test.com", "another@test.com").into_bytes();
    let mut later = genuine.clone();
    later.headers[1].1 = (NOW + 1).to_string();
    for wrong in [changed, later, request(&[], body.as_bytes())] {
        assert_eq!(read(&signer.reader(), &wrong), Err(Rejection::Unverified));
    }
    for malformed in [&b""[..], b"{}", b"{", b"\xff"] {
        assert_eq!(read(&signer.reader(), &signer.call(NOW, malformed)), Err(Rejection::Malformed));
    }
    for key in ["x", "AAAA", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"] {
        assert!(SendGrid::new(&Settings { public_key: key.to_owned(), ..Settings::default() }).is_err());
    }
}
