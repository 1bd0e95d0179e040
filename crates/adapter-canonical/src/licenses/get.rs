//! `GET /v1/licenses/{id}`: one pool of seats.

use crate::endpoint::{Endpoint, Input};
use crate::licenses::{LicenseObject, answer};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetLicense;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetLicense> = Endpoint {
    descriptor: Descriptor::get("get_license", "/v1/licenses/{id}", Some("licenses.read")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(GetLicense { license: path::id(request, EntityKind::License)? }),
    respond: |_, license| answer(200, license),
    document: || {
        Document::new("Get a license", "Reads one license. The `ETag` is for editing and deleting it.")
            .parameter(ParameterIn::Path, "id", "The license, `lic_...` or a UUID.")
            .answer::<LicenseObject<'_>>(200, JSON, "The license.")
    },
};
