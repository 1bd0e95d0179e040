//! `PATCH /v1/licenses/{id}`: another name, more seats or fewer.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::licenses::{LicenseObject, Seats, answer};
use crate::{JSON, etag, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::Label;
use usher_domain::commands::EditLicense;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditLicense> = Endpoint {
    descriptor: Descriptor::patch("edit_license", "/v1/licenses/{id}", Some("licenses.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read: |_, request| {
        let license = path::id(request, EntityKind::License)?;
        let expected = etag::expected(request)?;
        let LicenseChanges { name, seats } = body::read(request)?;
        Ok(EditLicense { license, name, seats: seats.map(|seats| seats.0), expected })
    },
    respond: |_, license| answer(200, license),
    document: || {
        let text = "Changes a license; what is left out stays. Seats that are taken cannot be taken away.";
        etag::documented(Document::new("Edit a license", text))
            .parameter(ParameterIn::Path, "id", "The license, `lic_...` or a UUID.")
            .body::<LicenseChanges>("What is to change.")
            .answer::<LicenseObject<'_>>(200, JSON, "The license as it is now.")
    },
};

body! {
    /// Changes of a license.
    struct LicenseChanges as "EditLicense" {
        /// Its name; at most 200 characters.
        name: Option<Label>,
        /// How many seats it has; not fewer than are taken.
        seats: Option<Seats>,
    }
}
