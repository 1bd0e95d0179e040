//! `GET /v1/api-keys`: the organization's keys, newest first.

use crate::JSON;
use crate::api_keys::ApiKeyObject;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::Page;
use usher_domain::commands::{ApiKeyView, ListApiKeys};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("keys.manage");
    Box::new(Endpoint::<ListApiKeys> {
        descriptor: Descriptor {
            name: "list_api_keys",
            method: Method::Get,
            path: "/v1/api-keys",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 422],
        settings,
    })
}

fn decode(settings: &Settings, request: &Request) -> Result<ListApiKeys, Problem> {
    let (after, limit) = query::page(request, settings)?;
    Ok(ListApiKeys { after, limit })
}

fn encode(_: &Request, keys: &Page<ApiKeyView>) -> Response {
    page::answer(keys, ApiKeyObject::of)
}

fn document() -> Document {
    let document = Document::new("List API keys", "The keys of every protocol, revoked ones too, newest first.");
    query::paged(document).answer::<PageResponse<ApiKeyObject<'_>>>(200, JSON, "A page.")
}
