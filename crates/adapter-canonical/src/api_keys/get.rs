//! `GET /v1/api-keys/{id}`: one key.

use crate::JSON;
use crate::api_keys::ApiKeyObject;
use crate::endpoint::{Endpoint, Input};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{ApiKeyView, GetApiKey};
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("keys.manage");
    Box::new(Endpoint::<GetApiKey> {
        descriptor: Descriptor {
            name: "get_api_key",
            method: Method::Get,
            path: "/v1/api-keys/{id}",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<GetApiKey, Problem> {
    Ok(GetApiKey { key: path::id(request, EntityKind::ApiKey)? })
}

fn encode(_: &Request, key: &ApiKeyView) -> Response {
    Response::json(200, JSON, &ApiKeyObject::of(key))
}

fn document() -> Document {
    Document::new("Get an API key", "Reads what is known of one key.")
        .parameter(ParameterIn::Path, "id", "The key's id, `key_...` or a UUID.")
        .answer::<ApiKeyObject<'_>>(200, JSON, "The key.")
}
