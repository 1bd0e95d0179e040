//! `PATCH /v1/permissions/{code}`: another description, in one language or several.

use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::permissions::{PermissionObject, answer};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::Translations;
use usher_domain::commands::EditPermission;
use usher_domain::text::Description;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditPermission> = Endpoint {
    descriptor: Descriptor::patch("edit_permission", "/v1/permissions/{code}", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        let code = path::permission(request)?;
        let PermissionChanges { description, translations } = body::read(request)?;
        Ok(EditPermission { code, description, translations })
    },
    respond: |_, permission| answer(200, permission),
    document: || {
        Document::new(
            "Edit a permission",
            "Describes a permission of the organization's own anew. What is left out stays.",
        )
        .parameter(ParameterIn::Path, "code", "The permission's code.")
        .body::<PermissionChanges>("What is to change.")
        .answer::<PermissionObject<'_>>(200, JSON, "The permission as it is now.")
    },
};

body! {
    /// Changes of a permission.
    struct PermissionChanges as "EditPermission" {
        /// What it allows; at most 1000 characters.
        description: Option<Description>,
        /// The same in other languages, by their codes, in place of all that there are; at most 200 characters each.
        translations: Option<Translations>,
    }
}
