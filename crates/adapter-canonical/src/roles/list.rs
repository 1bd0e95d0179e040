//! `GET /v1/roles`: named sets of permissions, by code.

use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::roles::RoleObject;
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListRoles;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListRoles> = Endpoint {
    descriptor: Descriptor::get("list_roles", "/v1/roles", Some("catalog.read")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListRoles { after, limit })
    },
    respond: |_, roles| page::answer(roles, RoleObject::of),
    document: || {
        let document = Document::new("List roles", "The roles that invitations can grant, ordered by code.");
        query::paged(document).answer::<PageResponse<RoleObject<'_>>>(200, JSON, "A page.")
    },
};
