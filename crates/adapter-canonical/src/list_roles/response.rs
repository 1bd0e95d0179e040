//! The answer.

use serde::Serialize;
use usher_domain::commands::RolesListed;
use usher_domain::{PermissionCode, Role};
use utoipa::ToSchema;

/// The roles.
#[derive(Serialize, ToSchema)]
#[schema(as = Roles)]
pub(crate) struct RolesResponse<'a> {
    /// Ordered by code.
    data: Vec<RoleObject<'a>>,
}

/// A role.
#[derive(Serialize, ToSchema)]
#[schema(as = Role)]
pub(crate) struct RoleObject<'a> {
    /// The code to grant it by.
    code: &'a str,
    /// Its name.
    name: &'a str,
    /// The permissions that holding it means.
    permissions: Vec<&'a str>,
}

impl<'a> RolesResponse<'a> {
    pub(super) fn of(listed: &'a RolesListed) -> Self {
        let RolesListed(roles) = listed;
        let one = |role: &'a Role| RoleObject {
            code: role.code.as_str(),
            name: &role.name,
            permissions: role.permissions.iter().map(PermissionCode::as_str).collect(),
        };
        Self { data: roles.iter().map(one).collect() }
    }
}
