//! `POST /v1/imports/{id}/cancel`: invites nobody else of the list.

use super::{ImportObject, answer};
use crate::endpoint::{Endpoint, Input};
use crate::{JSON, path};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::CancelImport;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<CancelImport> = Endpoint {
    descriptor: Descriptor::post("cancel_import", "/v1/imports/{id}/cancel", Some("invitations.create")),
    input: Input::Nothing,
    errors: &[400, 401, 403, 404, 415, 422],
    read: |_, request| {
        let import = path::id(request, EntityKind::Import)?;
        path::nothing_else(request)?;
        Ok(CancelImport(import))
    },
    respond: |_, import| answer(200, import),
    document: || {
        let text = "Invites nobody else of the list. Who was invited stays invited. Does nothing to an import that has ended. The body is empty or `{}`.";
        Document::new("Cancel an import", text)
            .parameter(ParameterIn::Path, "id", "The import, `imp_...` or a UUID.")
            .idempotency_key("Repeats of the request are answered like the first.")
            .answer::<ImportObject>(200, JSON, "The import.")
    },
};
