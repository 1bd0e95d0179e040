//! The documented examples through SNS, signed with a key of the test's own. Version 1 was signed once with `openssl
//! dgst -sha1`, because the library signs with SHA-1 no more.

use super::*;
use crate::testing::{FakeWeb, NOW, mark, only, read_at, request};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use usher_domain::Timestamp;

const TOPIC: &str = "arn:aws:sns:us-west-2:123456789012:MyTopic";
const CERTIFICATE: &str =
    "https://sns.us-west-2.amazonaws.com/SimpleNotificationService-f3ecfb7224c7233fe7bb5f59f96de52f.pem";
const SUBSCRIBE: &str = "https://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription&TopicArn=arn:aws:sns:us-west-2:123456789012:MyTopic&Token=2336412f37";
const BOUNCE: &str = include_str!("samples/bounce.json");
const VERSION_1: &str = include_str!("samples/notification_v1.json");

fn ses() -> Ses {
    Ses::new(&Settings { topic_arns: vec![TOPIC.to_owned()], ..Settings::default() }).unwrap()
}

fn web() -> FakeWeb {
    let pem = include_bytes!("samples/certificate.pem").to_vec();
    let documents = [(CERTIFICATE.to_owned(), pem), (SUBSCRIBE.to_owned(), b"<ConfirmSubscriptionResponse/>".to_vec())];
    FakeWeb { documents: documents.into(), ..FakeWeb::default() }
}

fn bounce() -> Value {
    serde_json::from_str(&BOUNCE.replace("@MARK@", &mark().to_string())).unwrap()
}

/// An SNS message of a type, not signed yet.
fn message(kind: &str, said: &str) -> Value {
    let mut message = json!({ "Type": kind, "MessageId": "165545c9-2a5c-472c-8df2-7ff2be2b3b1b", "TopicArn": TOPIC, "Message": said,
        "Timestamp": Timestamp::from_millis(NOW * 1000).rfc3339_millis(), "SignatureVersion": "2", "SigningCertURL": CERTIFICATE });
    if kind != "Notification" {
        message["Token"] = json!("2336412f37");
        message["SubscribeURL"] = json!(SUBSCRIBE);
    }
    message
}

fn signed(mut message: Value) -> Value {
    let names: &[&str] = match message["Type"].as_str() {
        Some("Notification") => &["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"],
        _ => &["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"],
    };
    let text: String =
        names.iter().filter_map(|name| Some(format!("{name}\n{}\n", message[*name].as_str()?))).collect();
    let key = RsaKeyPair::from_pkcs8(include_bytes!("samples/signing_key.der")).unwrap();
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text.as_bytes(), &mut signature).unwrap();
    message["Signature"] = json!(STANDARD.encode(signature));
    message
}

fn read(ses: &Ses, web: &FakeWeb, message: &Value) -> Result<Vec<ReportDelivery>, Rejection> {
    read_at(ses, web, &request(&[], message.to_string().as_bytes()), NOW)
}

fn said(event: &Value) -> Result<Vec<ReportDelivery>, Rejection> {
    read(&ses(), &web(), &signed(message("Notification", &event.to_string())))
}

#[test]
fn both_versions_of_signatures_are_verified() {
    assert_eq!(only(&said(&bounce()).unwrap()), (DeliveryNews::HardBounce, "jane@example.com", true));
    let mut returned = bounce();
    returned["mail"]["headers"] = json!([]);
    returned["mail"]["source"] = json!(format!("bounces+{}@mail.example", mark()));
    assert!(only(&said(&returned).unwrap()).2, "the address that it returns to");
    let at = Timestamp::parse_rfc3339("2016-01-27T15:00:00Z").unwrap().seconds();
    let first = read_at(&ses(), &web(), &request(&[], VERSION_1.as_bytes()), at).unwrap();
    let [report] = first.as_slice() else { panic!("{first:?}") };
    assert_eq!(report.recipients[0].news, DeliveryNews::HardBounce);
    for (from, to) in
        [("User unknown", "User Unknown"), ("\"Amazon SES Email", "\"amazon SES Email"), ("\": \"1\"", "\": \"2\"")]
    {
        let changed = VERSION_1.replacen(from, to, 1);
        assert_ne!(changed, VERSION_1);
        let read = read_at(&ses(), &web(), &request(&[], changed.as_bytes()), at);
        assert_eq!(read, Err(Rejection::Unverified), "{from}");
    }
}

