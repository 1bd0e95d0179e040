//! The answer.

use serde::Serialize;
use usher_domain::commands::PermissionsListed;
use utoipa::ToSchema;

/// The permissions.
#[derive(Serialize, ToSchema)]
#[schema(as = Permissions)]
pub(crate) struct PermissionsResponse<'a> {
    /// Ordered by code.
    data: Vec<PermissionObject<'a>>,
}

/// A permission.
#[derive(Serialize, ToSchema)]
#[schema(as = Permission)]
pub(crate) struct PermissionObject<'a> {
    /// The code to grant it by.
    code: &'a str,
    /// What it allows.
    description: &'a str,
}

impl<'a> PermissionsResponse<'a> {
    pub(super) fn of(listed: &'a PermissionsListed) -> Self {
        let PermissionsListed(entries) = listed;
        let one = |entry: &'a usher_domain::PermissionEntry| PermissionObject {
            code: entry.code.as_str(),
            description: &entry.description,
        };
        Self { data: entries.iter().map(one).collect() }
    }
}
