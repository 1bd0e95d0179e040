//! `POST /v1/api-keys/{id}/rotate`: a new key in the place of an old one, which works a while longer.

use crate::api_keys::{ApiKeyObject, IssuedObject, secret};
use crate::body::{self, Whole, body};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use serde::Serialize;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::Timestamp;
use usher_domain::commands::{ApiKeyRotated, RotateApiKey};
use usher_domain::refusal::EntityKind;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RotateApiKey> = Endpoint {
    descriptor: Descriptor::post("rotate_api_key", "/v1/api-keys/{id}/rotate", Some("keys.manage")),
    input: Input::JsonOrNothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        let key = path::id(request, EntityKind::ApiKey)?;
        let RotationInput { overlap_seconds, expires_at } = body::read_optional(request)?;
        let overlap = i64::from(overlap_seconds.map_or(USUAL_OVERLAP, |seconds| seconds.0)) * 1000;
        Ok(RotateApiKey { key, overlap, expires_at })
    },
    respond: |_, rotated| {
        let ApiKeyRotated { issued, replaced } = rotated;
        secret(201, &RotatedObject { issued: IssuedObject::of(issued), replaced: ApiKeyObject::of(replaced) })
    },
    document: || {
        let text = "Makes a key like another one and lets that one work for a while longer, so that clients can change over. \
    You need to hold what the key can do.";
        Document::new("Rotate an API key", text)
            .parameter(ParameterIn::Path, "id", "The old key's id, `key_...` or a UUID.")
            .optional_body::<RotationInput>("For how long both work. The body may be left out.")
            .answer::<RotatedObject<'_>>(201, JSON, "Both keys. The new one is shown once.")
    },
};

/// For how long both keys work where the request does not say: a day.
const USUAL_OVERLAP: u32 = 86_400;

/// For how many seconds both keys work: at most thirty days.
type Overlap = Whole<0, 2_592_000>;

body! {
    /// How a key is to be rotated.
    struct RotationInput as "ApiKeyRotation" {
        /// For how many seconds the old key works on, 0 to 2592000; 86400 if left out.
        overlap_seconds: Option<Overlap>,
        /// When the new key stops working; left out or null, when the old one would have.
        expires_at: Option<Timestamp>,
    }
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
