//! `PATCH /v1/webhooks/{id}`: where an endpoint is, what it is told, and whether.

mod request;

use crate::error_context::{BodyShape, ErrorContext};
use crate::webhook::WebhookObject;
use crate::{JSON, admission, credentials, etag, faults, path};
use request::EditInput;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::EditWebhook;
use usher_domain::refusal::EntityKind;
use usher_domain::{Credentials, Fault, Webhook};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Object };

pub(crate) struct EditWebhookOperation;

impl Operation for EditWebhookOperation {
    type Command = EditWebhook;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "edit_webhook",
            method: Method::Patch,
            path: "/v1/webhooks/{id}",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json(request)
    }

    fn decode(&self, request: &Request) -> Result<(EditWebhook, ()), Response> {
        let command = path::id(request, EntityKind::Webhook)
            .and_then(|id| request::read(id, etag::expected(request)?, &request.body));
        Ok((command.map_err(|problem| problem.respond(request))?, ()))
    }

    fn encode(&self, _: &Request, (): &(), webhook: &Webhook) -> Response {
        etag::tagged(Response::json(200, JSON, &WebhookObject::of(webhook)), webhook.revision)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Changes an endpoint. What is left out stays. Enabling one makes it start afresh; disabling one gives up what \
            is queued for it.";
        let document = Document::new("Edit a webhook", text);
        etag::documented(faults::documented(document, &[400, 401, 403, 404, 412, 415, 422]))
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .body::<EditInput>("What is to change.")
            .answer::<WebhookObject<'_>>(200, JSON, "The webhook as it is now.")
    }
}
