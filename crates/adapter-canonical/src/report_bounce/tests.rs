use super::*;
use crate::testing::{self, DIGITS, UUID, delivery, request, text};
use usher_adapter_kit::{Headers, Request};
use usher_domain::InvitationId;
use usher_domain::commands::DeliveryNews;
use usher_domain::delivery::clean_reason;

const POSTFIX: &str = include_str!("samples/postfix.eml");
const EXIM: &str = include_str!("samples/exim.eml");
const EXCHANGE: &str = include_str!("samples/exchange.eml");
const GMAIL: &str = include_str!("samples/gmail.eml");
const GMAIL_FULL_MAILBOX: &str = include_str!("samples/gmail_full_mailbox.eml");
const COMPLAINT: &str = include_str!("samples/complaint.eml");

fn decode(media_type: &str, body: &str) -> Result<ReportDelivery, String> {
    let mut call = Request { headers: Headers::default(), ..request("POST", "/v1/deliveries/bounces", body) };
    call.headers.push("Content-Type", media_type);
    testing::decode(&ENDPOINT, &call).map_err(|response| format!("{} {}", response.status, text(&response)))
}

#[test]
fn reports_by_mail_of_well_known_systems_lead_to_the_mail() {
    for (sample, news, reason) in [
        (POSTFIX, DeliveryNews::HardBounce, "User unknown in virtual mailbox table (5.1.1)"),
        (EXIM, DeliveryNews::HardBounce, "550 5.1.1 [address] no such user here (5.0.0)"),
        (
            EXCHANGE,
            DeliveryNews::HardBounce,
            "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient [address] not found",
        ),
        (GMAIL, DeliveryNews::Progress, "did not accept our requests to connect. (4.4.1)"),
        (GMAIL_FULL_MAILBOX, DeliveryNews::SoftBounce, "out of storage space and inactive. (5.2.2)"),
        (COMPLAINT, DeliveryNews::Complaint, "abuse"),
    ] {
        for sample in [sample.to_owned(), sample.replace('\n', "\r\n")] {
            let command = decode("message/rfc822", &sample).unwrap();
            assert_eq!((command.mail.to_string().as_str(), command.news), (UUID, news), "{reason}");
            assert!(clean_reason(&command.reason).contains(reason), "{}", command.reason);
        }
    }
}

#[test]
fn a_report_without_its_own_headers_is_read_by_those_of_the_request() {
    let (head, body) = POSTFIX.split_once("\n\n").unwrap();
    let boundary = head.lines().find_map(|line| line.trim().strip_prefix("boundary=")).unwrap();
    let declared = format!("multipart/report; report-type=delivery-status; boundary={boundary}");
    assert_eq!(decode(&declared, body).unwrap().news, DeliveryNews::HardBounce);
    let status = "X-Original-Message-ID: <UUID@usher.example>\n\nFinal-Recipient: rfc822; a@b.co\nAction: failed\nStatus: 4.4.7\n";
    let command = decode("message/delivery-status", &status.replace("UUID", UUID)).unwrap();
    assert_eq!((command.news, command.reason.as_str()), (DeliveryNews::SoftBounce, "4.4.7"));
}

#[test]
fn what_is_no_report_or_of_no_mail_of_ours_is_told() {
    let foreign = POSTFIX.replace(UUID, "20261121.ABCDEF");
    for (media_type, body, detail) in [
        ("message/rfc822", "", "no delivery report"),
        ("message/rfc822", "Subject: Hello\n\nHow are you?\n", "no delivery report"),
        ("message/rfc822", foreign.as_str(), "names no mail of Usher's"),
        ("multipart/report", "--x\n\n--x--", "no delivery report"),
        ("message/delivery-status", "Action: failed\nStatus: 5.1.1\n", "names no mail of Usher's"),
    ] {
        let told = decode(media_type, body).unwrap_err();
        assert!(told.starts_with("422 ") && told.contains(detail), "{told}");
    }
}

#[test]
fn json_names_the_mail_in_either_way() {
    for which in [
        format!(r#""delivery_id":"mail_{DIGITS}""#),
        format!(r#""delivery_id":"{UUID}""#),
        format!(r#""message_id":"<{UUID}@usher.example>""#),
    ] {
        let command = decode("application/json", &format!(r#"{{{which},"kind":"soft","reason":"x"}}"#)).unwrap();
        assert_eq!((command.mail.to_string().as_str(), command.news), (UUID, DeliveryNews::SoftBounce));
    }
    for (body, told) in [
        (r#"{"kind":"hard"}"#.to_owned(), "Send `delivery_id` or `message_id`."),
        (format!(r#"{{"delivery_id":"{UUID}","message_id":"a@b.co","kind":"hard"}}"#), "not both"),
        (format!(r#"{{"delivery_id":"{UUID}"}}"#), r#""code":"required","request_id":"req-1","field":"kind""#),
        (format!(r#"{{"delivery_id":"{UUID}","kind":"Hard"}}"#), "Send one of: hard, soft, complaint."),
        (r#"{"message_id":"<a@b.co>","kind":"hard"}"#.to_owned(), r#""field":"message_id""#),
        ("[]".to_owned(), "invalid_type"),
    ] {
        assert!(decode("application/json", &body).unwrap_err().contains(told), "{body}");
    }
}

#[test]
fn the_mail_is_answered_as_it_is_now() {
    let reported = DeliveryReported { invitation: Some(InvitationId(UUID.parse().unwrap())), delivery: delivery() };
    let response = testing::respond(
        &ENDPOINT,
        &request("POST", "/", format!(r#"{{"delivery_id":"{UUID}","kind":"hard"}}"#)),
        &reported,
    );
    let start = format!(r#"{{"invitation_id":"inv_{DIGITS}","delivery":{{"id":"mail_{DIGITS}","state":"deferred","#);
    assert!(text(&response).starts_with(&start), "{}", text(&response));
}
