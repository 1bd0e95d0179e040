//! `DELETE /v1/licenses/{id}`: what nobody has any more.

use crate::endpoint::{Endpoint, Input};
use crate::{etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteLicense;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteLicense> = Endpoint {
    descriptor: Descriptor::delete("delete_license", "/v1/licenses/{id}", Some("licenses.manage")),
    input: Input::Path,
    errors: &[401, 403, 404, 409, 412, 422],
    read: |_, request| {
        let license = path::id(request, EntityKind::License)?;
        let expected = etag::expected(request)?;
        Ok(DeleteLicense { license, expected })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        etag::documented(Document::new("Delete a license", "Deletes a license of which no seat is taken."))
            .parameter(ParameterIn::Path, "id", "The license, `lic_...` or a UUID.")
            .bare_answer(204, "It is deleted.")
    },
};
