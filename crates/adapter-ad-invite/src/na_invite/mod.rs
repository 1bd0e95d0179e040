//! `POST /main/users-organizations/v1/rs/na/{userId}/invite`: invites a person whom the organization has recorded without
//! a login.

mod request;
#[cfg(test)]
mod tests;

use crate::issue::InvalidBody;
use crate::membership::MembershipResponse;
use crate::message::{JSON, Message};
use crate::settings::Settings;
use crate::stage::Stage;
use crate::{credentials, faults, json, user_id};
use request::NaInviteRequest;
use std::sync::Arc;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InviteKnownMember, InviteMembersOutcome, MemberRef};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P2).
pub(crate) struct NaInvite {
    pub(crate) stage: Stage,
    pub(crate) settings: Arc<Settings>,
}

impl Operation for NaInvite {
    type Command = InviteKnownMember;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let (name, path) = match self.stage {
            Stage::Main => ("na_invite", "/main/users-organizations/v1/rs/na/{userId}/invite"),
            Stage::Absent => ("na_invite_without_stage", "/users-organizations/v1/rs/na/{userId}/invite"),
        };
        Descriptor { name, method: Method::Post, path, required_permission: Some("invitations.create") }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::access_and_session(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        json::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(InviteKnownMember, ()), Response> {
        let member = MemberRef::Account(user_id::of_path(request)?);
        let body = NaInviteRequest::read(&json::parse(request)?)?;
        Ok((InviteKnownMember { member, invite: body.into_invite(&self.settings) }, ()))
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
            "Create invite user organization of a na user",
            "Mails an invitation to a person whom the organization knows already, and gives it rights.",
        )
        .secured(true)
        .parameter(ParameterIn::Path, "userId", "The person, an integer. Documented.")
        .body::<NaInviteRequest>("The address and the rights")
        .answer::<MembershipResponse>(201, JSON, "The membership; it exists before the person accepts")
        .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
        .answer::<Message>(401, JSON, "A token is missing or not accepted (assumed)")
        .answer::<Message>(403, JSON, "The caller may not invite, or this address may not be invited (assumed)")
        .answer::<Message>(404, JSON, "The organization knows no such person (assumed)")
        .answer::<Message>(
            409,
            JSON,
            "An active or a blocked member, or a person with another address (assumed)",
        )
    }
}
