//! `GET /scim/v2/Groups/{id}`.

use super::response::GroupDocument;
use crate::dialect::Endpoint;
use crate::error::ScimError;
use crate::input::Input;
use crate::{SCIM_JSON, etag, query};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::ListDirectoryGroups;
use utoipa::openapi::path::ParameterIn;

pub(crate) const ENDPOINT: Endpoint<ListDirectoryGroups> = Endpoint {
    descriptor: Descriptor::get("get_group", super::PATH, Some("catalog.read")),
    input: Input::Reads,
    errors: &[404],
    read: |_, request| Ok(ListDirectoryGroups { only: Some(super::code(request)?) }),
    respond: |exchange, found| match found.0.first() {
        Some(group) => super::answer(200, exchange.request, group),
        None => missing(),
    },
    document: || {
        let document = Document::new("Read a group", "A role, with the members who have it.");
        let document = etag::none_matching(query::projected(document));
        let document = document.parameter(ParameterIn::Path, "id", "The code of the role.");
        document.answer::<GroupDocument>(200, SCIM_JSON, "The group.")
    },
};

fn missing() -> Response {
    let error: ScimError = crate::users::unknown();
    error.respond()
}
