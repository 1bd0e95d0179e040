//! `GET /v1/permissions/{code}`: one permission.

use crate::endpoint::{Endpoint, Input};
use crate::permissions::{PermissionObject, answer};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetPermission;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetPermission> = Endpoint {
    descriptor: Descriptor::get("get_permission", "/v1/permissions/{code}", Some("catalog.read")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(GetPermission { code: path::permission(request)? }),
    respond: |_, permission| answer(200, permission),
    document: || {
        Document::new("Get a permission", "Reads one permission.")
            .parameter(ParameterIn::Path, "code", "The permission's code.")
            .answer::<PermissionObject<'_>>(200, JSON, "The permission.")
    },
};
