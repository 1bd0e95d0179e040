//! `DELETE /v1/roles/{code}`: what nobody has any more.

use crate::endpoint::{Endpoint, Input};
use crate::{etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteRole;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteRole> = Endpoint {
    descriptor: Descriptor::delete("delete_role", "/v1/roles/{code}", Some("catalog.manage")),
    input: Input::Path,
    errors: &[401, 403, 404, 409, 412, 422],
    read: |_, request| {
        let code = path::role(request)?;
        let expected = etag::expected(request)?;
        Ok(DeleteRole { code, expected })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        etag::documented(Document::new(
            "Delete a role",
            "Deletes a role of the organization's own that no member and no pending invitation has.",
        ))
        .parameter(ParameterIn::Path, "code", "The role's code.")
        .bare_answer(204, "It is deleted.")
    },
};
