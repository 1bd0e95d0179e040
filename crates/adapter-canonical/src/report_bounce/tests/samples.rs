//! Reports in the form that the large senders of them use.

use super::{decode, testing::UUID};
use usher_domain::EmailAddress;
use usher_domain::commands::DeliveryNews::{self, Complaint, HardBounce, Progress, SoftBounce};
use usher_domain::delivery::clean_reason;

pub(super) const POSTFIX: &str = include_str!("../samples/postfix.eml");

macro_rules! samples {
    ($($file:literal, $recipient:literal, $news:expr, $reason:literal;)+) => {
        /// Each with its recipient, and what is to be read in it.
        pub(super) const SAMPLES: &[(&str, &str, DeliveryNews, &str)] =
            &[$((include_str!(concat!("../samples/", $file)), $recipient, $news, $reason)),+];
    };
}

samples! {
    "postfix.eml", "grace@example.com", HardBounce, "User unknown in virtual mailbox table (5.1.1)";
    "postfix_utf8.eml", "PÉTR@xn--bcher-kva.example", HardBounce, "User unknown in virtual mailbox table (5.1.1)";
    "postfix_expired.eml", "grace@example.com", SoftBounce, "see kb 5.1.1 (4.4.7)";
    "exim.eml", "grace@example.com", HardBounce, "550 5.1.1 [address] no such user here (5.0.0)";
    "exchange.eml", "grace@example.com", HardBounce, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient [address]";
    "gmail.eml", "grace@example.com", Progress, "did not accept our requests to connect. (4.4.1)";
    "gmail_full_mailbox.eml", "grace@example.com", SoftBounce, "out of storage space and inactive. (5.2.2)";
    "gmail_unauthenticated.eml", "grace@example.com", SoftBounce, "550-5.7.26 Your email has been blocked";
    "sendmail.eml", "grace@exmaple.com", HardBounce, "550 Host unknown (5.1.2)";
    "sendmail_alias.eml", "team@example.com", SoftBounce, "550 5.1.1 [address] User unknown (5.1.1)";
    "ses.eml", "grace@example.com", HardBounce, "550 5.4.1 Recipient address rejected: Access denied.";
    "yahoo.eml", "grace@example.com", HardBounce, "554 delivery error: dd This user doesn't have a yahoo.com account";
    "icloud.eml", "grace@example.com", HardBounce, "550 5.1.6 recipient no longer on server: [address] (5.1.6)";
    "wrapped.eml", "grace@example.com", HardBounce, "550 #5.1.0 Address rejected. (5.1.0)";
    "wrapped.eml", "ada@example.com", Progress, "2.0.0";
    "wrapped.eml", "team@example.com", SoftBounce, "550 #5.1.0 Address rejected. (5.1.0)";
    "complaint.eml", "grace@example.com", Complaint, "abuse";
    "feedback_yahoo.eml", "grace@example.com", Complaint, "abuse";
    "feedback_not_spam.eml", "grace@example.com", Progress, "not-spam";
}

#[track_caller]
fn check(media_type: &str, body: &str, recipient: &str, expected: (DeliveryNews, &str)) {
    let command = decode(media_type, body).unwrap();
    let recipient = EmailAddress::parse(recipient).unwrap();
    let (news, reason) = command.about(Some(recipient.canonical())).unwrap();
    assert_eq!((command.mail.id.unwrap().to_string().as_str(), news), (UUID, expected.0), "{body}");
    assert!(clean_reason(reason).contains(expected.1), "{reason}");
}

#[test]
fn reports_of_well_known_systems_lead_to_the_mail() {
    for &(sample, recipient, news, reason) in SAMPLES {
        for media_type in ["message/rfc822", "message/global"] {
            check(media_type, sample, recipient, (news, reason));
        }
    }
}

#[test]
fn line_ends_and_missing_ends_do_not_matter() {
    for &(sample, recipient, news, reason) in SAMPLES {
        let without_end = sample.trim_end().trim_end_matches('-').trim_end();
        for body in [sample.replace('\n', "\r\n"), format!("\r\n\n{sample}"), without_end.to_owned()] {
            check("message/rfc822", &body, recipient, (news, reason));
        }
    }
}

#[test]
fn a_report_without_its_own_headers_is_read_by_those_of_the_request() {
    let (head, body) = POSTFIX.split_once("\n\n").unwrap();
    let boundary = head.lines().find_map(|line| line.trim().strip_prefix("boundary=")).unwrap();
    let declared = format!("multipart/report; report-type=delivery-status; boundary={boundary}");
    check(&declared, body, "grace@example.com", (HardBounce, "5.1.1"));
    for media_type in ["message/delivery-status", "message/global-delivery-status"] {
        let status = format!("X-Original-Message-ID: <{UUID}@usher.example>\n\nAction: failed\nStatus: 4.4.7\n");
        check(media_type, &status, "grace@example.com", (SoftBounce, "4.4.7"));
    }
}

#[test]
fn the_class_comes_from_the_status_and_the_reply_alone() {
    for (status, diagnostic, news) in [
        ("5.1.0", "smtp; 550 5.1.0 sender rejected", SoftBounce),
        ("5.1.1", "smtp; 550 5.7.1 Service refused", SoftBounce),
        ("5.0.0", "smtp; 550 rejected, see 5.1.1", SoftBounce),
        ("5.0.0", "smtp; 550 (#5.1.1)", SoftBounce),
        ("5.5.0", "smtp; 550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).", SoftBounce),
        ("5.5.0", "smtp; 550 5.5.0 user unknown", HardBounce),
        ("5.1.1 (bad destination mailbox address)", "X-Unix; 67", HardBounce),
        ("5.1.10", "smtp;550 5.1.10 Recipient not found", HardBounce),
        (
            "5.0.0",
            "smtp; 554 30 Sorry, your message to a@b.co cannot be delivered. This mailbox is disabled",
            HardBounce,
        ),
        ("2.0.0", "smtp; 550 5.1.1 user unknown", SoftBounce),
    ] {
        let report = POSTFIX.replace("Status: 5.1.1", &format!("Status: {status}"));
        let (head, tail) = report.split_once("Diagnostic-Code:").unwrap();
        let (_, tail) = tail.split_once("\n\n").unwrap();
        let report = format!("{head}Diagnostic-Code: {diagnostic}\n\n{tail}");
        check("message/rfc822", &report, "grace@example.com", (news, ""));
    }
}

#[test]
fn only_abuse_is_a_complaint() {
    for (kind, news) in [
        ("abuse", Complaint),
        ("ABUSE", Complaint),
        ("\"abuse\"", Complaint),
        ("not-spam", Progress),
        ("auth-failure", Progress),
        ("virus", Progress),
        ("fraud", Progress),
        ("other", Progress),
        ("opt-out", Progress),
        ("dmarc", Progress),
    ] {
        let sample = include_str!("../samples/complaint.eml");
        let report = sample.replace("Feedback-Type: abuse", &format!("Feedback-Type: {kind}"));
        check("message/rfc822", &report, "grace@example.com", (news, kind.to_ascii_lowercase().trim_matches('"')));
    }
}
