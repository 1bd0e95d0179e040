//! `PATCH /main/users-organizations/v1/rs/users/{userId}`: changes a membership, also the caller's own as `me`.

mod request;
#[cfg(test)]
mod tests;

use crate::issue::InvalidBody;
use crate::membership::MembershipResponse;
use crate::message::{JSON, Message};
use crate::settings::Settings;
use crate::stage::Stage;
use crate::{credentials, faults, json, user_id};
use request::UpdateRequest;
use std::sync::Arc;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{EditMembership, Membership};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P4).
pub(crate) struct UpdateUser {
    pub(crate) stage: Stage,
    pub(crate) settings: Arc<Settings>,
}

impl Operation for UpdateUser {
    type Command = EditMembership;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let (name, path) = match self.stage {
            Stage::Main => ("update_user", "/main/users-organizations/v1/rs/users/{userId}"),
            Stage::Absent => ("update_user_without_stage", "/users-organizations/v1/rs/users/{userId}"),
        };
        // Callers may change their own names, whatever they may do else.
        Descriptor { name, method: Method::Patch, path, required_permission: None }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::access_and_session(request)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        json::check_media_type(request)
    }

    fn decode(&self, request: &Request) -> Result<(EditMembership, ()), Response> {
        let owner = user_id::owner(request)?;
        let body = UpdateRequest::read(&json::parse(request)?)?;
        Ok((body.into_command(owner, &self.settings), ()))
    }

    fn encode(&self, _request: &Request, (): &(), membership: &Membership) -> Response {
        let member = &membership.view.member;
        match member.account {
            Some((_, user)) => {
                let scope = self.settings.scope;
                let body = MembershipResponse::of(user, membership.organization.ordinal, member, scope);
                Response::json(200, JSON, &body)
            }
            // Whoever is named by an account, or logged in, has one.
            None => faults::defect(),
        }
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn document(&self) -> Document {
        Document::new(
            "Update user organization",
            "Changes names, rights and role of a member, invited or active. What is left out stays.",
        )
        .secured(true)
        .parameter(ParameterIn::Path, "userId", "The user, an integer, or `me`. Documented.")
        .body::<UpdateRequest>("What shall change")
        .answer::<MembershipResponse>(200, JSON, "The membership (the status is assumed)")
        .answer::<InvalidBody>(400, JSON, "The request has not the right form (assumed)")
        .answer::<Message>(401, JSON, "A token is missing or not accepted (assumed)")
        .answer::<Message>(403, JSON, "The caller may not do this (assumed)")
        .answer::<Message>(404, JSON, "The organization has no such user (assumed)")
        .answer::<Message>(409, JSON, "The rights of somebody who is no member cannot be changed (assumed)")
    }
}
