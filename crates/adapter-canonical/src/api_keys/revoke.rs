//! `POST /v1/api-keys/{id}/revoke`: a key that works no more. It stays in the list.

use crate::api_keys::ApiKeyObject;
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::RevokeApiKey;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RevokeApiKey> = Endpoint {
    descriptor: Descriptor::post("revoke_api_key", "/v1/api-keys/{id}/revoke", Some("keys.manage")),
    input: Input::JsonOrNothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        let key = path::id(request, EntityKind::ApiKey)?;
        path::nothing_else(request)?;
        Ok(RevokeApiKey { key })
    },
    respond: |_, key| Response::json(200, JSON, &ApiKeyObject::of(key)),
    document: || {
        let text = "Revokes a key for good, at once on the server that is asked. One that is revoked stays as it is.";
        Document::new("Revoke an API key", text)
            .parameter(ParameterIn::Path, "id", "The key's id, `key_...` or a UUID.")
            .answer::<ApiKeyObject<'_>>(200, JSON, "The key as it is now.")
    },
};
