//! `POST /v1/blocklist`: an address or a domain that must not be invited.

use crate::JSON;
use crate::blocklist::{EntryObject, answer, value};
use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::CreateBlocklistEntry;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateBlocklistEntry> = Endpoint {
    descriptor: Descriptor::post("create_blocklist_entry", "/v1/blocklist", Some("blocklist.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read,
    respond: |_, entry| answer(201, entry),
    document: || {
        let text = "Puts an address, or all addresses of a domain, on the blocklist. A pending invitation cannot be accepted \
    any more; a member stays one.";
        Document::new("Block an address or a domain", text)
            .body::<EntryInput>("The address or the domain.")
            .answer::<EntryObject<'_>>(201, JSON, "The entry.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<CreateBlocklistEntry, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["value"], String::new(), None, &mut errors);
    let entry = fields.and_then(|mut fields| fields.required("value", value));
    errors.check(entry.map(|entry| CreateBlocklistEntry { entry }))
}

/// An entry to be made.
#[derive(ToSchema)]
#[schema(as = NewBlocklistEntry)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct EntryInput {
    /// An address or a domain. A domain does not stand for those below it.
    value: String,
}
