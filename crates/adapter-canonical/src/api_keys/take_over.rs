//! `POST /v1/api-keys/{id}/take-over`: somebody else answers for a key.

use crate::api_keys::ApiKeyObject;
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::TakeOverApiKey;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<TakeOverApiKey> = Endpoint {
    descriptor: Descriptor::post("take_over_api_key", "/v1/api-keys/{id}/take-over", Some("keys.manage")),
    input: Input::JsonOrNothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        let key = path::id(request, EntityKind::ApiKey)?;
        path::nothing_else(request)?;
        Ok(TakeOverApiKey { key })
    },
    respond: |_, key| Response::json(200, JSON, &ApiKeyObject::of(key)),
    document: || {
        let text = "Makes you answer for a key instead of whoever made it. A key is suspended while its maker is blocked or removed, \
    and works again once somebody has taken it over. You need to hold what the key can do. Whoever made it may still \
    know it: where that matters, rotate it instead.";
        Document::new("Take over an API key", text)
            .parameter(ParameterIn::Path, "id", "The key's id, `key_...` or a UUID.")
            .answer::<ApiKeyObject<'_>>(200, JSON, "The key as it is now.")
    },
};
