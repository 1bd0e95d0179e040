//! `DELETE /v1/organization`: delete the organization.

use super::{ProfileObject, answer};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{DeleteOrganization, WhichOrganization};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteOrganization> = Endpoint {
    descriptor: Descriptor::delete("delete_organization", "/v1/organization", Some("*")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 409, 415, 422],
    read: |_, request| {
        path::nothing_else(request)?;
        let confirmation = Some(query::confirmation(request)?);
        Ok(DeleteOrganization { organization: WhichOrganization::Own, confirmation })
    },
    respond: |_, profile| answer(profile),
    document: || {
        let text = "Archives the organization, and erases it with all its data at `erase_at`; until then it can be restored. `confirm` repeats its slug.";
        Document::new("Delete the organization", text)
            .parameter(ParameterIn::Query, "confirm", "The slug of the organization.")
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<ProfileObject<'_>>(200, JSON, "The organization as it is now.")
    },
};
