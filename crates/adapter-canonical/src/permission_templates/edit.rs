//! `PATCH /v1/permission-templates/{id}`: what a template says from now on.

use super::{TemplateObject, answer};
use crate::body::{self, Given, List, body};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, etag, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::EditTemplate;
use usher_domain::refusal::EntityKind;
use usher_domain::settings::Color;
use usher_domain::{Description, Label, PermissionCode, RoleCode};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditTemplate> = Endpoint {
    descriptor: Descriptor::patch("edit_permission_template", "/v1/permission-templates/{id}", Some("catalog.manage")),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read: |_, request| {
        let template = path::id(request, EntityKind::PermissionTemplate)?;
        let expected = etag::expected(request)?;
        let TemplateChanges { name, description, color, permissions, roles } = body::read(request)?;
        let (color, permissions, roles) = (color.map(None, Some), permissions.0, roles.0);
        Ok(EditTemplate { template, name, description, color, permissions, roles, expected })
    },
    respond: |_, template| answer(200, template),
    document: || {
        let text = "Changes a template; what is left out stays. You have to hold all that it names afterwards. Invitations \
            and members that got something by it keep what they have.";
        etag::documented(Document::new("Edit a permission template", text))
            .parameter(ParameterIn::Path, "id", "The template, `tpl_...` or a UUID.")
            .body::<TemplateChanges>("What is to change.")
            .answer::<TemplateObject<'_>>(200, JSON, "The template as it is now.")
    },
};

body! {
    /// Changes of a template.
    struct TemplateChanges as "EditPermissionTemplate" {
        /// Its name, which no other template has; at most 200 characters.
        name: Option<Label>,
        /// What it is for; at most 1000 characters.
        description: Option<Description>,
        /// The color to show it in, `#rrggbb`; null for none.
        color: Given<Color>,
        /// The permissions in place of the ones it has; at most 1000.
        permissions: List<PermissionCode>,
        /// The roles in place of the ones it has; at most 1000.
        roles: List<RoleCode>,
    }
}
