//! `GET /v1/webhooks/{id}/deliveries`: what was sent to an endpoint and what it answered, newest first.

mod request;
mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::settings::Settings;
use crate::{JSON, credentials, faults};
use response::DeliveryPageResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::ListDeliveries;
use usher_domain::{Credentials, DeliveryView, Fault, Page};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Path };

pub(crate) struct ListDeliveriesOperation {
    settings: Settings,
}

impl ListDeliveriesOperation {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for ListDeliveriesOperation {
    type Command = ListDeliveries;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "list_deliveries",
            method: Method::Get,
            path: "/v1/webhooks/{id}/deliveries",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(ListDeliveries, ()), Response> {
        let command = request::read(request, &self.settings).map_err(|problem| problem.respond(request))?;
        Ok((command, ()))
    }

    fn encode(&self, _: &Request, (): &(), page: &Page<DeliveryView>) -> Response {
        Response::json(200, JSON, &DeliveryPageResponse::of(page))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "What was sent to an endpoint, newest first: the body, every attempt, and the first bytes of what it answered.";
        faults::documented(Document::new("List deliveries", text), &[401, 403, 404, 422])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .parameter(ParameterIn::Query, "state", "`queued`, `delivered` or `failed`.")
            .parameter(
                ParameterIn::Query,
                "limit",
                "How many entries a page has: 1 to 200 unless configured; 50 if left out.",
            )
            .parameter(ParameterIn::Query, "cursor", "The `next_cursor` of the page before.")
            .answer::<DeliveryPageResponse<'_>>(200, JSON, "A page.")
    }
}
