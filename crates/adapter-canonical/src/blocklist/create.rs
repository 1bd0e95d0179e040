//! `POST /v1/blocklist`: an address or a domain that must not be invited.

use crate::JSON;
use crate::blocklist::{EntryObject, answer};
use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::BlocklistEntry;
use usher_domain::commands::CreateBlocklistEntry;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateBlocklistEntry> = Endpoint {
    descriptor: Descriptor::post("create_blocklist_entry", "/v1/blocklist", Some("blocklist.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read: |_, request| {
        let EntryInput { value } = body::read(request)?;
        Ok(CreateBlocklistEntry { entry: value })
    },
    respond: |_, entry| answer(201, entry),
    document: || {
        let text = "Puts an address, or all addresses of a domain, on the blocklist. A pending invitation cannot be accepted \
    any more; a member stays one.";
        Document::new("Block an address or a domain", text)
            .body::<EntryInput>("The address or the domain.")
            .answer::<EntryObject<'_>>(201, JSON, "The entry.")
    },
};

body! {
    /// An entry to be made.
    struct EntryInput as "NewBlocklistEntry" {
        /// An address or a domain. A domain does not stand for those below it.
        value: BlocklistEntry,
    }
}
