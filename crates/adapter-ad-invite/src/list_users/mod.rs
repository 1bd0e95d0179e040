//! `GET /main/users/v1/rs`: the users of the organization, invited or active, oldest first.

mod request;
mod response;
#[cfg(test)]
mod tests;

use crate::issue::InvalidBody;
use crate::message::{JSON, Message};
use crate::settings::Settings;
use crate::stage::Stage;
use crate::{credentials, faults};
use response::UsersResponse;
use std::sync::Arc;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{ListMemberships, Memberships};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// The operation (`[D]` P8, but for its path).
pub(crate) struct ListUsers {
    pub(crate) stage: Stage,
    pub(crate) settings: Arc<Settings>,
}

impl Operation for ListUsers {
    type Command = ListMemberships;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let (name, path) = match self.stage {
            Stage::Main => ("list_users", "/main/users/v1/rs"),
            Stage::Absent => ("list_users_without_stage", "/users/v1/rs"),
        };
        Descriptor { name, method: Method::Get, path, required_permission: Some("members.read") }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::access_and_session(request)
    }

    fn decode(&self, request: &Request) -> Result<(ListMemberships, ()), Response> {
        Ok((request::read(request)?, ()))
    }

    fn encode(&self, _request: &Request, (): &(), memberships: &Memberships) -> Response {
        Response::json(200, JSON, &UsersResponse::of(memberships, self.settings.scope))
    }

    fn refuse(&self, _request: &Request, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn document(&self) -> Document {
        let document =
            Document::new("List users", "The people of the organization, from the invitation on, oldest first.");
        request::PARAMETERS
            .into_iter()
            .fold(document.secured(true), |document, (name, text)| document.parameter(ParameterIn::Query, name, text))
            .answer::<UsersResponse>(200, JSON, "A page of users")
            .answer::<InvalidBody>(400, JSON, "A parameter has not the right form (assumed)")
            .answer::<Message>(401, JSON, "A token is missing or not accepted (assumed)")
            .answer::<Message>(403, JSON, "The caller may not look at members (assumed)")
    }
}
