//! `GET /v1/permission-templates/{id}`: one template.

use super::{TemplateObject, answer};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetTemplate;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetTemplate> = Endpoint {
    descriptor: Descriptor::get("get_permission_template", "/v1/permission-templates/{id}", Some("catalog.read")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| Ok(GetTemplate { template: path::id(request, EntityKind::PermissionTemplate)? }),
    respond: |_, template| answer(200, template),
    document: || {
        Document::new("Get a permission template", "Reads one template. The `ETag` is for editing and deleting it.")
            .parameter(ParameterIn::Path, "id", "The template, `tpl_...` or a UUID.")
            .answer::<TemplateObject<'_>>(200, JSON, "The template.")
    },
};
