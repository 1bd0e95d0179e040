//! `GET /Organizations/{organizationId}/users`: members and outstanding invitations in one array [D B6].

mod response;

use crate::field_errors::FieldErrors;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::{JSON, credentials, faults, path};
use response::User;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{MembersFound, SearchMembers, Sought};
use usher_domain::{Credentials, Fault, OrganizationId, PermissionCode};
use utoipa::openapi::path::ParameterIn;

/// `OrganizationBasicAccess` [D B6]; that it is this permission is assumed.
const REQUIRED_PERMISSION: &str = "Organization.Read";

pub(crate) struct GetUsers {
    settings: Settings,
}

impl GetUsers {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for GetUsers {
    type Command = SearchMembers;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let path = "/Organizations/{organizationId}/users";
        Descriptor { name: "get_users", method: Method::Get, path, required_permission: Some(REQUIRED_PERMISSION) }
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        path::organization(request)
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_and_organization(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(SearchMembers, ()), Response> {
        let mut errors = FieldErrors::default();
        let organization = path::organization_id(request, &mut errors);
        match (organization, PermissionCode::parse(REQUIRED_PERMISSION)) {
            (Some(_), Ok(required_permission)) => Ok((
                SearchMembers { sought: Sought::Belonging, required_permission, limit: self.settings.user_limit.get() },
                (),
            )),
            _ => Err(Problem::of_fields(errors).respond(request, self.settings.error_body)),
        }
    }

    fn encode(&self, _: &Request, (): &(), MembersFound(found): &MembersFound) -> Response {
        Response::json(200, JSON, &found.iter().filter_map(User::of).collect::<Vec<_>>())
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::requiring(fault, "OrganizationBasicAccess permission is required.")
            .respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text = "Everybody who has access to the organization or has an outstanding invitation.";
        crate::problem::documented(Document::new("Get Users", text), &[400, 401, 403])
            .secured(true)
            .parameter(ParameterIn::Path, path::ORGANIZATION, "The organization of the token, a Guid.")
            .list_answer::<User<'_>>(200, JSON, "The users.")
    }
}

#[cfg(test)]
mod tests;
