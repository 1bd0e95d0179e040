//! `POST /v1/webhooks/{id}/redeliver?since=`: sends all messages since an instant once more.

mod request;
mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::{JSON, admission, credentials, faults};
use response::RedeliveredResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{RedeliverSince, Redelivered};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("webhooks.manage"), shape: BodyShape::Path };

pub(crate) struct RedeliverSinceOperation;

impl Operation for RedeliverSinceOperation {
    type Command = RedeliverSince;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "redeliver_since",
            method: Method::Post,
            path: "/v1/webhooks/{id}/redeliver",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json_or_nothing(request)
    }

    fn decode(&self, request: &Request) -> Result<(RedeliverSince, ()), Response> {
        let command = request::read(request).map_err(|problem| problem.respond(request))?;
        Ok((command, ()))
    }

    fn encode(&self, _: &Request, (): &(), number: &Redelivered) -> Response {
        Response::json(202, JSON, &RedeliveredResponse { redelivered: number.0 })
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Sends all messages that were made for the endpoint since an instant once more, whatever became of them, except \
            those on their way. That includes what happened while it was disabled.";
        faults::documented(Document::new("Redeliver all since", text), &[400, 401, 403, 404, 415, 422])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The webhook, `whk_...` or a UUID.")
            .parameter(ParameterIn::Query, "since", "The instant, RFC 3339. Required.")
            .answer::<RedeliveredResponse>(202, JSON, "On their way.")
    }
}
