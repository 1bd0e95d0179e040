//! `POST /scim/v2/Groups`.

use super::request::{code_of, members, required_name};
use super::response::GroupDocument;
use crate::SCIM_JSON;
use crate::body::object;
use crate::dialect::Endpoint;
use crate::input::Input;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::CreateDirectoryGroup;

pub(crate) const ENDPOINT: Endpoint<CreateDirectoryGroup> = Endpoint {
    descriptor: Descriptor::post("create_group", "/scim/v2/Groups", Some("catalog.manage")),
    input: Input::Group,
    errors: &[409],
    read: |_, request| {
        let sent = object(request)?;
        let name = required_name(&sent)?;
        Ok(CreateDirectoryGroup { code: code_of(&name)?, name, members: members(&sent)? })
    },
    respond: |exchange, group| super::answer(201, exchange.request, group),
    document: || {
        let text = "Makes a role that confers nothing yet; an administrator says what it means.";
        let document = Document::new("Create a group", text).body_of::<GroupDocument>(SCIM_JSON, "The group.");
        document.answer::<GroupDocument>(201, SCIM_JSON, "The group.")
    },
};
