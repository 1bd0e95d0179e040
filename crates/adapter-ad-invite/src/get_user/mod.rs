//! `GET /main/users/v1/rs/{userId}`: one user of the organization, invited or active.

mod response;
#[cfg(test)]
mod tests;

use crate::message::{JSON, Message};
use crate::settings::Settings;
use crate::stage::Stage;
use crate::user::User;
use crate::{credentials, faults, user_id};
use response::UserResponse;
use std::sync::Arc;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{GetMembership, Membership};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P7).
pub(crate) struct GetUser {
    pub(crate) stage: Stage,
    pub(crate) settings: Arc<Settings>,
}

impl Operation for GetUser {
    type Command = GetMembership;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let (name, path) = match self.stage {
            Stage::Main => ("get_user", "/main/users/v1/rs/{userId}"),
            Stage::Absent => ("get_user_without_stage", "/users/v1/rs/{userId}"),
        };
        // Callers may look at themselves, whatever they may do else.
        Descriptor { name, method: Method::Get, path, required_permission: None }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::access_and_session(request)
    }

    fn decode(&self, request: &Request) -> Result<(GetMembership, ()), Response> {
        Ok((GetMembership { owner: user_id::owner(request)? }, ()))
    }

    fn encode(&self, _request: &Request, (): &(), membership: &Membership) -> Response {
        match User::of(membership, self.settings.scope) {
            Some(data) => Response::json(200, JSON, &UserResponse { data }),
            None => faults::defect(),
        }
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn document(&self) -> Document {
        Document::new("Get user", "A person of the organization, from the invitation on.")
            .secured(true)
            .parameter(ParameterIn::Path, "userId", "The user, an integer (documented), or `me` (assumed).")
            .answer::<UserResponse>(200, JSON, "The user")
            .answer::<Message>(401, JSON, "A token is missing or not accepted (assumed)")
            .answer::<Message>(403, JSON, "The caller may not look at members (assumed)")
            .answer::<Message>(404, JSON, "The organization has no such user (assumed)")
    }
}
