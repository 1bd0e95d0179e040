//! `POST /v1/api-keys/{id}/revoke`: a key that works no more. It stays in the list.

use crate::JSON;
use crate::api_keys::ApiKeyObject;
use crate::endpoint::{Endpoint, Input};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{ApiKeyView, RevokeApiKey};
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("keys.manage");
    Box::new(Endpoint::<RevokeApiKey> {
        descriptor: Descriptor {
            name: "revoke_api_key",
            method: Method::Post,
            path: "/v1/api-keys/{id}/revoke",
            required_permission,
        },
        input: Input::JsonOrNothing,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 404, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<RevokeApiKey, Problem> {
    let key = path::id(request, EntityKind::ApiKey)?;
    path::nothing_else(request)?;
    Ok(RevokeApiKey { key })
}

fn encode(_: &Request, key: &ApiKeyView) -> Response {
    Response::json(200, JSON, &ApiKeyObject::of(key))
}

fn document() -> Document {
    let text = "Revokes a key for good, at once on the server that is asked. One that is revoked stays as it is.";
    Document::new("Revoke an API key", text)
        .parameter(ParameterIn::Path, "id", "The key's id, `key_...` or a UUID.")
        .answer::<ApiKeyObject<'_>>(200, JSON, "The key as it is now.")
}
