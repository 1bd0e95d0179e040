//! `GET /v1/api-keys`: the organization's keys, newest first.

use crate::api_keys::ApiKeyObject;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListApiKeys;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListApiKeys> = Endpoint {
    descriptor: Descriptor::get("list_api_keys", "/v1/api-keys", Some("keys.manage")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListApiKeys { after, limit })
    },
    respond: |_, keys| page::answer(keys, ApiKeyObject::of),
    document: || {
        let document = Document::new("List API keys", "The keys of every protocol, revoked ones too, newest first.");
        query::paged(document).answer::<PageResponse<ApiKeyObject<'_>>>(200, JSON, "A page.")
    },
};
