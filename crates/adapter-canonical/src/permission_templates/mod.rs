//! Permission templates: what invitations can start from. Each operation is a file.

mod create;
mod delete;
mod edit;
mod get;
mod list;
#[cfg(test)]
mod tests;

use crate::endpoint::Canonical;
use crate::typed_id::encode;
use crate::{JSON, etag};
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::{PermissionCode, PermissionTemplate, RoleCode, Versioned};
use utoipa::ToSchema;

/// The operations on permission templates.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 5] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
    ]
}

/// A permission template.
#[derive(Serialize, ToSchema)]
#[schema(as = PermissionTemplate)]
pub(crate) struct TemplateObject<'a> {
    /// Its id, `tpl_...`.
    id: String,
    /// Its name.
    name: &'a str,
    /// What it is for.
    description: &'a str,
    /// The color to show it in, `#rrggbb`.
    color: Option<String>,
    /// The permissions that it grants.
    permissions: Vec<&'a str>,
    /// The roles that it grants.
    roles: Vec<&'a str>,
}

impl<'a> TemplateObject<'a> {
    fn of(template: &'a PermissionTemplate) -> Self {
        let content = &template.content;
        Self {
            id: encode(template.id),
            name: &content.name,
            description: &content.description,
            color: content.color.map(|color| color.to_string()),
            permissions: content.permissions.iter().map(PermissionCode::as_str).collect(),
            roles: content.roles.iter().map(RoleCode::as_str).collect(),
        }
    }
}

/// The answer about one template.
fn answer(status: u16, template: &Versioned<PermissionTemplate>) -> Response {
    etag::tagged(Response::json(status, JSON, &TemplateObject::of(&template.what)), template.revision)
}
