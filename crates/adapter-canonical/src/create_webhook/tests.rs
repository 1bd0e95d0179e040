use super::*;
use crate::testing::{self, request, text};
use usher_domain::webhook::{EventNames, EventPattern, WebhookSecret};

fn decode(body: &str) -> Result<CreateWebhook, Response> {
    CreateWebhookOperation.decode(&request("POST", "/v1/webhooks", body)).map(|(command, ())| command)
}

#[test]
fn only_the_url_has_to_be_sent() {
    let command = decode(r#"{"url":"https://a.example"}"#).unwrap();
    assert_eq!((command.events, command.names, command.enabled), (vec![EventPattern::All], EventNames::Plain, true));
    let command = decode(
        r#"{"url":"x","events":["member.added","invitation.*"],"event_names":"qualified","enabled":false,"description":"d"}"#,
    )
    .unwrap();
    assert_eq!((command.events.len(), command.names, command.enabled), (2, EventNames::Qualified, false));
}

#[test]
fn what_is_wrong_is_named() {
    for (body, field, code) in [
        ("{}", "url", "required"),
        (r#"{"url":"x","events":[]}"#, "events", "invalid_length"),
        (r#"{"url":"x","events":"*"}"#, "events", "invalid_type"),
        (r#"{"url":"x","events":["*",1]}"#, "events[1]", "invalid_type"),
        (r#"{"url":"x","events":["invitation.lost"]}"#, "events[0]", "invalid_value"),
        (r#"{"url":"x","event_names":"Plain"}"#, "event_names", "invalid_value"),
        (r#"{"url":"x","enabled":"yes"}"#, "enabled", "invalid_type"),
        (r#"{"url":"x","secret":"s"}"#, "secret", "unknown_field"),
    ] {
        let response = decode(body).unwrap_err();
        let expected = format!(r#""code":"{code}","request_id":"req-1","field":"{field}""#);
        assert!(text(&response).contains(&expected), "{body}: {}", text(&response));
    }
}

#[test]
fn the_secret_is_answered_and_not_to_be_kept() {
    let made = WebhookWithSecret { webhook: testing::webhook(), secret: WebhookSecret([0; 32]) };
    let response = CreateWebhookOperation.encode(&request("POST", "/", ""), &(), &made);
    assert!(text(&response).ends_with(&format!(r#""secret":"whsec_{}="}}"#, "A".repeat(43))), "{}", text(&response));
    assert!(response.headers.contains(&("Cache-Control".to_owned(), "no-store".to_owned())));
}
