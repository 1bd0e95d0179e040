//! `POST /v1/blocklist`: an address or a domain that must not be invited.

use crate::JSON;
use crate::blocklist::{EntryObject, answer, value};
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::BlocklistEntry;
use usher_domain::commands::CreateBlocklistEntry;
use utoipa::ToSchema;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("blocklist.manage");
    Box::new(Endpoint::<CreateBlocklistEntry> {
        descriptor: Descriptor {
            name: "create_blocklist_entry",
            method: Method::Post,
            path: "/v1/blocklist",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 409, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<CreateBlocklistEntry, Problem> {
    let mut errors = Errors::default();
    let fields = Fields::of(fields::parse(&request.body)?, &["value"], String::new(), None, &mut errors);
    let entry = fields.and_then(|mut fields| fields.required("value", value));
    errors.check(entry.map(|entry| CreateBlocklistEntry { entry }))
}

fn encode(_: &Request, entry: &BlocklistEntry) -> Response {
    answer(201, entry)
}

fn document() -> Document {
    let text = "Puts an address, or all addresses of a domain, on the blocklist. A pending invitation cannot be accepted \
        any more; a member stays one.";
    Document::new("Block an address or a domain", text)
        .body::<EntryInput>("The address or the domain.")
        .answer::<EntryObject<'_>>(201, JSON, "The entry.")
}

/// An entry to be made.
#[derive(ToSchema)]
#[schema(as = NewBlocklistEntry)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct EntryInput {
    /// An address or a domain. A domain does not stand for those below it.
    value: String,
}
