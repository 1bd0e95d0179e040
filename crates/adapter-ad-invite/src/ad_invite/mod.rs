//! `POST /main/users-organizations/v1/ad/invite`: invites a person into the caller's organization.

mod request;
#[cfg(test)]
mod tests;

use crate::issue::InvalidBody;
use crate::membership::MembershipResponse;
use crate::message::{JSON, Message};
use crate::settings::Settings;
use crate::stage::Stage;
use crate::{credentials, faults, json};
use request::InviteRequest;
use std::sync::Arc;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InviteMembers, InviteMembersOutcome};
use usher_domain::{Credentials, Fault};

/// The operation (`[D]` P1).
pub(crate) struct AdInvite {
    pub(crate) stage: Stage,
    pub(crate) settings: Arc<Settings>,
}

impl Operation for AdInvite {
    type Command = InviteMembers;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let (name, path) = match self.stage {
            Stage::Main => ("ad_invite", "/main/users-organizations/v1/ad/invite"),
            Stage::Absent => ("ad_invite_without_stage", "/users-organizations/v1/ad/invite"),
        };
        Descriptor { name, method: Method::Post, path, required_permission: Some("invitations.create") }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::access_and_session(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        json::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(InviteMembers, ()), Response> {
        let body = InviteRequest::read(&json::parse(request)?)?;
        Ok((body.into_command(&self.settings), ()))
    }

    fn encode(&self, _request: &Request, (): &(), outcome: &InviteMembersOutcome) -> Response {
        match MembershipResponse::of_invited(outcome, self.settings.scope) {
            Some(body) => Response::json(201, JSON, &body),
            None => faults::defect(),
        }
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn document(&self) -> Document {
        Document::new(
            "Create invite user organization",
            "Makes a person a member of the organization that the session is bound to, and mails an invitation.",
        )
        .secured(true)
        .body::<InviteRequest>("The person to invite")
        .answer::<MembershipResponse>(201, JSON, "The membership; it exists before the person accepts")
        .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
        .answer::<Message>(401, JSON, "A token is missing or not accepted (assumed)")
        .answer::<Message>(403, JSON, "The caller may not invite, or this address may not be invited (assumed)")
        .answer::<Message>(409, JSON, "The person is an active or a blocked member already (assumed)")
    }
}
