//! `DELETE /Organizations/{organizationId}/users/{userId}`: ends a membership, or invalidates an invitation [D B7].

use crate::settings::Settings;
use crate::{credentials, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{MemberView, RemoveMember};
use usher_domain::{Credentials, Fault, OrganizationId};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct RemoveUser {
    settings: Settings,
}

impl RemoveUser {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for RemoveUser {
    type Command = RemoveMember;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let path = "/Organizations/{organizationId}/users/{userId}";
        // `OrganizationAdmin` [D B7]; that it is `*` is assumed.
        Descriptor { name: "remove_user", method: Method::Delete, path, required_permission: Some("*") }
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        path::organization(request)
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_and_organization(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(RemoveMember, ()), Response> {
        let member = path::user(request).map_err(|problem| problem.respond(request, self.settings.error_body))?;
        Ok((RemoveMember { member, expected: None }, ()))
    }

    fn encode(&self, _: &Request, (): &(), _: &MemberView) -> Response {
        Response::empty(200)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::problem(fault).respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text =
            "Takes a user's access away, or invalidates an outstanding invitation; the crew row stays as a contact.";
        crate::problem::documented(Document::new("Remove User", text), &[400, 401, 403, 404])
            .secured(true)
            .parameter(ParameterIn::Path, path::ORGANIZATION, "The organization of the token, a Guid.")
            .parameter(ParameterIn::Path, path::USER, "The user's or the invitation's id, a Guid.")
            .bare_answer(200, "Removed.")
    }
}
