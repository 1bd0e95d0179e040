//! The answer.

use serde::Serialize;
use usher_domain::PermissionCode;
use usher_domain::commands::FoundMember;
use utoipa::ToSchema;

/// What somebody may do [D B8].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names are those of the wire")]
pub(crate) struct UserPermissions<'a> {
    /// Documented. Assumed: with those of roles, and those of the invitation while it is outstanding.
    organization_permissions: Vec<&'a str>,
    /// Documented. Assumed: always empty, as rights on departments are not kept here.
    department_permissions: [DomainPermissions; 0],
    /// Documented. Assumed: always empty, as rights on locations are not kept here.
    location_permissions: [DomainPermissions; 0],
}

/// The permissions on one department or location [D B8].
#[derive(Serialize, ToSchema)]
pub(crate) struct DomainPermissions {
    /// Documented.
    #[schema(format = "uuid")]
    id: String,
    /// Documented.
    name: String,
    /// Documented.
    permissions: Vec<String>,
}

impl<'a> UserPermissions<'a> {
    pub(super) fn of(found: &'a FoundMember) -> Self {
        Self {
            organization_permissions: found.permissions.iter().map(PermissionCode::as_str).collect(),
            department_permissions: [],
            location_permissions: [],
        }
    }
}
