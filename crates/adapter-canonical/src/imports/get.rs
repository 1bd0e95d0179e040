//! `GET /v1/imports/{id}`: how far an import is.

use super::{ImportObject, answer};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::GetImport;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetImport> = Endpoint {
    descriptor: Descriptor::get("get_import", "/v1/imports/{id}", Some("invitations.create")),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| path::id(request, EntityKind::Import).map(GetImport),
    respond: |_, import| answer(200, import),
    document: || {
        Document::new("Get an import", "How far it is, and what became of its lines.")
            .parameter(ParameterIn::Path, "id", "The import, `imp_...` or a UUID.")
            .answer::<ImportObject>(200, JSON, "The import.")
    },
};
