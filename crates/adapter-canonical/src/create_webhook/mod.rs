//! `POST /v1/webhooks`: an endpoint that is told what happens.

mod request;

use crate::error_context::{BodyShape, ErrorContext};
use crate::typed_id::encode;
use crate::webhook::WebhookSecretObject;
use crate::{JSON, admission, credentials, etag, faults};
use request::CreateInput;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{CreateWebhook, WebhookWithSecret};
use usher_domain::{Credentials, Fault};

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Object };

pub(crate) struct CreateWebhookOperation;

impl Operation for CreateWebhookOperation {
    type Command = CreateWebhook;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "create_webhook",
            method: Method::Post,
            path: "/v1/webhooks",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json(request)
    }

    fn decode(&self, request: &Request) -> Result<(CreateWebhook, ()), Response> {
        let command = request::read(&request.body).map_err(|problem| problem.respond(request))?;
        Ok((command, ()))
    }

    fn encode(&self, _: &Request, (): &(), made: &WebhookWithSecret) -> Response {
        let shape = format!("/v1/webhooks/{}", encode(made.webhook.id));
        let response = Response::json(201, JSON, &WebhookSecretObject::of(&made.webhook, &made.secret));
        etag::tagged(response, made.webhook.revision).header("Location", shape).header("Cache-Control", "no-store")
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Makes an endpoint that is told what happens, after the Standard Webhooks specification. The answer shows the \
            secret that its messages are signed with; no other answer does.";
        faults::documented(Document::new("Make a webhook", text), &[400, 401, 403, 415, 422])
            .secured(false)
            .body::<CreateInput>("The endpoint.")
            .answer::<WebhookSecretObject<'_>>(201, JSON, "Made.")
    }
}

#[cfg(test)]
mod tests;
