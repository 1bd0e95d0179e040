//! `POST /v1/invitations/preview`: what the holder of a link may know before accepting. Changes nothing.

mod response;

use crate::token::{self, ERROR_CONTEXT, TokenInput};
use crate::{JSON, admission, faults};
use response::PreviewResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InvitationPreview, PreviewInvitation, VisitKind};
use usher_domain::{Credentials, Fault};

pub(crate) struct PreviewInvitationOperation;

impl Operation for PreviewInvitationOperation {
    type Command = PreviewInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "preview_invitation",
            method: Method::Post,
            path: "/v1/invitations/preview",
            required_permission: None,
        }
    }

    fn extract_credentials(&self, _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json(request)
    }

    fn decode(&self, request: &Request) -> Result<(PreviewInvitation, ()), Response> {
        let token = token::read(&request.body).map_err(|problem| problem.respond(request))?;
        Ok((PreviewInvitation { token, visit: VisitKind::Unnoted }, ()))
    }

    fn encode(&self, _: &Request, (): &(), preview: &InvitationPreview) -> Response {
        Response::json(200, JSON, &PreviewResponse::of(preview))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Shows what an invitation is about to whoever holds its link. Changes nothing. Public: the token is the credential.";
        faults::documented(Document::new("Preview an invitation", text), &[400, 404, 415, 422])
            .body::<TokenInput>("The token of the link in the mail.")
            .answer::<PreviewResponse<'_>>(200, JSON, "What the invitation is about.")
    }
}

#[cfg(test)]
mod tests;
