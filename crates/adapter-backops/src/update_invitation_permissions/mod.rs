//! `PUT /crew/{crewId}/invitation/permissions`: replaces what a pending invitation will grant; nothing is mailed [D B3].
//! It must never touch what somebody has already.

mod request;

use crate::json::is_json;
use crate::settings::Settings;
use crate::{credentials, faults};
use request::InvitationPermissionsRequest;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{EditPending, MemberView};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct UpdateInvitationPermissions {
    settings: Settings,
}

impl UpdateInvitationPermissions {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for UpdateInvitationPermissions {
    type Command = EditPending;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "update_invitation_permissions",
            method: Method::Put,
            path: "/crew/{crewId}/invitation/permissions",
            // `*` is the organization admin [D B3].
            required_permission: Some("*"),
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_and_organization(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        is_json(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(EditPending, ()), Response> {
        let command = request::read(request, self.settings);
        Ok((command.map_err(|problem| problem.respond(request, self.settings.error_body))?, ()))
    }

    fn encode(&self, _: &Request, (): &(), _: &MemberView) -> Response {
        Response::empty(200)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::problem(fault).respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text = "Replaces the permissions of an outstanding invitation. Sends nothing.";
        crate::problem::documented(Document::new("Update Invitation Permissions", text), &[400, 401, 403, 404, 415])
            .secured(true)
            .parameter(ParameterIn::Path, "crewId", "The crew row, a Guid.")
            .body::<InvitationPermissionsRequest>("The whole set of permissions.")
            .bare_answer(200, "Replaced.")
    }
}

#[cfg(test)]
mod tests;
