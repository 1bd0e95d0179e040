//! `GET /v1/identity-providers/{id}`: one identity provider.

use super::MANAGE;
use crate::endpoint::{Endpoint, Input};
use crate::identity_provider::IdentityProviderObject;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::GetIdentityProvider;
use usher_domain::refusal::EntityKind;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<GetIdentityProvider> = Endpoint {
    descriptor: Descriptor::get("get_identity_provider", "/v1/identity-providers/{id}", Some(MANAGE)),
    input: Input::Path,
    errors: &[401, 403, 404],
    read: |_, request| {
        let provider = path::id(request, EntityKind::IdentityProvider)?;
        Ok(GetIdentityProvider { provider })
    },
    respond: |_, view| {
        etag::tagged(Response::json(200, JSON, &IdentityProviderObject::of(view)), view.provider.revision)
    },
    document: || {
        Document::new("Get an identity provider", "One identity provider, without its secret.")
            .parameter(ParameterIn::Path, "id", "The identity provider, `idp_...` or a UUID.")
            .answer::<IdentityProviderObject<'_>>(200, JSON, "The identity provider.")
    },
};
