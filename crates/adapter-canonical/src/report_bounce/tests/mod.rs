mod any_input;
mod in_words;
mod marks;
mod samples;

use super::*;
use crate::testing::{self, DIGITS, UUID, delivery, request, text};
use usher_adapter_kit::{Headers, Request};
use usher_domain::InvitationId;
use usher_domain::commands::DeliveryNews;

fn decode(media_type: &str, body: impl Into<Vec<u8>>) -> Result<ReportDelivery, String> {
    let mut call = Request { headers: Headers::default(), ..request("POST", "/v1/deliveries/bounces", "") };
    call.body = body.into();
    call.headers.push("Content-Type", media_type);
    testing::decode(&ENDPOINT, &call).map_err(|response| format!("{} {}", response.status, text(&response)))
}

#[test]
fn what_is_no_report_or_of_no_mail_of_ours_is_told() {
    let foreign = samples::POSTFIX.replace(UUID, "20261121.ABCDEF");
    let of_no_kind = include_str!("../samples/complaint.eml").replace("Feedback-Type: abuse\n", "");
    let of_no_action = samples::POSTFIX.replace("Action: failed", "Action: pondered");
    for (media_type, body, detail) in [
        ("message/rfc822", "", "no delivery report"),
        ("message/rfc822", "Subject: Hello\n\nHow are you?\n", "no delivery report"),
        ("message/rfc822", foreign.as_str(), "names no mail of Usher's"),
        ("message/rfc822", of_no_kind.as_str(), "no delivery report"),
        ("message/rfc822", of_no_action.as_str(), "no delivery report"),
        ("message/rfc822", "Hi. This is the qmail-send program at mail.usher.example.\n", "no delivery report"),
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
        let command = decode("application/json", format!(r#"{{{which},"kind":"soft","reason":"x"}}"#)).unwrap();
        let recipients = [RecipientReport { address: None, news: DeliveryNews::SoftBounce, reason: "x".to_owned() }];
        assert_eq!((command.mail.id.unwrap().to_string().as_str(), &command.recipients[..]), (UUID, &recipients[..]));
    }
    for (body, told) in [
        (r#"{"kind":"hard"}"#.to_owned(), "Send `delivery_id` or `message_id`."),
        (format!(r#"{{"delivery_id":"{UUID}","message_id":"a@b.co","kind":"hard"}}"#), "not both"),
        (format!(r#"{{"delivery_id":"{UUID}"}}"#), r#""code":"required","request_id":"req-1","field":"kind""#),
        (format!(r#"{{"delivery_id":"{UUID}","kind":"Hard"}}"#), "Send one of: hard, soft, complaint."),
        (r#"{"message_id":"<a@b.co>","kind":"hard"}"#.to_owned(), r#""field":"message_id""#),
        ("[]".to_owned(), "invalid_type"),
    ] {
        assert!(decode("application/json", body.as_str()).unwrap_err().contains(told), "{body}");
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
