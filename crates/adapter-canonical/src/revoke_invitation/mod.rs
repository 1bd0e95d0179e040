//! `POST /v1/invitations/{id}/revoke`: the invitation ends and its seat is free.

use crate::error_context::{BodyShape, ErrorContext};
use crate::invitation::InvitationObject;
use crate::{JSON, admission, credentials, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{WithdrawInvitation, Withdrawal};
use usher_domain::{Credentials, Fault, InvitationView};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.manage"), shape: BodyShape::Path };

pub(crate) struct RevokeInvitationOperation;

impl Operation for RevokeInvitationOperation {
    type Command = WithdrawInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "revoke_invitation",
            method: Method::Post,
            path: "/v1/invitations/{id}/revoke",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json_or_nothing(request)
    }

    fn decode(&self, request: &Request) -> Result<(WithdrawInvitation, ()), Response> {
        let invitation = path::invitation(request, &ERROR_CONTEXT).map_err(|problem| problem.respond(request))?;
        path::nothing_else(request).map_err(|problem| problem.respond(request))?;
        Ok((WithdrawInvitation { invitation, withdrawal: Withdrawal::Revoke }, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &InvitationView) -> Response {
        Response::json(200, JSON, &InvitationObject::of(view))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Ends a pending or expired invitation: its link stops working and its seat is free. The body is empty or `{}`.";
        faults::documented(Document::new("Revoke an invitation", text), &[400, 401, 403, 404, 409, 415, 422])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .parameter(ParameterIn::Header, "Idempotency-Key", "Repeats of the request are answered like the first.")
            .answer::<InvitationObject<'_>>(200, JSON, "The invitation.")
    }
}

#[cfg(test)]
mod tests;
