//! `GET /v1/organization`: the organization of the caller's token with what it has set.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::organization::{ProfileObject, answer};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetOrganization;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetOrganization> = Endpoint {
    descriptor: Descriptor::get("get_organization", "/v1/organization", Some("organization.read")),
    input: Input::Path,
    errors: &[401, 403],
    read: |_, _| Ok(GetOrganization),
    respond: |_, profile| answer(profile),
    document: || {
        Document::new(
            "Get the organization",
            "Reads the organization and its settings. The `ETag` is for editing them.",
        )
        .answer::<ProfileObject<'_>>(200, JSON, "The organization.")
    },
};
