//! `PATCH /v1/api-keys/{id}`: what a key is for and what it is narrowed to.

use crate::api_keys::ApiKeyObject;
use crate::body::{self, List, body};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::PermissionCode;
use usher_domain::commands::EditApiKey;
use usher_domain::refusal::EntityKind;
use usher_domain::text::Description;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditApiKey> = Endpoint {
    descriptor: Descriptor::patch("edit_api_key", "/v1/api-keys/{id}", Some("keys.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 415, 422],
    read: |_, request| {
        let key = path::id(request, EntityKind::ApiKey)?;
        let ApiKeyChanges { scopes, description } = body::read(request)?;
        Ok(EditApiKey { key, scopes: scopes.0, description })
    },
    respond: |_, key| Response::json(200, JSON, &ApiKeyObject::of(key)),
    document: || {
        let text = "Changes what a key is for and what it is narrowed to, at once and for whoever has it. What is left out stays. You \
    need to hold what the key can do. Widening it makes you answer for it, as taking it over does: you need to hold what it can do \
    afterwards, and it ends no later than your right to that.";
        Document::new("Edit an API key", text)
            .parameter(ParameterIn::Path, "id", "The key's id, `key_...` or a UUID.")
            .body::<ApiKeyChanges>("What is to change.")
            .answer::<ApiKeyObject<'_>>(200, JSON, "The key as it is now.")
    },
};

body! {
    /// Changes of a key.
    struct ApiKeyChanges as "EditApiKey" {
        /// The permissions it is narrowed to in place of the ones it has; at most 1000. Empty means all that you hold.
        scopes: List<PermissionCode>,
        /// What it is for; at most 1000 characters.
        description: Option<Description>,
    }
}
