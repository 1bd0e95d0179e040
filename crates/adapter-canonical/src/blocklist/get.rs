//! `GET /v1/blocklist/{value}`: whether an address or a domain is on the list by itself.

use crate::JSON;
use crate::blocklist::{EntryObject, answer, of_path};
use crate::endpoint::{Endpoint, Input};
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::BlocklistEntry;
use usher_domain::commands::GetBlocklistEntry;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("blocklist.manage");
    Box::new(Endpoint::<GetBlocklistEntry> {
        descriptor: Descriptor {
            name: "get_blocklist_entry",
            method: Method::Get,
            path: "/v1/blocklist/{value}",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<GetBlocklistEntry, Problem> {
    Ok(GetBlocklistEntry { entry: of_path(request)? })
}

fn encode(_: &Request, entry: &BlocklistEntry) -> Response {
    answer(200, entry)
}

fn document() -> Document {
    Document::new("Get an entry of the blocklist", "Tells whether this very address or domain is on the blocklist.")
        .parameter(ParameterIn::Path, "value", "The address or the domain.")
        .answer::<EntryObject<'_>>(200, JSON, "It is.")
}
