//! Resources: what access can be confined to. Each operation is a file.

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
use usher_domain::{Resource, Versioned};
use utoipa::ToSchema;

/// The operations on resources.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 5] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        edit::ENDPOINT.mount(api),
        delete::ENDPOINT.mount(api),
    ]
}

/// A resource: a thing that access can be confined to.
#[derive(Serialize, ToSchema)]
#[schema(as = Resource)]
pub(crate) struct ResourceObject<'a> {
    /// Its id, `res_...`.
    id: String,
    /// What it is, such as `portfolio`.
    kind: &'a str,
    /// Its name.
    name: &'a str,
    /// The resource that it stands below: what is granted there counts here. Left out where it stands below none.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_id: Option<String>,
}

impl<'a> ResourceObject<'a> {
    fn of(resource: &'a Resource) -> Self {
        let Resource { id, kind, name, parent } = resource;
        Self { id: encode(*id), kind, name, parent_id: parent.map(encode) }
    }
}

/// The answer about one resource.
fn answer(status: u16, resource: &Versioned<Resource>) -> Response {
    etag::tagged(Response::json(status, JSON, &ResourceObject::of(&resource.what)), resource.revision)
}
