//! The marks of mails in reports, in whichever place they come back.

use super::{decode, samples::POSTFIX, testing::UUID};
use usher_domain::{DeliveryMark, MARK_TAG, MailId};

fn mark(n: u128) -> DeliveryMark {
    DeliveryMark { mail: MailId(format!("{n:032x}").parse().unwrap()), tag: [9; MARK_TAG] }
}

fn marks(report: &str) -> Vec<DeliveryMark> {
    decode("message/rfc822", report).unwrap().mail.marks
}

/// A report to this address, which returns this header beside the others.
fn report(to: &str, returned: &str) -> String {
    let own = format!("Message-ID: <{UUID}@");
    assert!(POSTFIX.contains(&own));
    let original = POSTFIX.replace("Return-Path: <invitations@usher.example>\n", "");
    format!("Delivered-To: {to}\n{}", original.replace(&own, &format!("{returned}\n{own}")))
}

#[test]
fn the_address_of_the_report_and_the_original_are_looked_at_in_this_order() {
    let (in_address, in_header) = (mark(1), mark(2));
    let to = format!("<bounces+{in_address}@mail.example.com>");
    let returned = format!("X-Usher-Delivery: {in_header}");
    assert_eq!(marks(&report(&to, &returned)), [in_address, in_header]);
    assert_eq!(marks(&report(&to.to_uppercase(), &returned.to_lowercase())), [in_address, in_header]);
    assert_eq!(marks(&report("bounces@mail.example.com", &returned)), [in_header]);
    assert_eq!(marks(&report("bounces@mail.example.com", &format!("Return-Path: {to}"))), [in_address]);
    let forwarded = format!("SRS0=x1y2=4z=mail.example.com=bounces+{in_address}@forwarder.example");
    assert_eq!(marks(&report("bounces@mail.example.com", &format!("Return-Path: <{forwarded}>"))), [in_address]);
    assert_eq!(marks(POSTFIX), []);
    for field in ["Cc", "X-Envelope-To", "X-Delivered-To", "Apparently-To"] {
        let report =
            report("b@mail.example.com", &returned).replace("Delivered-To:", &format!("{field}: {to}\nDelivered-To:"));
        assert_eq!(marks(&report), [in_address, in_header], "{field}");
    }
}

#[test]
fn a_mark_is_enough_where_the_message_id_was_replaced_and_nothing_else_is() {
    let replaced = POSTFIX.replace(UUID, "0102018f-replaced-000000");
    assert!(decode("message/rfc822", replaced.as_str()).unwrap_err().contains("names no mail of Usher's"));
    let marked = format!("To: bounces+{}@mail.example.com\n{replaced}", mark(1));
    assert_eq!(
        decode("message/rfc822", marked).unwrap().mail,
        usher_domain::commands::MailReference { marks: vec![mark(1)], id: None }
    );
    for wrong in ["a.b".to_owned(), mark(1).to_string().replace('.', ""), format!("{}x", mark(1))] {
        let marked = format!("Delivered-To: bounces+{wrong}@mail.example.com\n{replaced}");
        assert!(decode("message/rfc822", marked).is_err(), "{wrong}");
    }
}

#[test]
fn the_number_of_marks_is_bounded() {
    let many = (0..1000).map(|n| mark(n).to_string()).collect::<Vec<_>>().join(" ");
    assert_eq!(marks(&report("b@mail.example.com", &format!("X-Usher-Delivery: {many}"))).len(), 8);
}
