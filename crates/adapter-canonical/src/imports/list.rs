//! `GET /v1/imports`: the imports, newest first.

use super::ImportObject;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListImports;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListImports> = Endpoint {
    descriptor: Descriptor::get("list_imports", "/v1/imports", Some("invitations.create")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListImports { after, limit })
    },
    respond: |_, page| page::answer(page, ImportObject::of),
    document: || {
        let text = "The imports of the organization, from this API and from the console, newest first; for a caller who is confined to \
    resources, their own.";
        query::paged(Document::new("List imports", text)).answer::<PageResponse<ImportObject>>(200, JSON, "A page.")
    },
};
