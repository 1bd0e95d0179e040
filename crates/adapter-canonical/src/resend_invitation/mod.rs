//! `POST /v1/invitations/{id}/resend`: a new term, a new link and a new mail.

use crate::error_context::{BodyShape, ErrorContext};
use crate::invitation::InvitationObject;
use crate::{JSON, admission, credentials, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::ResendInvitation;
use usher_domain::{Credentials, Fault, InvitationView};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.manage"), shape: BodyShape::Path };

pub(crate) struct ResendInvitationOperation;

impl Operation for ResendInvitationOperation {
    type Command = ResendInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "resend_invitation",
            method: Method::Post,
            path: "/v1/invitations/{id}/resend",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json_or_nothing(request)
    }

    fn decode(&self, request: &Request) -> Result<(ResendInvitation, ()), Response> {
        let invitation = path::invitation(request, &ERROR_CONTEXT).map_err(|problem| problem.respond(request))?;
        path::nothing_else(request).map_err(|problem| problem.respond(request))?;
        Ok((ResendInvitation { invitation }, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &InvitationView) -> Response {
        Response::json(200, JSON, &InvitationObject::of(view))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Renews the term, sends a new link and makes the old one useless. Brings an expired invitation back. The body is empty or `{}`.";
        faults::documented(Document::new("Resend an invitation", text), &[400, 401, 403, 404, 409, 415, 422])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .parameter(ParameterIn::Header, "Idempotency-Key", "Repeats of the request are answered like the first.")
            .answer::<InvitationObject<'_>>(200, JSON, "The invitation.")
    }
}

#[cfg(test)]
mod tests;
