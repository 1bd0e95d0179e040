//! The documented examples, with the mark as Postmark returns it.

use super::*;
use crate::testing::{mark, only, read, request};
use base64::Engine;
use serde_json::{Value, json};

const SECRET: &str = "usher:correct-horse-battery";

fn postmark() -> Postmark {
    Postmark::new(&Settings { secret: SECRET.to_owned(), ..Settings::default() }).unwrap()
}

fn basic(credentials: &str) -> String {
    format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(credentials))
}

fn said(event: &Value) -> Result<Vec<ReportDelivery>, Rejection> {
    read(&postmark(), &request(&[("Authorization", &basic(SECRET))], event.to_string().as_bytes()))
}

fn bounce(kind: &str, details: &str) -> Value {
    json!({
        "RecordType": "Bounce", "MessageStream": "outbound", "ID": 4_323_372_036_854_775_807_i64, "Type": kind,
        "TypeCode": 1, "Name": "Hard bounce", "Tag": "Test", "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
        "Metadata": { MARK: mark().to_string() }, "ServerID": 23, "Description": "The server was unable to deliver your \
        message (ex: unknown user, mailbox not found).", "Details": details, "Email": "john@example.com",
        "From": "sender@example.com", "BouncedAt": "2019-11-05T16:33:54.9070259Z", "DumpAvailable": true,
        "Inactive": true, "CanActivate": true, "Subject": "Test subject", "Content": "<Full dump of bounce>"
    })
}

#[test]
fn each_type_has_its_consequence() {
    for (kind, details, news) in [
        ("HardBounce", "Test bounce details", Some(DeliveryNews::HardBounce)),
        (
            "HardBounce",
            "smtp;550 5.1.1 The email account that you tried to reach does not exist",
            Some(DeliveryNews::HardBounce),
        ),
        ("HardBounce", "smtp;554 5.7.1 Message rejected due to local policy", Some(DeliveryNews::SoftBounce)),
        ("BadEmailAddress", "", Some(DeliveryNews::HardBounce)),
        ("SoftBounce", "smtp;452 4.2.2 mailbox full", Some(DeliveryNews::SoftBounce)),
        ("DnsError", "", Some(DeliveryNews::SoftBounce)),
        ("SpamNotification", "", Some(DeliveryNews::SoftBounce)),
        ("Blocked", "", Some(DeliveryNews::SoftBounce)),
        ("DMARCPolicy", "", Some(DeliveryNews::SoftBounce)),
        ("ManuallyDeactivated", "", Some(DeliveryNews::SoftBounce)),
        ("SpamComplaint", "", Some(DeliveryNews::Complaint)),
        ("Transient", "", None),
        ("AutoResponder", "", None),
        ("AddressChange", "", None),
        ("Subscribe", "", None),
    ] {
        let reports = said(&bounce(kind, details)).unwrap();
        match news {
            Some(news) => assert_eq!(only(&reports), (news, "john@example.com", true), "{kind} {details}"),
            None => assert_eq!(reports, [], "{kind}"),
        }
    }
    let complaint = json!({ "RecordType": "SpamComplaint", "Type": "SpamComplaint", "Email": "john@example.com",
        "Metadata": { MARK: mark().to_string() } });
    assert_eq!(only(&said(&complaint).unwrap()).0, DeliveryNews::Complaint);
    let delivery = json!({ "RecordType": "Delivery", "Recipient": "john@example.com", "DeliveredAt":
        "2019-11-05T16:33:54.9070259Z", "Details": "Test delivery webhook details", "Metadata": { MARK: mark().to_string() } });
    assert_eq!(said(&delivery), Ok(vec![]));
    assert_eq!(said(&json!({ "RecordType": "Open" })), Ok(vec![]));
    assert_eq!(
        said(
            &json!({ "RecordType": "Bounce", "Type": "HardBounce", "MessageID": "883953f4-6105-42a2-a16a-77a8eac79483",
        "Email": "john@example.com" })
        ),
        Ok(vec![]),
        "Postmark's own id and an address lead nowhere"
    );
    assert_eq!(said(&json!([])), Err(Rejection::Malformed));
}

#[test]
fn only_the_right_credentials_are_taken() {
    let body = bounce("HardBounce", "").to_string();
    for wrong in [
        String::new(),
        "Basic".to_owned(),
        "Basic *".to_owned(),
        basic(""),
        basic("usher:"),
        basic("usher:correct-horse-batterz"),
        basic(&format!("{SECRET}x")),
        basic("other:correct-horse-battery"),
        format!("Bearer {SECRET}"),
        SECRET.to_owned(),
    ] {
        let call = request(&[("authorization", &wrong)], body.as_bytes());
        assert_eq!(read(&postmark(), &call), Err(Rejection::Unverified), "{wrong}");
    }
    let broken = request(&[("authorization", &basic(SECRET))], b"{");
    assert_eq!(read(&postmark(), &broken), Err(Rejection::Malformed));
    assert_eq!(read(&postmark(), &request(&[], b"{")), Err(Rejection::Unverified), "nothing is said to strangers");
    for wrong in ["usher", "usher:short", ":correct-horse-battery", "a b:correct-horse-battery"] {
        assert!(Postmark::new(&Settings { secret: wrong.to_owned(), ..Settings::default() }).is_err(), "{wrong}");
    }
}
