//! `GET /bff/api-key/scope/detail` (\[D\] S16): what a key is limited to.

use crate::dialect::{Endpoint, Input};
use crate::error::{Code, JSON};
use crate::fields::key_id;
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::PermissionCode;
use usher_domain::commands::{ApiKeyView, GetApiKey};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<GetApiKey> = Endpoint {
    descriptor: Descriptor::get("key_scopes", "/bff/api-key/scope/detail", Some("keys.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired; or no key of this id."),
    errors: &[],
    read: |_, request| {
        let id = request.query_value("id").and_then(|id| key_id(&id));
        Ok(GetApiKey { key: id.ok_or_else(|| Code::ResourceNotFound.answer())? })
    },
    respond: |_, key| Response::json(200, JSON, &KeyScopes::of(key)),
    document: || {
        Document::new("Show the scopes of an API key", "An empty list means that the key is not limited.")
            .parameter(ParameterIn::Query, "id", "The key, as the list shows it.")
            .answer::<KeyScopes<'_>>(200, JSON, "The scopes.")
    },
};

/// The answer (\[D\] S16).
#[derive(Serialize, ToSchema)]
struct KeyScopes<'a> {
    /// Documented: codes. Assumed: of permissions.
    scopes: Vec<&'a str>,
}

impl<'a> KeyScopes<'a> {
    fn of(key: &'a ApiKeyView) -> Self {
        Self { scopes: key.scopes.iter().map(PermissionCode::as_str).collect() }
    }
}
