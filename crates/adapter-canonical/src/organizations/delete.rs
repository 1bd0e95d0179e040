//! `DELETE /v1/organizations/{id}`: delete an organization of the installation.

use super::{TenantObject, answer, named};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{DeleteOrganization, WhichOrganization};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteOrganization> = Endpoint {
    descriptor: Descriptor::delete("delete_any_organization", "/v1/organizations/{id}", None),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        let organization = WhichOrganization::Any(named(request)?);
        path::nothing_else(request)?;
        Ok(DeleteOrganization { organization, confirmation: None })
    },
    respond: |_, profile| answer(profile),
    document: || {
        let text = "Archives the organization, and erases it with all its data at `erase_at`; until then it can be restored. Needs a key of the installation.";
        Document::new("Delete an organization of the installation", text)
            .parameter(ParameterIn::Path, "id", "The organization, `org_...` or a UUID.")
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<TenantObject<'_>>(200, JSON, "The organization as it is now.")
    },
};
