//! `POST /v1/webhooks`: an endpoint that is told what happens.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::typed_id::encode;
use crate::webhook::{Events, WebhookSecretObject};
use crate::{JSON, etag};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::CreateWebhook;
use usher_domain::webhook::{EventNames, EventPattern, WebhookDescription, WebhookUrl};

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateWebhook> = Endpoint {
    descriptor: Descriptor::post("create_webhook", "/v1/webhooks", Some("webhooks.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422],
    read: |_, request| Ok(body::read::<CreateInput>(request)?.into_command()),
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

body! {
    /// A webhook endpoint to be made.
    struct CreateInput as "CreateWebhook" {
        /// Where it is: `https`, at most 2000 characters.
        url: WebhookUrl,
        /// Types of events, families such as `invitation.*`, or `*`; all if left out.
        events: Option<Events>,
        /// `plain` (the default) or `qualified`.
        event_names: Option<EventNames>,
        /// What it is for, at most 500 characters.
        description: Option<WebhookDescription>,
        /// Whether it is told anything yet; true if left out.
        enabled: Option<bool>,
    }
}

impl CreateInput {
    fn into_command(self) -> CreateWebhook {
        CreateWebhook {
            url: self.url,
            events: self.events.map_or_else(|| vec![EventPattern::All], |events| events.0),
            names: self.event_names.unwrap_or_default(),
            description: self.description.unwrap_or_default(),
            enabled: self.enabled.unwrap_or(true),
        }
    }
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
