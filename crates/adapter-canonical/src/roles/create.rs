//! `POST /v1/roles`: a new set of permissions.

use crate::JSON;
use crate::body::{self, List, body};
use crate::endpoint::{Endpoint, Input};
use crate::roles::{RoleObject, answer};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::CreateRole;
use usher_domain::{Label, PermissionCode, RoleCode, Translations};

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateRole> = Endpoint {
    descriptor: Descriptor::post("create_role", "/v1/roles", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read: |_, request| {
        let RoleInput { code, name, permissions, translations } = body::read(request)?;
        let (permissions, translations) = (permissions.0.unwrap_or_default(), translations.unwrap_or_default());
        Ok(CreateRole { code, name, permissions, translations })
    },
    respond: |_, role| answer(201, role),
    document: || {
        let text = "Defines a role of the organization's own. You cannot put permissions into it that you do not hold.";
        Document::new("Create a role", text).body::<RoleInput>("The role.").answer::<RoleObject<'_>>(
            201,
            JSON,
            "The role.",
        )
    },
};

body! {
    /// A role to be made.
    struct RoleInput as "NewRole" {
        /// The code to grant it by; it cannot be changed.
        code: RoleCode,
        /// Its name; at most 200 characters.
        name: Label,
        /// The permissions that holding it means; at most 1000.
        permissions: List<PermissionCode>,
        /// Its name in other languages, by their codes; at most 200 characters each.
        translations: Option<Translations>,
    }
}
