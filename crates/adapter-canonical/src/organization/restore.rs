//! `POST /v1/organization/restore`: restore the organization.

use super::{ProfileObject, answer};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{RestoreOrganization, WhichOrganization};

/// The operation.
pub(super) const ENDPOINT: Endpoint<RestoreOrganization> = Endpoint {
    descriptor: Descriptor::post("restore_organization", "/v1/organization/restore", Some("*")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 409, 415, 422],
    read: |_, request| {
        path::nothing_else(request)?;
        Ok(RestoreOrganization { organization: WhichOrganization::Own })
    },
    respond: |_, profile| answer(profile),
    document: || {
        let text = "Puts an archived organization in use again, also one that is about to be erased.";
        Document::new("Restore the organization", text)
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<ProfileObject<'_>>(200, JSON, "The organization as it is now.")
    },
};
