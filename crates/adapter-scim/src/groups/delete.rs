//! `DELETE /scim/v2/Groups/{id}`.

use crate::dialect::Endpoint;
use crate::etag;
use crate::input::Input;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteRole;
use utoipa::openapi::path::ParameterIn;

pub(crate) const ENDPOINT: Endpoint<DeleteRole> = Endpoint {
    descriptor: Descriptor::delete("delete_group", super::PATH, Some("catalog.manage")),
    input: Input::Reads,
    errors: &[400, 404, 409, 412],
    read: |_, request| {
        // A role with members is not deleted, so its own revision says enough.
        let expected = etag::expected_group(request)?.map(|(revision, _)| revision);
        Ok(DeleteRole { code: super::code(request)?, expected })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        let document = Document::new("Delete a group", "Deletes the role. A group that has members is refused.");
        let document = etag::matching(document).parameter(ParameterIn::Path, "id", "The code of the role.");
        document.bare_answer(204, "There is no such group any more.")
    },
};
