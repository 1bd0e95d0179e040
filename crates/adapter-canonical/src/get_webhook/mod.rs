//! `GET /v1/webhooks/{id}`: one endpoint.

use crate::error_context::{BodyShape, ErrorContext};
use crate::webhook::WebhookObject;
use crate::{JSON, credentials, etag, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::GetWebhook;
use usher_domain::refusal::EntityKind;
use usher_domain::{Credentials, Fault, Webhook};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Path };

pub(crate) struct GetWebhookOperation;

impl Operation for GetWebhookOperation {
    type Command = GetWebhook;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "get_webhook",
            method: Method::Get,
            path: "/v1/webhooks/{id}",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(GetWebhook, ()), Response> {
        let webhook = path::id(request, EntityKind::Webhook).map_err(|problem| problem.respond(request))?;
        Ok((GetWebhook { webhook }, ()))
    }

    fn encode(&self, _: &Request, (): &(), webhook: &Webhook) -> Response {
        etag::tagged(Response::json(200, JSON, &WebhookObject::of(webhook)), webhook.revision)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        faults::documented(Document::new("Get a webhook", "One endpoint, without its secret."), &[401, 403, 404])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .answer::<WebhookObject<'_>>(200, JSON, "The webhook.")
    }
}
