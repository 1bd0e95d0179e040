//! `GET /v1/suppressions`: the addresses that get no mail, newest first.

mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::settings::Settings;
use crate::{JSON, credentials, faults, query};
use response::SuppressionPageResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::ListSuppressions;
use usher_domain::{Credentials, Fault, Page, Suppression};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("suppressions.manage"), shape: BodyShape::Path };

pub(crate) struct ListSuppressionsOperation {
    settings: Settings,
}

impl ListSuppressionsOperation {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for ListSuppressionsOperation {
    type Command = ListSuppressions;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "list_suppressions",
            method: Method::Get,
            path: "/v1/suppressions",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(ListSuppressions, ()), Response> {
        let (after, limit) = query::page(request, &self.settings).map_err(|problem| problem.respond(request))?;
        Ok((ListSuppressions { after, limit }, ()))
    }

    fn encode(&self, _: &Request, (): &(), page: &Page<Suppression>) -> Response {
        Response::json(200, JSON, &SuppressionPageResponse::of(page))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "The addresses that the organization's mail does not go to, newest first: mail to them came back, or \
            was called unwanted. An invitation to one of them can be made, but its `delivery` is `suppressed`.";
        faults::documented(Document::new("List suppressed addresses", text), &[401, 403, 422])
            .secured(false)
            .parameter(
                ParameterIn::Query,
                "limit",
                "How many entries a page has: 1 to 200 unless configured; 50 if left out.",
            )
            .parameter(ParameterIn::Query, "cursor", "The `next_cursor` of the page before.")
            .answer::<SuppressionPageResponse<'_>>(200, JSON, "A page.")
    }
}

#[cfg(test)]
mod tests;
