//! `GET /v1/organizations`: where the caller can act, by slug.

use crate::endpoint::{Endpoint, Input};
use crate::organization::EntryObject;
use crate::page::{self, PageResponse};
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListOrganizations;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListOrganizations> = Endpoint {
    descriptor: Descriptor::get("list_organizations", "/v1/organizations", None),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListOrganizations { after, limit })
    },
    respond: |_, organizations| page::answer(organizations, EntryObject::of),
    document: || {
        let text = "The organizations that the caller is an active member of, or the one that its token is bound to. \
    `POST /v1/tokens/organization` gets a token for one of them.";
        query::paged(Document::new("List your organizations", text))
            .answer::<PageResponse<EntryObject<'_>>>(200, JSON, "A page.")
    },
};
