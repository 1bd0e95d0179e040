//! `GET /v1/resources`: what access can be confined to, by name.

use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::resources::ResourceObject;
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListResources;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListResources> = Endpoint {
    descriptor: Descriptor::get("list_resources", "/v1/resources", Some("resources.read")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListResources { after, limit })
    },
    respond: |_, resources| page::answer(resources, ResourceObject::of),
    document: || {
        let document = Document::new("List resources", "The resources, ordered by name.");
        query::paged(document).answer::<PageResponse<ResourceObject<'_>>>(200, JSON, "A page.")
    },
};
