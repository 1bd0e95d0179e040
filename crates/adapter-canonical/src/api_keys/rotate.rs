//! `POST /v1/api-keys/{id}/rotate`: a new key in the place of an old one, which works a while longer.

use crate::api_keys::{ApiKeyObject, IssuedObject, secret};
use crate::endpoint::{Canonical, Endpoint, Input};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::{JSON, instant, path};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::{ApiKeyRotated, RotateApiKey};
use usher_domain::refusal::EntityKind;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RotateApiKey> = Endpoint {
    descriptor: Descriptor::post("rotate_api_key", "/v1/api-keys/{id}/rotate", Some("keys.manage")),
    input: Input::JsonOrNothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read,
    respond: |_, rotated| {
        let ApiKeyRotated { issued, replaced } = rotated;
        secret(201, &RotatedObject { issued: IssuedObject::of(issued), replaced: ApiKeyObject::of(replaced) })
    },
    document: || {
        let text = "Makes a key like another one and lets that one work for a while longer, so that clients can change over. \
    You need to hold what the key can do.";
        Document::new("Rotate an API key", text)
            .parameter(ParameterIn::Path, "id", "The old key's id, `key_...` or a UUID.")
            .body::<RotationInput>("For how long both work. The body may be left out.")
            .answer::<RotatedObject<'_>>(201, JSON, "Both keys. The new one is shown once.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<RotateApiKey, Problem> {
    let key = path::id(request, EntityKind::ApiKey)?;
    let mut errors = Errors::default();
    let known = ["overlap_seconds", "expires_at"];
    let fields = Fields::of(fields::parse_optional(&request.body)?, &known, String::new(), None, &mut errors);
    let command = fields.map(|mut fields| {
        let overlap = fields.number("overlap_seconds", 0..=LONGEST_OVERLAP).unwrap_or(USUAL_OVERLAP);
        let overlap = i64::try_from(overlap).unwrap_or_default().saturating_mul(1000);
        RotateApiKey { key, overlap, expires_at: fields.parsed("expires_at", instant::parse) }
    });
    errors.check(command)
}

/// For how long both keys work where the request does not say: a day.
const USUAL_OVERLAP: u64 = 86_400;

/// The longest that both keys work: thirty days.
const LONGEST_OVERLAP: u64 = 2_592_000;

/// How a key is to be rotated.
#[derive(ToSchema)]
#[schema(as = ApiKeyRotation)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
struct RotationInput {
    /// For how many seconds the old key works on, 0 to 2592000; 86400 if left out.
    overlap_seconds: Option<u64>,
    /// When the new key stops working; left out or null, when the old one would have.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
}

/// The keys of a rotation.
#[derive(Serialize, ToSchema)]
#[schema(as = RotatedApiKey)]
struct RotatedObject<'a> {
    /// The new key.
    issued: IssuedObject<'a>,
    /// The old key, with the instant at which it stops working.
    replaced: ApiKeyObject<'a>,
}
