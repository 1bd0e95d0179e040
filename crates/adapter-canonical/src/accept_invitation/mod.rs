//! `POST /v1/invitations/accept`: the invitee becomes a member, with a password or as who they are logged in as.

mod request;
mod response;

use crate::token::ERROR_CONTEXT;
use crate::{JSON, admission, credentials, faults};
use request::AcceptInput;
use response::AcceptResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{AcceptInvitation, Accepted};
use usher_domain::{Credentials, Fault};

pub(crate) struct AcceptInvitationOperation;

impl Operation for AcceptInvitationOperation {
    type Command = AcceptInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "accept_invitation",
            method: Method::Post,
            path: "/v1/invitations/accept",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer_if_any(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        admission::json(request)
    }

    fn decode(&self, request: &Request) -> Result<(AcceptInvitation, ()), Response> {
        // An `Authorization` header that holds no bearer token was refused before.
        let logged_in = request.headers.contains("authorization");
        let command = request::read(&request.body, logged_in).map_err(|problem| problem.respond(request))?;
        Ok((command, ()))
    }

    fn encode(&self, _: &Request, (): &(), accepted: &Accepted) -> Response {
        Response::json(200, JSON, &AcceptResponse::of(accepted))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "Accepts an invitation. With `password`: logs in where the address has an account, otherwise makes \
            one with that password. Without: the bearer token must be one of the person invited.";
        faults::documented(Document::new("Accept an invitation", text), &[400, 401, 403, 404, 409, 415, 422, 429])
            .body::<AcceptInput>("The token of the link in the mail, and who accepts.")
            .answer::<AcceptResponse<'_>>(200, JSON, "The invitee is a member now.")
    }
}

#[cfg(test)]
mod tests;
