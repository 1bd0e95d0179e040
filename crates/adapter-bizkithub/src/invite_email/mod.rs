//! `POST /bff/member/invite-email` (\[D\] S1): an e-mail address, optional names and codes in; a member id out. An
//! address of a registered user becomes a member at once, any other one gets a pending invitation.

mod request;
mod response;
#[cfg(test)]
mod tests;

use crate::error::{self, Code, JSON};
use crate::{Settings, body, credentials, faults, refusals};
use request::InviteEmailRequest;
use response::InviteEmailResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InviteMembers, InviteMembersOutcome};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(crate) struct InviteEmail {
    settings: Settings,
}

impl InviteEmail {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for InviteEmail {
    type Command = InviteMembers;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "invite_email",
            method: Method::Post,
            path: "/bff/member/invite-email",
            required_permission: Some("invitations.create"),
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::extract_credentials(request, self.settings)
    }

    fn has_credentials_in_body(&self, request: &Request) -> bool {
        credentials::may_be_in_body(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        body::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(InviteMembers, ()), Response> {
        let object = body::object(request, self.settings)?;
        InviteEmailRequest::read(&object)
            .and_then(|body| body.into_command(self.settings))
            .map(|command| (command, ()))
            .map_err(error::violated)
    }

    fn encode(&self, _request: &Request, _context: &(), outcome: &InviteMembersOutcome) -> Response {
        match outcome.rows.first() {
            Some(Ok(row)) => {
                let answer = InviteEmailResponse::new(&row.member.external_id, row.invitation.is_some());
                Response::json(200, JSON, &answer)
            }
            // The command has one row and stands or falls with it, so neither of these can come back.
            Some(Err(refused)) => refused.first().map_or_else(|| Code::ServerError.answer(), refusals::answer),
            None => Code::ServerError.answer(),
        }
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        let document = Document::new(
            "Invite a person by e-mail",
            "Sends an invitation. An address of a registered user becomes a member at once, with the given grants; \
             any other one gets a pending invitation. `null` counts as absent and unknown members are ignored.",
        )
        .secured(false)
        .parameter(ParameterIn::Query, "apiKey", "The key, where the header does not carry it; also in the body.")
        .body::<InviteEmailRequest>("Whom to invite and what to grant.")
        .answer::<InviteEmailResponse>(200, JSON, "Invited, or made a member at once.");
        let absent = "A key that is empty, malformed, unknown, deleted or expired.";
        error::documented(document, "No key, a blocked member, or a missing permission.", absent)
    }
}
