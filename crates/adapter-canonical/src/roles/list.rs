//! `GET /v1/roles`: named sets of permissions, by code.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query;
use crate::roles::RoleObject;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Page;
use usher_domain::commands::{ListRoles, RoleView};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("catalog.read");
    Box::new(Endpoint::<ListRoles> {
        descriptor: Descriptor { name: "list_roles", method: Method::Get, path: "/v1/roles", required_permission },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 422],
        settings,
    })
}

fn decode(settings: &Settings, request: &Request) -> Result<ListRoles, Problem> {
    let (after, limit) = query::page(request, settings)?;
    Ok(ListRoles { after, limit })
}

fn encode(_: &Request, roles: &Page<RoleView>) -> Response {
    page::answer(roles, RoleObject::of)
}

fn document() -> Document {
    let document = Document::new("List roles", "The roles that invitations can grant, ordered by code.");
    query::paged(document).answer::<PageResponse<RoleObject<'_>>>(200, JSON, "A page.")
}
