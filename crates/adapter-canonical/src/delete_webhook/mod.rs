//! `DELETE /v1/webhooks/{id}`: an endpoint and the log of its deliveries.

use crate::error_context::{BodyShape, ErrorContext};
use crate::{credentials, etag, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::DeleteWebhook;
use usher_domain::refusal::EntityKind;
use usher_domain::{Credentials, Fault, Webhook};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Path };

pub(crate) struct DeleteWebhookOperation;

impl Operation for DeleteWebhookOperation {
    type Command = DeleteWebhook;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "delete_webhook",
            method: Method::Delete,
            path: "/v1/webhooks/{id}",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(DeleteWebhook, ()), Response> {
        let command = path::id(request, EntityKind::Webhook)
            .and_then(|webhook| Ok(DeleteWebhook { webhook, expected: etag::expected(request)? }));
        Ok((command.map_err(|problem| problem.respond(request))?, ()))
    }

    fn encode(&self, _: &Request, (): &(), _: &Webhook) -> Response {
        Response::empty(204)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Deletes an endpoint with the log of its deliveries. Nothing more is sent to it.";
        let document = Document::new("Delete a webhook", text);
        etag::documented(faults::documented(document, &[401, 403, 404, 412, 422]))
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .bare_answer(204, "Deleted.")
    }
}
