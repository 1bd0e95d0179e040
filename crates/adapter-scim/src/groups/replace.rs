//! `PUT /scim/v2/Groups/{id}`.

use super::request::{members, required_name};
use super::response::GroupDocument;
use crate::body::object;
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::{SCIM_JSON, etag};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{EditDirectoryGroup, GroupChange};
use utoipa::openapi::path::ParameterIn;

pub(crate) const ENDPOINT: Endpoint<EditDirectoryGroup> = Endpoint {
    descriptor: Descriptor::put("replace_group", super::PATH, Some("members.manage")),
    input: Input::Group,
    errors: &[404, 409, 412],
    read: |_, request| {
        let code = super::code(request)?;
        let sent = object(request)?;
        let name = Some(required_name(&sent)?);
        let changes = vec![GroupChange::Replace(members(&sent)?)];
        Ok(EditDirectoryGroup { code, name, changes, expected: etag::expected_group(request)? })
    },
    respond: |exchange, group| super::answer(200, exchange.request, group),
    document: || {
        let document = Document::new("Replace a group", "The members that are sent are all of them.");
        let document = etag::matching(document).parameter(ParameterIn::Path, "id", "The code of the role.");
        document.body_of::<GroupDocument>(SCIM_JSON, "The group.").answer::<GroupDocument>(200, SCIM_JSON, "The group.")
    },
};
