//! `POST /v1/webhooks`: an endpoint that is told what happens.

use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::typed_id::encode;
use crate::webhook::{self, WebhookSecretObject};
use crate::{JSON, etag};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::CreateWebhook;
use usher_domain::webhook::EventPattern;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateWebhook> = Endpoint {
    descriptor: Descriptor::post("create_webhook", "/v1/webhooks", Some("webhooks.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422],
    read: |_, request| read(&request.body),
    respond: |_, made| {
        let shape = format!("/v1/webhooks/{}", encode(made.webhook.id));
        let response = Response::json(201, JSON, &WebhookSecretObject::of(&made.webhook, &made.secret));
        etag::tagged(response, made.webhook.revision).header("Location", shape).header("Cache-Control", "no-store")
    },
    document: || {
        let text = "Makes an endpoint that is told what happens, after the Standard Webhooks specification. The answer shows the \
    secret that its messages are signed with; no other answer does.";
        Document::new("Make a webhook", text)
            .body::<CreateInput>("The endpoint.")
            .answer::<WebhookSecretObject<'_>>(201, JSON, "Made.")
    },
};

const FIELDS: [&str; 5] = ["url", "events", "event_names", "description", "enabled"];

/// A webhook endpoint to be made.
#[derive(ToSchema)]
#[schema(as = CreateWebhook)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct CreateInput {
    /// Where it is: `https`, at most 2000 characters.
    url: String,
    /// Types of events, families such as `invitation.*`, or `*`; all if left out.
    events: Option<Vec<String>>,
    /// `plain` (the default) or `qualified`.
    event_names: Option<String>,
    /// What it is for, at most 500 characters.
    description: Option<String>,
    /// Whether it is told anything yet; true if left out.
    enabled: Option<bool>,
}

/// The command.
fn read(body: &[u8]) -> Result<CreateWebhook, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let fields = Fields::of(value, &FIELDS, String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let events = webhook::events(&mut fields).unwrap_or_else(|| vec![EventPattern::All]);
        let names = webhook::names(&mut fields).unwrap_or_default();
        let description = webhook::description(&mut fields).unwrap_or_default();
        let enabled = webhook::enabled(&mut fields).unwrap_or(true);
        let url = match webhook::url(&fields.required_text("url")?) {
            Ok(url) => url,
            Err(reason) => return fields.wrong(Some("url"), reason),
        };
        Some(CreateWebhook { url, events, names, description, enabled })
    });
    errors.check(command)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, request, text};
    use usher_domain::commands::WebhookWithSecret;
    use usher_domain::webhook::{EventNames, EventPattern, WebhookSecret};

    fn decode(body: &str) -> Result<CreateWebhook, Response> {
        testing::decode(&ENDPOINT, &request("POST", "/v1/webhooks", body))
    }

    #[test]
    fn only_the_url_has_to_be_sent() {
        let command = decode(r#"{"url":"https://a.example"}"#).unwrap();
        assert_eq!(
            (command.events, command.names, command.enabled),
            (vec![EventPattern::All], EventNames::Plain, true)
        );
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
        let response = testing::respond(&ENDPOINT, &request("POST", "/", r#"{"url":"https://a.example"}"#), &made);
        assert!(
            text(&response).ends_with(&format!(r#""secret":"whsec_{}="}}"#, "A".repeat(43))),
            "{}",
            text(&response)
        );
        assert!(response.headers.contains(&("Cache-Control".to_owned(), "no-store".to_owned())));
    }
}
