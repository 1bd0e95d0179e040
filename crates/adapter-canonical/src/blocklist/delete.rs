//! `DELETE /v1/blocklist/{value}`: what nobody has any more.

use crate::blocklist::of_path;
use crate::endpoint::{Endpoint, Input};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteBlocklistEntry;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteBlocklistEntry> = Endpoint {
    descriptor: Descriptor::delete("delete_blocklist_entry", "/v1/blocklist/{value}", Some("blocklist.manage")),
    input: Input::Path,
    errors: &[401, 403, 404, 409, 422],
    read: |_, request| {
        let entry = of_path(request)?;
        Ok(DeleteBlocklistEntry { entry })
    },
    respond: |_, _| Response::empty(204),
    document: || {
        Document::new("Delete an entry of the blocklist", "Takes an address or a domain off the blocklist.")
            .parameter(ParameterIn::Path, "value", "The address or the domain.")
            .bare_answer(204, "It is deleted.")
    },
};
