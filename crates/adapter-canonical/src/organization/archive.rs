//! `POST /v1/organization/archive`: archive the organization.

use super::{ProfileObject, answer};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{ArchiveOrganization, WhichOrganization};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ArchiveOrganization> = Endpoint {
    descriptor: Descriptor::post("archive_organization", "/v1/organization/archive", Some("*")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 409, 415, 422],
    read: |_, request| {
        path::nothing_else(request)?;
        let confirmation = Some(query::confirmation(request)?);
        Ok(ArchiveOrganization { organization: WhichOrganization::Own, confirmation })
    },
    respond: |_, profile| answer(profile),
    document: || {
        let text = "Nothing in an archived organization can be changed, by whichever protocol, and its invitations cannot be accepted; everything can still be read. `confirm` repeats its slug.";
        Document::new("Archive the organization", text)
            .parameter(ParameterIn::Query, "confirm", "The slug of the organization.")
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<ProfileObject<'_>>(200, JSON, "The organization as it is now.")
    },
};
