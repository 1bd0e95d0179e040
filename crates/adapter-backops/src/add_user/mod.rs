//! `POST /Organizations/{organizationId}/users`: the older, simpler way to let somebody in, by the address alone [D B5].

mod request;

use crate::json::is_json;
use crate::settings::Settings;
use crate::{credentials, faults, path};
use request::AddUserRequest;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InviteMembers, InviteMembersOutcome};
use usher_domain::{Credentials, Fault, OrganizationId, RowRefusal};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct AddUser {
    settings: Settings,
}

impl AddUser {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for AddUser {
    type Command = InviteMembers;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let path = "/Organizations/{organizationId}/users";
        // `OrganizationAdmin` [D B5]; that it is `*` is assumed.
        Descriptor { name: "add_user", method: Method::Post, path, required_permission: Some("*") }
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        path::organization(request)
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_and_organization(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        is_json(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(InviteMembers, ()), Response> {
        let command = request::read(request, self.settings);
        Ok((command.map_err(|problem| problem.respond(request, self.settings.error_body))?, ()))
    }

    fn encode(&self, _: &Request, (): &(), _: &InviteMembersOutcome) -> Response {
        Response::empty(if self.settings.add_user_answers_ok { 200 } else { 201 })
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        // There is one address and no row that could be named.
        let problem = match fault {
            Fault::Refused(refused) => {
                faults::problem(&Fault::Refused(RowRefusal { row: None, refusal: refused.refusal.clone() }))
            }
            Fault::Unauthenticated(_) | Fault::Unavailable | Fault::Internal(_) => faults::problem(fault),
        };
        problem.respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text = "Adds an existing account with basic access, or invites the address.";
        crate::problem::documented(Document::new("Add User", text), &[400, 401, 403, 415])
            .secured(true)
            .parameter(ParameterIn::Path, path::ORGANIZATION, "The organization of the token, a Guid.")
            .parameter(ParameterIn::Header, "Idempotency-Key", "Not of BackOps: repeats of the call answer the same.")
            .body::<AddUserRequest>("Whom to add.")
            .bare_answer(201, "Added or invited.")
    }
}

#[cfg(test)]
mod tests;
