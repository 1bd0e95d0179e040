//! `GET /Organizations/{organizationId}/users/{userId}/permissions`: what somebody may do in the organization [D B8].

mod response;

use crate::settings::Settings;
use crate::{JSON, credentials, faults, path};
use response::UserPermissions;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{MembersFound, SearchMembers, Sought};
use usher_domain::{Credentials, Fault, OrganizationId, PermissionCode};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct GetUserPermissions {
    settings: Settings,
}

impl GetUserPermissions {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for GetUserPermissions {
    type Command = SearchMembers;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let path = "/Organizations/{organizationId}/users/{userId}/permissions";
        // `OrganizationAdmin` [D B8]; that it is `*` is assumed.
        Descriptor { name: "get_user_permissions", method: Method::Get, path, required_permission: Some("*") }
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        path::organization(request)
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_and_organization(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(SearchMembers, ()), Response> {
        let member = path::user(request).map_err(|problem| problem.respond(request, self.settings.error_body))?;
        Ok((
            SearchMembers { sought: Sought::One(member), required_permission: PermissionCode::everything(), limit: 1 },
            (),
        ))
    }

    fn encode(&self, request: &Request, (): &(), MembersFound(found): &MembersFound) -> Response {
        match found.first() {
            Some(one) => Response::json(200, JSON, &UserPermissions::of(one)),
            // Nobody found is a refusal, so this cannot come back.
            None => faults::absent("User not found.").respond(request, self.settings.error_body),
        }
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::problem(fault).respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text = "The permissions that somebody has in the organization, or will have by an outstanding invitation.";
        crate::problem::documented(Document::new("Get User Permissions", text), &[400, 401, 403, 404])
            .secured(true)
            .parameter(ParameterIn::Path, path::ORGANIZATION, "The organization of the token, a Guid.")
            .parameter(ParameterIn::Path, path::USER, "The user's or the invitation's id, a Guid.")
            .answer::<UserPermissions<'_>>(200, JSON, "The permissions.")
    }
}
