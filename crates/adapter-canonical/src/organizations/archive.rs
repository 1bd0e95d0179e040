//! `POST /v1/organizations/{id}/archive`: archive an organization of the installation.

use super::{TenantObject, answer, named};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{ArchiveOrganization, WhichOrganization};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ArchiveOrganization> = Endpoint {
    descriptor: Descriptor::post("archive_any_organization", "/v1/organizations/{id}/archive", None),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        let organization = WhichOrganization::Any(named(request)?);
        path::nothing_else(request)?;
        Ok(ArchiveOrganization { organization, confirmation: None })
    },
    respond: |_, profile| answer(profile),
    document: || {
        let text = "Nothing in an archived organization can be changed, and its invitations cannot be accepted; everything can still be read. Needs a key of the installation.";
        Document::new("Archive an organization of the installation", text)
            .parameter(ParameterIn::Path, "id", "The organization, `org_...` or a UUID.")
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<TenantObject<'_>>(200, JSON, "The organization as it is now.")
    },
};
