//! `PATCH /v1/identity-providers/{id}`: what an identity provider is called, and who we are there.

use super::MANAGE;
use crate::body::{self, Given, body};
use crate::endpoint::{Endpoint, Input};
use crate::identity_provider::IdentityProviderObject;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::EditIdentityProvider;
use usher_domain::identity_provider::{ProviderClientId, ProviderName, SignatureAlgorithm, VerifiedWhen};
use usher_domain::refusal::EntityKind;
use usher_domain::{IdentityProviderId, Secret};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<EditIdentityProvider> = Endpoint {
    descriptor: Descriptor::patch("edit_identity_provider", "/v1/identity-providers/{id}", Some(MANAGE)),
    input: Input::Json,
    errors: &[400, 401, 403, 404, 412, 415, 422],
    read: |_, request| {
        let (provider, expected) = (path::id(request, EntityKind::IdentityProvider)?, etag::expected(request)?);
        Ok(body::read::<EditInput>(request)?.into_command(provider, expected))
    },
    respond: |_, view| {
        etag::tagged(Response::json(200, JSON, &IdentityProviderObject::of(view)), view.provider.revision)
    },
    document: || {
        let text =
            "Changes an identity provider. What is left out stays. The issuer never changes: make another provider.";
        let document = Document::new("Edit an identity provider", text);
        etag::documented(document)
            .parameter(ParameterIn::Path, "id", "The identity provider, `idp_...` or a UUID.")
            .body::<EditInput>("What is to change.")
            .answer::<IdentityProviderObject<'_>>(200, JSON, "The identity provider as it is now.")
    },
};

body! {
    /// Changes of an identity provider.
    struct EditInput as "EditIdentityProvider" {
        /// What people call it, at most 60 characters.
        name: Option<ProviderName>,
        /// The id that it has given to the gateway.
        client_id: Option<ProviderClientId>,
        /// The secret that it has given to the gateway; null makes it a public client.
        client_secret: Given<Secret>,
        /// How it signs ID tokens: `RS256`, `ES256` or `EdDSA`.
        algorithm: Option<SignatureAlgorithm>,
        /// `required` or `assumed`.
        email_verified: Option<VerifiedWhen>,
    }
}

impl EditInput {
    fn into_command(self, provider: IdentityProviderId, expected: Option<u32>) -> EditIdentityProvider {
        let Self { name, client_id, client_secret, algorithm, email_verified } = self;
        let client_secret = client_secret.map(None, Some);
        EditIdentityProvider { provider, name, client_id, client_secret, algorithm, email_verified, expected }
    }
}
