//! `GET /v1/blocklist/{value}`: whether an address or a domain is on the list by itself.

use crate::JSON;
use crate::blocklist::{EntryObject, answer, of_path};
use crate::endpoint::{Endpoint, Input};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetBlocklistEntry;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetBlocklistEntry> = Endpoint {
    descriptor: Descriptor::get("get_blocklist_entry", "/v1/blocklist/{value}", Some("blocklist.manage")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(GetBlocklistEntry { entry: of_path(request)? }),
    respond: |_, entry| answer(200, entry),
    document: || {
        Document::new("Get an entry of the blocklist", "Tells whether this very address or domain is on the blocklist.")
            .parameter(ParameterIn::Path, "value", "The address or the domain.")
            .answer::<EntryObject<'_>>(200, JSON, "It is.")
    },
};
