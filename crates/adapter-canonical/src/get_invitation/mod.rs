//! `GET /v1/invitations/{id}`: one invitation, in whatever protocol it was made.

use crate::error_context::{BodyShape, ErrorContext};
use crate::invitation::InvitationObject;
use crate::{JSON, credentials, etag, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::GetInvitation;
use usher_domain::{Credentials, Fault, InvitationView};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.read"), shape: BodyShape::Path };

pub(crate) struct GetInvitationOperation;

impl Operation for GetInvitationOperation {
    type Command = GetInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "get_invitation",
            method: Method::Get,
            path: "/v1/invitations/{id}",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(GetInvitation, ()), Response> {
        let invitation = path::invitation(request, &ERROR_CONTEXT).map_err(|problem| problem.respond(request))?;
        Ok((GetInvitation { invitation, organization: None }, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &InvitationView) -> Response {
        etag::tagged(Response::json(200, JSON, &InvitationObject::of(view)), view.invitation.revision)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Reads one invitation, in whatever protocol it was made. The token is never shown.";
        faults::documented(Document::new("Get an invitation", text), &[401, 403, 404])
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .answer::<InvitationObject<'_>>(200, JSON, "The invitation.")
    }
}

#[cfg(test)]
mod tests;
