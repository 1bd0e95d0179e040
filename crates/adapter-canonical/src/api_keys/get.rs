//! `GET /v1/api-keys/{id}`: one key.

use crate::api_keys::ApiKeyObject;
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::GetApiKey;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetApiKey> = Endpoint {
    descriptor: Descriptor::get("get_api_key", "/v1/api-keys/{id}", Some("keys.manage")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(GetApiKey { key: path::id(request, EntityKind::ApiKey)? }),
    respond: |_, key| Response::json(200, JSON, &ApiKeyObject::of(key)),
    document: || {
        Document::new("Get an API key", "Reads what is known of one key.")
            .parameter(ParameterIn::Path, "id", "The key's id, `key_...` or a UUID.")
            .answer::<ApiKeyObject<'_>>(200, JSON, "The key.")
    },
};
