//! `DELETE /v1/resources/{id}`: what nobody has any more.

use crate::endpoint::{Endpoint, Input};
use crate::{etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteResource;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteResource> = Endpoint {
    descriptor: Descriptor::delete("delete_resource", "/v1/resources/{id}", Some("resources.manage")),
    input: Input::Path,
    errors: &[401, 403, 404, 409, 412, 422],
    read: |_, request| {
        let resource = path::id(request, EntityKind::Resource)?;
        let expected = etag::expected(request)?;
        Ok(DeleteResource { resource, expected })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        etag::documented(Document::new(
            "Delete a resource",
            "Deletes a resource that no member and no pending invitation is confined to.",
        ))
        .parameter(ParameterIn::Path, "id", "The resource, `res_...` or a UUID.")
        .bare_answer(204, "It is deleted.")
    },
};
