//! `GET /Organizations/{organizationId}/users/{userId}/permissions`: what somebody may do in the organization [D B8].

use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::Problem;
use crate::{JSON, path, search};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Response};
use usher_domain::PermissionCode;
use usher_domain::commands::{FoundMember, MembersFound, SearchMembers, Sought};
use utoipa::ToSchema;

/// The operation. `OrganizationAdmin` [D B8]; that it is `*` is assumed.
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get(
        "get_user_permissions",
        "/Organizations/{organizationId}/users/{userId}/permissions",
        Some("*"),
    ),
    input: Input::ADMIN,
    errors: &[400, 401, 403, 404],
    read: |_, request| Ok(search::members(Sought::One(path::user(request)?), "*", 1)),
    respond: |exchange, MembersFound(found)| match found.first() {
        Some(one) => Response::json(200, JSON, &UserPermissions::of(one)),
        // Nobody found is a refusal, so this cannot come back.
        None => exchange.dialect.write(exchange.request, Problem::not_found("User not found.")),
    },
    document: || {
        let text = "The permissions that somebody has in the organization, or will have by an outstanding invitation.";
        path::with_user(Document::new("Get User Permissions", text)).answer::<UserPermissions<'_>>(
            200,
            JSON,
            "The permissions.",
        )
    },
};

/// What somebody may do [D B8].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are those of the wire")]
struct UserPermissions<'a> {
    /// Documented. Assumed: with those of roles, and those of the invitation while it is outstanding.
    organization_permissions: Vec<&'a str>,
    /// Documented. Assumed: always empty, as rights on departments are not kept here.
    department_permissions: [DomainPermissions; 0],
    /// Documented. Assumed: always empty, as rights on locations are not kept here.
    location_permissions: [DomainPermissions; 0],
}

/// The permissions on one department or location [D B8].
#[derive(Serialize, ToSchema)]
struct DomainPermissions {
    /// Documented.
    #[schema(format = "uuid")]
    id: String,
    /// Documented.
    name: String,
    /// Documented.
    permissions: Vec<String>,
}

impl<'a> UserPermissions<'a> {
    fn of(found: &'a FoundMember) -> Self {
        Self {
            organization_permissions: found.permissions.iter().map(PermissionCode::as_str).collect(),
            department_permissions: [],
            location_permissions: [],
        }
    }
}
