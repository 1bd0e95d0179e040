//! `GET /v1/permission-templates`: the templates, by name.

use super::TemplateObject;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::{JSON, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListTemplates;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListTemplates> = Endpoint {
    descriptor: Descriptor::get("list_permission_templates", "/v1/permission-templates", Some("catalog.read")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| {
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListTemplates { after, limit })
    },
    respond: |_, templates| page::answer(templates, TemplateObject::of),
    document: || {
        let document =
            Document::new("List permission templates", "The templates that invitations can name, ordered by name.");
        query::paged(document).answer::<PageResponse<TemplateObject<'_>>>(200, JSON, "A page.")
    },
};
