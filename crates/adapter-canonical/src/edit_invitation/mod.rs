//! `PATCH /v1/invitations/{id}`: what a pending invitation grants, and until when it can be accepted.

mod request;

use crate::error_context::{BodyShape, ErrorContext};
use crate::invitation::InvitationObject;
use crate::{JSON, admission, credentials, etag, faults, path};
use request::EditInput;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::EditInvitation;
use usher_domain::{Credentials, Fault, InvitationView};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext =
    ErrorContext { required_permission: Some("invitations.manage"), shape: BodyShape::Object };

pub(crate) struct EditInvitationOperation;

impl Operation for EditInvitationOperation {
    type Command = EditInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "edit_invitation",
            method: Method::Patch,
            path: "/v1/invitations/{id}",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json(request)
    }

    fn decode(&self, request: &Request) -> Result<(EditInvitation, ()), Response> {
        let command = path::invitation(request, &ERROR_CONTEXT)
            .and_then(|id| request::read(id, etag::expected(request)?, &request.body));
        Ok((command.map_err(|problem| problem.respond(request))?, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &InvitationView) -> Response {
        etag::tagged(Response::json(200, JSON, &InvitationObject::of(view)), view.invitation.revision)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text =
            "Changes a pending invitation. What is left out stays; a list replaces the stored one. Sends no mail.";
        let statuses = [400, 401, 403, 404, 409, 412, 415, 422];
        etag::documented(faults::documented(Document::new("Edit an invitation", text), &statuses))
            .secured(false)
            .parameter(ParameterIn::Path, "id", "The invitation, `inv_...` or a UUID.")
            .body::<EditInput>("What is to change.")
            .answer::<InvitationObject<'_>>(200, JSON, "The invitation as it is now.")
    }
}

#[cfg(test)]
mod tests;