#[test]
fn each_event_has_its_consequence() {
    let kind = |kind: &str, sub: &str, status: &str, diagnostic: &str| {
        let mut event = bounce();
        event["bounce"]["bounceType"] = json!(kind);
        event["bounce"]["bounceSubType"] = json!(sub);
        event["bounce"]["bouncedRecipients"][0]["status"] = json!(status);
        event["bounce"]["bouncedRecipients"][0]["diagnosticCode"] = json!(diagnostic);
        event
    };
    let unknown = "smtp; 550 5.1.1 user unknown";
    for (event, news) in [
        (kind("Permanent", "General", "5.1.1", unknown), Some(DeliveryNews::HardBounce)),
        (kind("Permanent", "General", "5.7.1", "smtp; 550 5.7.1 rejected by policy"), Some(DeliveryNews::SoftBounce)),
        (kind("Permanent", "NoEmail", "", ""), Some(DeliveryNews::HardBounce)),
        (
            kind("Permanent", "Suppressed", "5.1.1", "Amazon SES has suppressed sending to this address"),
            Some(DeliveryNews::SoftBounce),
        ),
        (kind("Permanent", "OnAccountSuppressionList", "5.1.1", unknown), Some(DeliveryNews::SoftBounce)),
        (kind("Transient", "MailboxFull", "4.2.2", "smtp; 452 4.2.2 full"), Some(DeliveryNews::SoftBounce)),
        (kind("Transient", "General", "", ""), None),
        (kind("Undetermined", "Undetermined", "", ""), None),
        (kind("Undetermined", "Undetermined", "5.0.0", "smtp; 554 no"), Some(DeliveryNews::SoftBounce)),
    ] {
        let reports = said(&event).unwrap();
        match news {
            Some(news) => assert_eq!(only(&reports).0, news, "{event}"),
            None => assert_eq!(reports, [], "{event}"),
        }
    }
    let mut complaint = json!({ "eventType": "Complaint", "complaint": { "complainedRecipients": [{ "emailAddress": "recipient@example.com" }],
        "userAgent": "Amazon SES Mailbox Simulator", "complaintFeedbackType": "abuse" }, "mail": bounce()["mail"] });
    assert_eq!(only(&said(&complaint).unwrap()), (DeliveryNews::Complaint, "recipient@example.com", true));
    complaint["complaint"]["complaintFeedbackType"] = json!("not-spam");
    assert_eq!(said(&complaint), Ok(vec![]));
    let reject = json!({ "eventType": "Reject", "reject": { "reason": "Bad content" }, "mail": bounce()["mail"] });
    assert_eq!(only(&said(&reject).unwrap()).0, DeliveryNews::SoftBounce);
    for kind in ["Delivery", "Send", "Open", "Click", "DeliveryDelay", "Subscription", "new"] {
        assert_eq!(said(&json!({ "eventType": kind, "mail": bounce()["mail"] })), Ok(vec![]));
    }
    let mut nameless = bounce();
    nameless["mail"]["headers"] = json!([]);
    assert!(!only(&said(&nameless).unwrap()).2, "SES shows our Message-ID among the common headers");
    nameless["mail"]["commonHeaders"] = json!({});
    assert_eq!(said(&nameless), Ok(vec![]), "a recipient and a time lead nowhere");
    let validated =
        signed(message("Notification", "Successfully validated SNS topic for Amazon SES event publishing."));
    assert_eq!(read(&ses(), &web(), &validated), Ok(vec![]));
    for malformed in ["", "{", "7"] {
        assert_eq!(read(&ses(), &web(), &signed(message("Notification", malformed))), Err(Rejection::Malformed));
    }
}

