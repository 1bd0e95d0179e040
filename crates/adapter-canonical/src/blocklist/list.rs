//! `GET /v1/blocklist`: what must not be invited, in alphabetical order.

use crate::blocklist::EntryObject;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListBlocklist;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListBlocklist> = Endpoint {
    descriptor: Descriptor::get("list_blocklist", "/v1/blocklist", Some("blocklist.manage")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListBlocklist { after, limit })
    },
    respond: |_, entries| page::answer(entries, EntryObject::of),
    document: || {
        let document = Document::new("List the blocklist", "Addresses and domains that must not be invited.");
        query::paged(document).answer::<PageResponse<EntryObject<'_>>>(200, JSON, "A page.")
    },
};
