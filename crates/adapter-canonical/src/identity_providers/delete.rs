//! `DELETE /v1/identity-providers/{id}`: an identity provider, with the identities that are linked there and the sessions
//! that it has opened.

use super::MANAGE;
use crate::endpoint::{Endpoint, Input};
use crate::{etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::DeleteIdentityProvider;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<DeleteIdentityProvider> = Endpoint {
    descriptor: Descriptor::delete("delete_identity_provider", "/v1/identity-providers/{id}", Some(MANAGE)),
    input: Input::Path,
    errors: &[401, 403, 404, 412, 422],
    read: |_, request| {
        path::id(request, EntityKind::IdentityProvider)
            .and_then(|provider| Ok(DeleteIdentityProvider { provider, expected: etag::expected(request)? }))
    },
    respond: |_, _| Response::empty(204),
    document: || {
        let text =
            "Deletes an identity provider. Whoever is signed in by it is signed out, and what is linked to it is gone.";
        let document = Document::new("Delete an identity provider", text);
        etag::documented(document)
            .parameter(ParameterIn::Path, "id", "The identity provider, `idp_...` or a UUID.")
            .bare_answer(204, "Deleted.")
    },
};
