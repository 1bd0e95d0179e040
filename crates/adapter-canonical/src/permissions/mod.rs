//! Permissions: what can be granted. Each operation is a file.

mod create;
mod delete;
mod edit;
mod get;
mod list;
#[cfg(test)]
mod tests;

use crate::JSON;
use crate::endpoint::Canonical;
use crate::translations::by_code;
use serde::Serialize;
use std::collections::BTreeMap;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::commands::PermissionView;
use utoipa::ToSchema;

/// The operations on permissions.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 5] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
    ]
}

/// A permission.
#[derive(Serialize, ToSchema)]
#[schema(as = Permission)]
pub(crate) struct PermissionObject<'a> {
    /// The code to grant it by.
    code: &'a str,
    /// What it allows.
    description: &'a str,
    /// Whether it is the organization's own; the others cannot be changed.
    own: bool,
    /// What it allows in other languages, by their codes.
    translations: BTreeMap<&'a str, &'a str>,
}

impl<'a> PermissionObject<'a> {
    fn of(view: &'a PermissionView) -> Self {
        Self {
            code: view.entry.code.as_str(),
            description: &view.entry.description,
            own: view.own,
            translations: by_code(&view.entry.translations),
        }
    }
}

/// The answer about one permission.
fn answer(status: u16, permission: &PermissionView) -> Response {
    Response::json(status, JSON, &PermissionObject::of(permission))
}
