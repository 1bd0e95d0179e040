//! `PATCH /v1/roles/{code}`: what everybody may do who has the role.

use crate::body::{self, List, body};
use crate::endpoint::{Endpoint, Input};
use crate::roles::{RoleObject, answer};
use crate::{JSON, etag, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::EditRole;
use usher_domain::{Label, PermissionCode, Translations};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditRole> = Endpoint {
    descriptor: Descriptor::patch("edit_role", "/v1/roles/{code}", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read: |_, request| {
        let code = path::role(request)?;
        let expected = etag::expected(request)?;
        let RoleChanges { name, permissions, translations } = body::read(request)?;
        Ok(EditRole { code, name, permissions: permissions.0, translations, expected })
    },
    respond: |_, role| answer(200, role),
    document: || {
        let text = "Changes a role of the organization's own, and with it what everybody may do who has it. What is left \
    out stays. You cannot put permissions into it that you do not hold.";
        etag::documented(Document::new("Edit a role", text))
            .parameter(ParameterIn::Path, "code", "The role's code.")
            .body::<RoleChanges>("What is to change.")
            .answer::<RoleObject<'_>>(200, JSON, "The role as it is now.")
    },
};

body! {
    /// Changes of a role.
    struct RoleChanges as "EditRole" {
        /// Its name; at most 200 characters.
        name: Option<Label>,
        /// The permissions in place of the ones it has; at most 1000.
        permissions: List<PermissionCode>,
        /// Its name in other languages, by their codes, in place of all that there are; at most 200 characters each.
        translations: Option<Translations>,
    }
}
