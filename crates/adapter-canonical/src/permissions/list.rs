//! `GET /v1/permissions`: what can be granted, by code.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::permissions::PermissionObject;
use crate::problem::Problem;
use crate::query;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Page;
use usher_domain::commands::{ListPermissions, PermissionView};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.read");
    Box::new(Endpoint::<ListPermissions> {
        descriptor: Descriptor {
            name: "list_permissions",
            method: Method::Get,
            path: "/v1/permissions",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 422],
        settings,
    })
}

fn decode(settings: &Settings, request: &Request) -> Result<ListPermissions, Problem> {
    let (after, limit) = query::page(request, settings)?;
    Ok(ListPermissions { after, limit })
}

fn encode(_: &Request, permissions: &Page<PermissionView>) -> Response {
    page::answer(permissions, PermissionObject::of)
}

fn document() -> Document {
    let document = Document::new("List permissions", "The permissions that invitations can grant, ordered by code.");
    query::paged(document).answer::<PageResponse<PermissionObject<'_>>>(200, JSON, "A page.")
}
