//! `POST /api/v1/crm/member-invite/complete` (\[D\] S6): the invitee redeems the token of the mailed
//! link, chooses a name and a password and becomes a member. The token is the only credential.

mod request;
#[cfg(test)]
mod tests;

use crate::error::{self, JSON};
use crate::success::Success;
use crate::{Settings, body, faults};
use request::CompleteMemberInviteRequest;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{AcceptInvitation, Accepted};
use usher_domain::{Credentials, Fault};

/// The operation.
pub(crate) struct CompleteMemberInvite {
    settings: Settings,
}

impl CompleteMemberInvite {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for CompleteMemberInvite {
    type Command = AcceptInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "complete_member_invite",
            method: Method::Post,
            path: "/api/v1/crm/member-invite/complete",
            required_permission: None,
        }
    }

    /// Whoever is invited has no account yet, so nothing is asked for; a key that is sent is ignored (assumed).
    fn extract_credentials(&self, _request: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        body::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(AcceptInvitation, ()), Response> {
        let object = body::object(request, self.settings)?;
        let body = CompleteMemberInviteRequest::read(&object).map_err(error::violated)?;
        Ok((body.confirmation().into_command(self.settings)?, ()))
    }

    fn encode(&self, _request: &Request, (): &(), _accepted: &Accepted) -> Response {
        Success::answer()
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn document(&self) -> Document {
        let document = Document::new(
            "Complete an invitation",
            "Makes the invitee a member, with the stored grants, and the token unusable. An address that has an \
             account already needs its password. `null` counts as absent and unknown members are ignored.",
        )
        .body::<CompleteMemberInviteRequest>("The token of the mailed link, and who redeems it.")
        .answer::<Success>(200, JSON, "The invitee is a member.");
        error::documented(document, "Not the password of the account.", "No invitation that can be accepted.")
    }
}
