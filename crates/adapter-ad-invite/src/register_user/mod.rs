//! `POST /main/users-organizations/v1/bo/users/register/{userId}/organizations/{organizationId}`: attaches an existing
//! user to an organization, without an invitation.

mod request;
#[cfg(test)]
mod tests;

use crate::issue::InvalidBody;
use crate::membership::MembershipResponse;
use crate::message::{JSON, Message};
use crate::settings::Settings;
use crate::stage::Stage;
use crate::{credentials, faults, json, user_id};
use request::RegisterRequest;
use std::sync::Arc;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{AttachAccount, InviteMembersOutcome};
use usher_domain::{Credentials, Fault, Ordinal};
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P3).
pub(crate) struct RegisterUser {
    pub(crate) stage: Stage,
    pub(crate) settings: Arc<Settings>,
}

impl Operation for RegisterUser {
    type Command = AttachAccount;
    /// The organization.
    type Context = Ordinal;

    fn descriptor(&self) -> Descriptor {
        let (name, path) = match self.stage {
            Stage::Main => (
                "register_user",
                "/main/users-organizations/v1/bo/users/register/{userId}/organizations/{organizationId}",
            ),
            Stage::Absent => (
                "register_user_without_stage",
                "/users-organizations/v1/bo/users/register/{userId}/organizations/{organizationId}",
            ),
        };
        Descriptor { name, method: Method::Post, path, required_permission: Some("invitations.create") }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::access_and_session(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        json::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(AttachAccount, Ordinal), Response> {
        let account = user_id::of_path(request)?;
        let organization = user_id::organization(request)?;
        let body = RegisterRequest::read(&json::parse(request)?)?;
        Ok((body.into_command(account, organization, &self.settings), organization))
    }

    fn encode(&self, _request: &Request, organization: &Ordinal, outcome: &InviteMembersOutcome) -> Response {
        match outcome.rows.first() {
            Some(Ok(row)) => {
                let scope = self.settings.scope;
                let body = MembershipResponse::of(row.account.ordinal, *organization, &row.member, scope);
                Response::json(201, JSON, &body)
            }
            Some(Err(_)) | None => faults::defect(),
        }
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn document(&self) -> Document {
        Document::new(
            "Create register user organization",
            "Makes a user who has an account an active member of the organization, without an invitation. Unless the \
             settings say otherwise, the organization must have heard of the user before.",
        )
        .secured(true)
        .parameter(ParameterIn::Path, "userId", "The user, an integer. Documented.")
        .parameter(ParameterIn::Path, "organizationId", "The organization, an integer. Documented.")
        .body::<RegisterRequest>("The role and the rights")
        .answer::<MembershipResponse>(201, JSON, "The membership; it is active")
        .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
        .answer::<Message>(401, JSON, "A token is missing or not accepted (assumed)")
        .answer::<Message>(403, JSON, "The caller may not do this (assumed)")
        .answer::<Message>(404, JSON, "Another organization than the session's, or an unknown user (assumed)")
        .answer::<Message>(409, JSON, "A member, or somebody who is invited or blocked (assumed)")
    }
}
