//! `POST /v1/permission-templates`: a new template.

use super::{TemplateObject, answer};
use crate::JSON;
use crate::body::{self, List, body};
use crate::endpoint::{Endpoint, Input};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::CreateTemplate;
use usher_domain::settings::Color;
use usher_domain::{Description, Label, PermissionCode, RoleCode};

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateTemplate> = Endpoint {
    descriptor: Descriptor::post("create_permission_template", "/v1/permission-templates", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 409, 415, 422],
    read: |_, request| {
        let TemplateInput { name, description, color, permissions, roles } = body::read(request)?;
        let (permissions, roles) = (permissions.0.unwrap_or_default(), roles.0.unwrap_or_default());
        Ok(CreateTemplate { name, description: description.unwrap_or_default(), color, permissions, roles })
    },
    respond: |_, template| answer(201, template),
    document: || {
        let text = "Makes a template for invitations. You cannot put into it what you do not hold for good. Inviting with \
            it asks again what the inviter holds.";
        Document::new("Create a permission template", text)
            .body::<TemplateInput>("The template.")
            .answer::<TemplateObject<'_>>(201, JSON, "The template.")
    },
};

body! {
    /// A template to be made.
    struct TemplateInput as "NewPermissionTemplate" {
        /// Its name, which no other template has; at most 200 characters.
        name: Label,
        /// What it is for; at most 1000 characters.
        description: Option<Description>,
        /// The color to show it in, `#rrggbb`.
        color: Option<Color>,
        /// The permissions that it grants; at most 1000.
        permissions: List<PermissionCode>,
        /// The roles that it grants; at most 1000.
        roles: List<RoleCode>,
    }
}
