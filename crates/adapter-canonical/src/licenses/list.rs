//! `GET /v1/licenses`: pools of seats and how many are free, by name.

use crate::endpoint::{Endpoint, Input};
use crate::licenses::LicenseObject;
use crate::page::{self, PageResponse};
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListLicenses;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListLicenses> = Endpoint {
    descriptor: Descriptor::get("list_licenses", "/v1/licenses", Some("licenses.read")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListLicenses { after, limit })
    },
    respond: |_, licenses| page::answer(licenses, LicenseObject::of),
    document: || {
        let document = Document::new("List licenses", "The licenses with their seats, ordered by name.");
        query::paged(document).answer::<PageResponse<LicenseObject<'_>>>(200, JSON, "A page.")
    },
};
