//! `POST /v1/api-keys`: a new key, which can do no more than its maker.

use crate::api_keys::{IssuedObject, MOST, secret};
use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::{JSON, grants, instant, text};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::CreateApiKey;
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateApiKey> = Endpoint {
    descriptor: Descriptor::post("create_api_key", "/v1/api-keys", Some("keys.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read,
    respond: |_, issued| secret(201, &IssuedObject::of(issued)),
    document: || {
        let text = "Makes a key. It can do no more than you can: narrow it to `scopes` that you hold. Where you do not hold \
    everything and name no scopes, it is narrowed to what you hold now.";
        Document::new("Create an API key", text).body::<ApiKeyInput>("The key.").answer::<IssuedObject<'_>>(
            201,
            JSON,
            "The key. It is shown once.",
        )
    },
};

fn read(_: &Canonical, request: &Request) -> Result<CreateApiKey, Problem> {
    let mut errors = Errors::default();
    let known = ["protocol", "member_id", "scopes", "description", "expires_at"];
    let fields = Fields::of(fields::parse(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.map(|mut fields| CreateApiKey {
        protocol: fields.text("protocol").unwrap_or_else(|| "canonical".to_owned()),
        member: fields.id("member_id"),
        scopes: fields.list("scopes", MOST, grants::permission).unwrap_or_default(),
        description: fields.parsed("description", text::bounded).unwrap_or_default(),
        expires_at: fields.parsed("expires_at", instant::parse),
    });
    errors.check(command)
}

/// A key to be made.
#[derive(ToSchema)]
#[schema(as = NewApiKey)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct ApiKeyInput {
    /// The protocol it is for; `canonical` if left out.
    protocol: Option<String>,
    /// The active member it belongs to; left out or null, it acts for the whole organization.
    member_id: Option<String>,
    /// The permissions it is narrowed to; at most 1000.
    scopes: Option<Vec<String>>,
    /// What it is for; at most 1000 characters.
    description: Option<String>,
    /// When it stops working, a future instant; left out or null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}
