//! Roles: named sets of permissions. Each operation is a file.

mod create;
mod delete;
mod edit;
mod get;
mod list;
#[cfg(test)]
mod tests;

use crate::endpoint::Canonical;
use crate::translations::by_code;
use crate::{JSON, etag};
use serde::Serialize;
use std::collections::BTreeMap;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::commands::RoleView;
use usher_domain::{PermissionCode, Versioned};
use utoipa::ToSchema;

/// The operations on roles.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 5] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
    ]
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
    /// Whether it is the organization's own; the others cannot be changed.
    own: bool,
    /// Its name in other languages, by their codes.
    translations: BTreeMap<&'a str, &'a str>,
}

impl<'a> RoleObject<'a> {
    fn of(view: &'a RoleView) -> Self {
        Self {
            code: view.role.code.as_str(),
            name: &view.role.name,
            permissions: view.role.permissions.iter().map(PermissionCode::as_str).collect(),
            own: view.own,
            translations: by_code(&view.role.translations),
        }
    }
}

/// The answer about one role.
fn answer(status: u16, role: &Versioned<RoleView>) -> Response {
    etag::tagged(Response::json(status, JSON, &RoleObject::of(&role.what)), role.revision)
}
