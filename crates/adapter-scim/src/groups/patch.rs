//! `PATCH /scim/v2/Groups/{id}`.

use super::request::{GroupEdits, operations};
use super::response::GroupDocument;
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::users::patch::PatchDocument;
use crate::{SCIM_JSON, etag, patch};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::EditDirectoryGroup;
use utoipa::openapi::path::ParameterIn;

pub(crate) const ENDPOINT: Endpoint<EditDirectoryGroup> = Endpoint {
    descriptor: Descriptor::patch("patch_group", super::PATH, Some("members.manage")),
    input: Input::Group,
    errors: &[404, 409, 412],
    read: |_, request| {
        let code = super::code(request)?;
        let GroupEdits { name, changes } = operations(&patch::operations(request)?)?;
        Ok(EditDirectoryGroup { code, name, changes, expected: etag::expected_group(request)? })
    },
    respond: |exchange, group| super::answer(200, exchange.request, group),
    document: || {
        let text = "Adds members, takes them out, or renames the group: all operations, or none of them.";
        let document = etag::matching(Document::new("Change a group", text));
        let document = document.parameter(ParameterIn::Path, "id", "The code of the role.");
        document.body_of::<PatchDocument>(SCIM_JSON, "What changes.").answer::<GroupDocument>(
            200,
            SCIM_JSON,
            "The group.",
        )
    },
};
