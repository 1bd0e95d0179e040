//! `POST /v1/api-keys`: a new key, which can do no more than its maker.

use crate::JSON;
use crate::api_keys::{IssuedObject, MOST, secret};
use crate::endpoint::{Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::grants;
use crate::instant;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::text;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{ApiKeyIssued, CreateApiKey};
use utoipa::ToSchema;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("keys.manage");
    Box::new(Endpoint::<CreateApiKey> {
        descriptor: Descriptor {
            name: "create_api_key",
            method: Method::Post,
            path: "/v1/api-keys",
            required_permission,
        },
        input: Input::Json,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 409, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<CreateApiKey, Problem> {
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

fn encode(_: &Request, issued: &ApiKeyIssued) -> Response {
    secret(201, &IssuedObject::of(issued))
}

fn document() -> Document {
    let text = "Makes a key. It can do no more than you can: narrow it to `scopes` that you hold. Where you do not hold \
        everything and name no scopes, it is narrowed to what you hold now.";
    Document::new("Create an API key", text).body::<ApiKeyInput>("The key.").answer::<IssuedObject<'_>>(
        201,
        JSON,
        "The key. It is shown once.",
    )
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
