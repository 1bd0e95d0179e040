//! `PATCH /v1/organizations/{id}`: names and settings of one organization, for keys of the installation.

use super::{TenantObject, answer, named};
use crate::body;
use crate::endpoint::{Endpoint, Input};
use crate::organization::edit::ProfileChanges;
use crate::{JSON, etag};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::EditAnyOrganization;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditAnyOrganization> = Endpoint {
    descriptor: Descriptor::patch("edit_any_organization", "/v1/organizations/{id}", None),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read: |_, request| {
        let organization = named(request)?;
        let expected = etag::expected(request)?;
        let changes: ProfileChanges = body::read(request)?;
        Ok(EditAnyOrganization { organization, edit: changes.into_command(expected) })
    },
    respond: |_, profile| answer(profile),
    document: || {
        let text = "Changes an organization as its administrators can. Needs a key of the installation.";
        etag::documented(Document::new("Edit an organization of the installation", text))
            .parameter(ParameterIn::Path, "id", "The organization, `org_...` or a UUID.")
            .body::<ProfileChanges>("What is to change.")
            .answer::<TenantObject<'_>>(200, JSON, "The organization as it is now.")
    },
};
