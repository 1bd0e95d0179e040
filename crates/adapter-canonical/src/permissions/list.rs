//! `GET /v1/permissions`: what can be granted, by code.

use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::permissions::PermissionObject;
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListPermissions;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListPermissions> = Endpoint {
    descriptor: Descriptor::get("list_permissions", "/v1/permissions", Some("catalog.read")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListPermissions { after, limit })
    },
    respond: |_, permissions| page::answer(permissions, PermissionObject::of),
    document: || {
        let document =
            Document::new("List permissions", "The permissions that invitations can grant, ordered by code.");
        query::paged(document).answer::<PageResponse<PermissionObject<'_>>>(200, JSON, "A page.")
    },
};
