//! `DELETE /v1/suppressions/{address}`: mail goes to the address again.

use crate::error_context::{BodyShape, ErrorContext};
use crate::kind::Kind;
use crate::problem::Problem;
use crate::suppression::SuppressionObject;
use crate::{JSON, credentials, faults};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::LiftSuppression;
use usher_domain::{Credentials, EmailAddress, Fault, Suppression};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("suppressions.manage"), shape: BodyShape::Path };

pub(crate) struct LiftSuppressionOperation;

impl Operation for LiftSuppressionOperation {
    type Command = LiftSuppression;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "lift_suppression",
            method: Method::Delete,
            path: "/v1/suppressions/{address}",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(LiftSuppression, ()), Response> {
        // What is no address stands on no list.
        let email = EmailAddress::parse(request.parameters.get("address")).map_err(|_no_address| {
            let detail = "This address is not suppressed. `GET /v1/suppressions` lists those that are.";
            Problem::new(Kind::NOT_FOUND, detail).respond(request)
        })?;
        Ok((LiftSuppression { email }, ()))
    }

    fn encode(&self, _: &Request, (): &(), entry: &Suppression) -> Response {
        Response::json(200, JSON, &SuppressionObject::of(entry))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Takes an address off the list, so that mail goes to it again. Nothing is sent by this: resend the \
            invitation.";
        faults::documented(Document::new("Take an address off the suppression list", text), &[401, 403, 404])
            .secured(false)
            .parameter(ParameterIn::Path, "address", "The address, percent-encoded, in any letter case.")
            .answer::<SuppressionObject<'_>>(200, JSON, "The entry as it was.")
    }
}

#[cfg(test)]
mod tests;
