//! `POST /v1/invitations/decline`: the invitee refuses, which frees the seat.

mod response;

use crate::token::{self, ERROR_CONTEXT, TokenInput};
use crate::{JSON, admission, faults};
use response::DeclineResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::DeclineInvitation;
use usher_domain::{Credentials, Fault, InvitationView};

pub(crate) struct DeclineInvitationOperation;

impl Operation for DeclineInvitationOperation {
    type Command = DeclineInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "decline_invitation",
            method: Method::Post,
            path: "/v1/invitations/decline",
            required_permission: None,
        }
    }

    fn extract_credentials(&self, _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json(request)
    }

    fn decode(&self, request: &Request) -> Result<(DeclineInvitation, ()), Response> {
        let token = token::read(&request.body).map_err(|problem| problem.respond(request))?;
        Ok((DeclineInvitation { token }, ()))
    }

    fn encode(&self, _: &Request, (): &(), view: &InvitationView) -> Response {
        Response::json(200, JSON, &DeclineResponse::of(view))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Refuses an invitation on the behalf of the invitee and frees its seat. Public: the token is the credential.";
        faults::documented(Document::new("Decline an invitation", text), &[400, 403, 404, 409, 415, 422])
            .body::<TokenInput>("The token of the link in the mail.")
            .answer::<DeclineResponse<'_>>(200, JSON, "The invitation is declined.")
    }
}

#[cfg(test)]
mod tests;
