//! `GET /v1/organizations/{id}`: one organization, for keys of the installation.

use super::{TenantObject, answer, named};
use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetAnyOrganization;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetAnyOrganization> = Endpoint {
    descriptor: Descriptor::get("get_any_organization", "/v1/organizations/{id}", None),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(GetAnyOrganization { organization: named(request)? }),
    respond: |_, profile| answer(profile),
    document: || {
        let text =
            "Reads an organization and its settings, but nothing of its people. Needs a key of the installation.";
        Document::new("Get an organization of the installation", text)
            .parameter(ParameterIn::Path, "id", "The organization, `org_...` or a UUID.")
            .answer::<TenantObject<'_>>(200, JSON, "The organization.")
    },
};
