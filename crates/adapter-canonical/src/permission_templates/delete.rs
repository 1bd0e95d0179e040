//! `DELETE /v1/permission-templates/{id}`: no more invitations start from it.

use crate::endpoint::{Endpoint, Input};
use crate::{etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteTemplate;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteTemplate> = Endpoint {
    descriptor: Descriptor::delete(
        "delete_permission_template",
        "/v1/permission-templates/{id}",
        Some("catalog.manage"),
    ),
    input: Input::Path,
    errors: &[401, 403, 404, 409, 412, 422],
    read: |_, request| {
        let template = path::id(request, EntityKind::PermissionTemplate)?;
        let expected = etag::expected(request)?;
        Ok(DeleteTemplate { template, expected })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        let text = "Deletes a template. Invitations and members that got something by it keep what they have.";
        etag::documented(Document::new("Delete a permission template", text))
            .parameter(ParameterIn::Path, "id", "The template, `tpl_...` or a UUID.")
            .bare_answer(204, "It is deleted.")
    },
};