/// A relay may hand a mail on to several recipients, as aliases and lists do. What is said about each is said in one
/// report, so that the engine picks out what concerns the mail's own recipient.
#[test]
fn a_bounce_that_names_several_recipients_is_one_report_about_each_of_them() {
    let recipient = |address: &str, status: &str, said: &str| json!({ "emailAddress": address, "status": status, "action": "failed", "diagnosticCode": said });
    let unknown = "smtp; 550 5.1.1 user unknown";
    let mut event = bounce();
    event["bounce"]["bouncedRecipients"] = json!([
        recipient("list@example.com", "5.7.1", "smtp; 550 5.7.1 rejected by policy"),
        recipient("Jane <jane@example.com>", "5.1.1", unknown),
        recipient("richard@example.com", "5.1.1", unknown),
    ]);
    let reports = said(&event).unwrap();
    let [report] = reports.as_slice() else { panic!("{reports:?}") };
    let told: Vec<_> =
        report.recipients.iter().map(|recipient| (recipient.address.as_deref().unwrap(), recipient.news)).collect();
    let expected = [
        ("list@example.com", DeliveryNews::SoftBounce),
        ("jane@example.com", DeliveryNews::HardBounce),
        ("richard@example.com", DeliveryNews::HardBounce),
    ];
    assert_eq!(told, expected);
    for (own, news) in [expected[0], expected[1], expected[2], ("other@example.com", DeliveryNews::SoftBounce)] {
        let own = usher_domain::EmailAddress::parse(own).unwrap();
        assert_eq!(report.about(Some(own.canonical())).unwrap().0, news, "{}", own.as_sent());
    }
    // Nothing was said about this one, so nothing follows for it from what was said about another.
    event["bounce"]["bounceType"] = json!("Transient");
    event["bounce"]["bouncedRecipients"] = json!([
        recipient("jane@example.com", "", ""),
        recipient("richard@example.com", "4.2.2", "smtp; 452 4.2.2 full")
    ]);
    let reports = said(&event).unwrap();
    let jane = usher_domain::EmailAddress::parse("jane@example.com").unwrap();
    assert_eq!(reports[0].about(Some(jane.canonical())).unwrap().0, DeliveryNews::Progress);
    event["bounce"]["bouncedRecipients"] = json!(vec![recipient("jane@example.com", "4.2.2", "full"); 60]);
    assert_eq!(said(&event).unwrap()[0].recipients.len(), MOST_RECIPIENTS);
    let mut complaint = json!({ "eventType": "Complaint", "complaint": { "complaintFeedbackType": "abuse" }, "mail": bounce()["mail"] });
    complaint["complaint"]["complainedRecipients"] =
        json!([recipient("richard@example.com", "", ""), recipient("jane@example.com", "", "")]);
    let reports = said(&complaint).unwrap();
    let [report] = reports.as_slice() else { panic!("{reports:?}") };
    assert_eq!(report.about(Some(jane.canonical())).unwrap().0, DeliveryNews::Complaint);
}

#[test]
fn a_subscription_is_confirmed_once_it_is_verified() {
    let web = web();
    let confirmation = signed(message("SubscriptionConfirmation", "You have chosen to subscribe to the topic."));
    assert_eq!(read(&ses(), &web, &confirmation), Ok(vec![]));
    assert_eq!(*web.asked.lock().unwrap(), [CERTIFICATE, SUBSCRIBE]);
    web.asked.lock().unwrap().clear();
    let mut forged = confirmation.clone();
    forged["Token"] = json!("another");
    assert_eq!(read(&ses(), &web, &forged), Err(Rejection::Unverified));
    for elsewhere in [
        "https://evil.example/?Action=ConfirmSubscription",
        "http://sns.us-west-2.amazonaws.com/?Action=ConfirmSubscription",
        "https://sns.us-west-2.amazonaws.com.evil.example/?Action=ConfirmSubscription",
        "https://sns.us-west-2.amazonaws.com@evil.example/?Action=ConfirmSubscription",
        "https://sns.us-west-2.amazonaws.com/?Action=DeleteTopic",
    ] {
        let mut message = message("SubscriptionConfirmation", "x");
        message["SubscribeURL"] = json!(elsewhere);
        assert_eq!(read(&ses(), &web, &signed(message)), Err(Rejection::Unverified), "{elsewhere}");
    }
    assert!(web.asked.lock().unwrap().iter().all(|url| url == CERTIFICATE));
    let gone = signed(message("UnsubscribeConfirmation", "You have chosen to deactivate subscription."));
    assert_eq!(read(&ses(), &web, &gone), Ok(vec![]));
    assert!(web.asked.lock().unwrap().iter().all(|url| url == CERTIFICATE), "nothing is subscribed anew");
}

