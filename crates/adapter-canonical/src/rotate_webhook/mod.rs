//! `POST /v1/webhooks/{id}/rotate`: a new secret for an endpoint.

use crate::error_context::{BodyShape, ErrorContext};
use crate::webhook::WebhookSecretObject;
use crate::{JSON, admission, credentials, etag, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{RotateWebhook, WebhookWithSecret};
use usher_domain::refusal::EntityKind;
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Path };

pub(crate) struct RotateWebhookOperation;

impl Operation for RotateWebhookOperation {
    type Command = RotateWebhook;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "rotate_webhook",
            method: Method::Post,
            path: "/v1/webhooks/{id}/rotate",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json_or_nothing(request)
    }

    fn decode(&self, request: &Request) -> Result<(RotateWebhook, ()), Response> {
        let webhook = path::id(request, EntityKind::Webhook).and_then(|id| path::nothing_else(request).map(|()| id));
        let webhook = webhook.map_err(|problem| problem.respond(request))?;
        Ok((RotateWebhook { webhook }, ()))
    }

    fn encode(&self, _: &Request, (): &(), rotated: &WebhookWithSecret) -> Response {
        let response = Response::json(200, JSON, &WebhookSecretObject::of(&rotated.webhook, &rotated.secret));
        etag::tagged(response, rotated.webhook.revision).header("Cache-Control", "no-store")
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Gives an endpoint a new secret. Until `previous_secret_until` messages have two signatures, by the new secret \
            and by the one before.";
        faults::documented(Document::new("Rotate a webhook's secret", text), &[400, 401, 403, 404, 415, 422])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .answer::<WebhookSecretObject<'_>>(200, JSON, "The webhook with its new secret.")
    }
}
