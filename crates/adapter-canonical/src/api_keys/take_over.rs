//! `POST /v1/api-keys/{id}/take-over`: somebody else answers for a key.

use crate::JSON;
use crate::api_keys::ApiKeyObject;
use crate::endpoint::{Endpoint, Input};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{ApiKeyView, TakeOverApiKey};
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("keys.manage");
    Box::new(Endpoint::<TakeOverApiKey> {
        descriptor: Descriptor {
            name: "take_over_api_key",
            method: Method::Post,
            path: "/v1/api-keys/{id}/take-over",
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

fn decode(_: &Settings, request: &Request) -> Result<TakeOverApiKey, Problem> {
    let key = path::id(request, EntityKind::ApiKey)?;
    path::nothing_else(request)?;
    Ok(TakeOverApiKey { key })
}

fn encode(_: &Request, key: &ApiKeyView) -> Response {
    Response::json(200, JSON, &ApiKeyObject::of(key))
}

fn document() -> Document {
    let text = "Makes you answer for a key instead of whoever made it. A key is suspended while its maker is blocked or removed, \
        and works again once somebody has taken it over. You need to hold what the key can do. Whoever made it may still \
        know it: where that matters, rotate it instead.";
    Document::new("Take over an API key", text)
        .parameter(ParameterIn::Path, "id", "The key's id, `key_...` or a UUID.")
        .answer::<ApiKeyObject<'_>>(200, JSON, "The key as it is now.")
}
