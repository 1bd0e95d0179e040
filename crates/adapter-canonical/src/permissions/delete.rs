//! `DELETE /v1/permissions/{code}`: what nobody has any more.

use crate::endpoint::{Endpoint, Input};
use crate::path;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeletePermission;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeletePermission> = Endpoint {
    descriptor: Descriptor::delete("delete_permission", "/v1/permissions/{code}", Some("catalog.manage")),
    input: Input::Path,
    errors: &[401, 403, 404, 409, 422],
    read: |_, request| {
        let code = path::permission(request)?;
        Ok(DeletePermission { code })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        Document::new(
            "Delete a permission",
            "Deletes a permission of the organization's own that no role, no member and no pending invitation has.",
        )
        .parameter(ParameterIn::Path, "code", "The permission's code.")
        .bare_answer(204, "It is deleted.")
    },
};
