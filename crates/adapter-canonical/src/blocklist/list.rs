//! `GET /v1/blocklist`: what must not be invited, in alphabetical order.

use crate::JSON;
use crate::blocklist::EntryObject;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::ListBlocklist;
use usher_domain::{BlocklistEntry, Page};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("blocklist.manage");
    Box::new(Endpoint::<ListBlocklist> {
        descriptor: Descriptor {
            name: "list_blocklist",
            method: Method::Get,
            path: "/v1/blocklist",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 422],
        settings,
    })
}

fn decode(settings: &Settings, request: &Request) -> Result<ListBlocklist, Problem> {
    let (after, limit) = query::page(request, settings)?;
    Ok(ListBlocklist { after, limit })
}

fn encode(_: &Request, entries: &Page<BlocklistEntry>) -> Response {
    page::answer(entries, EntryObject::of)
}

fn document() -> Document {
    let document = Document::new("List the blocklist", "Addresses and domains that must not be invited.");
    query::paged(document).answer::<PageResponse<EntryObject<'_>>>(200, JSON, "A page.")
}
