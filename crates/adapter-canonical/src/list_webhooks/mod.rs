//! `GET /v1/webhooks`: the endpoints of the organization, oldest first.

mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::{JSON, credentials, faults};
use response::WebhookListResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{ListWebhooks, WebhooksListed};
use usher_domain::{Credentials, Fault};

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Path };

pub(crate) struct ListWebhooksOperation;

impl Operation for ListWebhooksOperation {
    type Command = ListWebhooks;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "list_webhooks",
            method: Method::Get,
            path: "/v1/webhooks",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(ListWebhooks, ()), Response> {
        let _ = request;
        Ok((ListWebhooks, ()))
    }

    fn encode(&self, _: &Request, (): &(), listed: &WebhooksListed) -> Response {
        Response::json(200, JSON, &WebhookListResponse::of(listed))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        faults::documented(
            Document::new("List webhooks", "The endpoints that are told what happens, oldest first."),
            &[401, 403],
        )
        .secured(false)
        .answer::<WebhookListResponse<'_>>(200, JSON, "All of them: there can be 50.")
    }
}
