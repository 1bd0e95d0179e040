//! `GET /v1/licenses`: pools of seats and how many are free, by name.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::licenses::LicenseObject;
use crate::page::{self, PageResponse};
use crate::problem::Problem;
use crate::query;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::ListLicenses;
use usher_domain::{LicenseUsage, Page};

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("licenses.read");
    Box::new(Endpoint::<ListLicenses> {
        descriptor: Descriptor {
            name: "list_licenses",
            method: Method::Get,
            path: "/v1/licenses",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 422],
        settings,
    })
}

fn decode(settings: &Settings, request: &Request) -> Result<ListLicenses, Problem> {
    let (after, limit) = query::page(request, settings)?;
    Ok(ListLicenses { after, limit })
}

fn encode(_: &Request, licenses: &Page<LicenseUsage>) -> Response {
    page::answer(licenses, LicenseObject::of)
}

fn document() -> Document {
    let document = Document::new("List licenses", "The licenses with their seats, ordered by name.");
    query::paged(document).answer::<PageResponse<LicenseObject<'_>>>(200, JSON, "A page.")
}
