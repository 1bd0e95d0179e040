//! `POST /v1/permissions`: a new permission of the organization's own.

use crate::body::{self, FromText, body};
use crate::endpoint::{Endpoint, Input};
use crate::fields::Reason;
use crate::permissions::{PermissionObject, answer};
use crate::{JSON, grants};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::CreatePermission;
use usher_domain::text::Description;
use usher_domain::{PermissionCode, Translations};
use utoipa::openapi::{RefOr, Schema};

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreatePermission> = Endpoint {
    descriptor: Descriptor::post("create_permission", "/v1/permissions", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read: |_, request| {
        let PermissionInput { code, description, translations } = body::read(request)?;
        let (description, translations) = (description.unwrap_or_default(), translations.unwrap_or_default());
        Ok(CreatePermission { code: code.0, description, translations })
    },
    respond: |_, permission| answer(201, permission),
    document: || {
        Document::new("Create a permission", "Adds a permission to the organization's own, so that it can be granted.")
            .body::<PermissionInput>("The permission.")
            .answer::<PermissionObject<'_>>(201, JSON, "The permission.")
    },
};

body! {
    /// A permission to be made.
    struct PermissionInput as "NewPermission" {
        /// The code to grant it by, which is not a wildcard; it cannot be changed.
        code: NewCode,
        /// What it allows; at most 1000 characters.
        description: Option<Description>,
        /// The same in other languages, by their codes; at most 200 characters each.
        translations: Option<Translations>,
    }
}

/// A code of which there can be a permission. One that is a wildcard is refused by the engine.
struct NewCode(PermissionCode);

impl FromText for NewCode {
    fn from_text(text: &str) -> Result<Self, Reason> {
        grants::permission(text).map(Self)
    }

    fn schema() -> RefOr<Schema> {
        grants::code_schema(false)
    }
}