#[test]
fn what_amazon_has_not_signed_lately_for_this_topic_counts_for_nothing() {
    let genuine = signed(message("Notification", &bounce().to_string()));
    for (name, value) in [
        ("TopicArn", json!("arn:aws:sns:us-west-2:123456789012:Other")),
        ("TopicArn", json!(null)),
        ("Message", json!("{}")),
        ("MessageId", json!("other")),
        ("Subject", json!("added")),
        ("Type", json!("UnsubscribeConfirmation")),
        ("Type", json!("Other")),
        ("Timestamp", json!("2020-01-01T00:00:00.000Z")),
        ("SignatureVersion", json!("1")),
        ("SignatureVersion", json!("3")),
        ("Signature", json!("AAAA")),
        ("Signature", json!("*")),
        ("SigningCertURL", json!("https://evil.example/SimpleNotificationService-f3.pem")),
        ("SigningCertURL", json!("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-f3.pem")),
    ] {
        let (web, mut changed) = (web(), genuine.clone());
        changed[name] = value.clone();
        let rejection = if name == "Timestamp" { Rejection::Expired } else { Rejection::Unverified };
        assert_eq!(read(&ses(), &web, &changed), Err(rejection), "{name} {value}");
        assert!(web.asked.lock().unwrap().iter().all(|url| url == CERTIFICATE), "{name} {value}");
    }
    let stale = read_at(&ses(), &web(), &request(&[], genuine.to_string().as_bytes()), NOW + 26 * 3600);
    assert_eq!(stale, Err(Rejection::Expired));
    let other = signed({
        let mut message = message("Notification", &bounce().to_string());
        message["TopicArn"] = json!("arn:aws:sns:us-west-2:999999999999:MyTopic");
        message
    });
    assert_eq!(read(&ses(), &web(), &other), Err(Rejection::Unverified), "well signed, of somebody else's topic");
    for malformed in [&b""[..], b"{", b"\xff", &vec![b'['; 200_000]] {
        assert_eq!(read_at(&ses(), &web(), &request(&[], malformed), NOW), Err(Rejection::Malformed));
    }
}

/// The certificate with other dates. Its own signature is not what it is known by.
fn certificate(not_before: &str, not_after: &str) -> Vec<u8> {
    let pem = include_str!("samples/certificate.pem");
    let body = pem.lines().filter(|line| !line.starts_with('-')).collect::<String>();
    let mut der = STANDARD.decode(body).unwrap();
    for (own, other) in [("100101000000Z", not_before), ("21260101000000Z", not_after)] {
        let place = der.windows(own.len()).position(|bytes| bytes == own.as_bytes()).unwrap();
        der[place..place + own.len()].copy_from_slice(other.as_bytes());
    }
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", STANDARD.encode(der)).into_bytes()
}

#[test]
fn a_certificate_counts_within_its_dates() {
    let genuine = signed(message("Notification", &bounce().to_string()));
    // NOW is 2027-01-15T08:00:00Z.
    for (not_before, not_after, is_valid) in [
        ("270115080000Z", "20270115080000Z", true),
        ("100101000000Z", "20270115075959Z", false),
        ("270115080001Z", "21260101000000Z", false),
        ("100101000000Z", "20270115080060Z", false),
        ("xxxxxxxxxxxxZ", "21260101000000Z", false),
    ] {
        let documents = [(CERTIFICATE.to_owned(), certificate(not_before, not_after))].into();
        let web = FakeWeb { documents, ..FakeWeb::default() };
        assert_eq!(read(&ses(), &web, &genuine).is_ok(), is_valid, "{not_before} {not_after}");
    }
}

#[test]
fn a_certificate_that_has_run_out_is_dropped_and_asked_for_anew() {
    let documents = [(CERTIFICATE.to_owned(), certificate("100101000000Z", "20270115080000Z"))].into();
    let mut web = FakeWeb { documents, ..FakeWeb::default() };
    let (ses, genuine) = (ses(), signed(message("Notification", &bounce().to_string())));
    let read = |web: &FakeWeb, now| read_at(&ses, web, &request(&[], genuine.to_string().as_bytes()), now);
    assert!(read(&web, NOW).is_ok());
    assert_eq!(read(&web, NOW + 1), Err(Rejection::Unverified), "what is remembered runs out as well");
    assert_eq!(read(&web, NOW + 2), Err(Rejection::Unavailable), "and is not fetched with every call");
    assert_eq!(web.asked.lock().unwrap().len(), 2);
    web.documents.insert(CERTIFICATE.to_owned(), certificate("100101000000Z", "20280101000000Z"));
    assert!(read(&web, NOW + 6).is_ok(), "the address leads to a new one");
}

#[test]
fn certificates_are_fetched_once_and_what_is_made_up_is_fetched_rarely() {
    let (ses, web) = (ses(), web());
    let genuine = signed(message("Notification", &bounce().to_string()));
    for _ in 0..3 {
        assert!(read(&ses, &web, &genuine).is_ok());
    }
    assert_eq!(web.asked.lock().unwrap().len(), 1);
    for number in 0..20 {
        let mut made_up = genuine.clone();
        made_up["SigningCertURL"] = json!(CERTIFICATE.replace("f3ecf", &number.to_string()));
        assert_eq!(read(&ses, &web, &made_up), Err(Rejection::Unavailable));
    }
    assert_eq!(web.asked.lock().unwrap().len(), 2);
    assert!(read(&ses, &web, &genuine).is_ok(), "a key that is known needs no fetching");
}
