//! `GET /v1/imports/{id}/refused-lines`: what is wrong with which line.

use super::RefusedLineObject;
use crate::endpoint::{Endpoint, Input};
use crate::page::{self, PageResponse};
use crate::{JSON, path, query};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::ListLineResults;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<ListLineResults> = Endpoint {
    descriptor: Descriptor::get("list_refused_lines", "/v1/imports/{id}/refused-lines", Some("invitations.create")),
    input: Input::Path,
    errors: &[401, 403, 404, 422],
    read: |api, request| {
        let import = path::id(request, EntityKind::Import)?;
        let (after, limit) = query::page(request, &api.settings)?;
        Ok(ListLineResults { import, only_refused: true, after, limit })
    },
    respond: |_, page| page::answer(page, RefusedLineObject::of),
    document: || {
        let text = "The lines that were refused so far, in the order of the file. They are deleted a while after the import has ended.";
        let document = Document::new("List refused lines", text);
        let document = document.parameter(ParameterIn::Path, "id", "The import, `imp_...` or a UUID.");
        query::paged(document).answer::<PageResponse<RefusedLineObject<'_>>>(200, JSON, "A page.")
    },
};
