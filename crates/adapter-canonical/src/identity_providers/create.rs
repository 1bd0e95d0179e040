//! `POST /v1/identity-providers`: an identity provider for the people of the organization.

use super::MANAGE;
use crate::body::{self, body};
use crate::endpoint::{Endpoint, Input};
use crate::identity_provider::IdentityProviderObject;
use crate::typed_id::encode;
use crate::{JSON, etag};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::Secret;
use usher_domain::commands::CreateIdentityProvider;
use usher_domain::identity_provider::{
    ProviderClientId, ProviderIssuer, ProviderName, SignatureAlgorithm, VerifiedWhen,
};

/// The operation.
pub(super) const ENDPOINT: Endpoint<CreateIdentityProvider> = Endpoint {
    descriptor: Descriptor::post("create_identity_provider", "/v1/identity-providers", Some(MANAGE)),
    input: Input::Json,
    errors: &[400, 401, 403, 415, 422],
    read: |_, request| Ok(body::read::<CreateInput>(request)?.into_command()),
    respond: |_, made| {
        let shape = format!("/v1/identity-providers/{}", encode(made.provider.id));
        let response = Response::json(201, JSON, &IdentityProviderObject::of(made));
        etag::tagged(response, made.provider.revision).header("Location", shape)
    },
    document: || {
        let text = "Makes an OpenID Connect provider at which the people of the organization sign in and accept its \
    invitations. Its discovery document is read first. What it says counts in this organization only, and proves no address.";
        Document::new("Make an identity provider", text)
            .body::<CreateInput>("The provider.")
            .answer::<IdentityProviderObject<'_>>(201, JSON, "Made.")
    },
};

body! {
    /// An identity provider to be made.
    struct CreateInput as "CreateIdentityProvider" {
        /// What people call it, at most 60 characters: they see `Continue with NAME`.
        name: ProviderName,
        /// Its issuer: `https`, at most 255 characters, without a query.
        issuer: ProviderIssuer,
        /// The id that it has given to the gateway.
        client_id: ProviderClientId,
        /// The secret that it has given to the gateway; left out for a public client. No answer shows it.
        client_secret: Option<Secret>,
        /// How it signs ID tokens: `RS256` (the default), `ES256` or `EdDSA`.
        algorithm: Option<SignatureAlgorithm>,
        /// `required` (the default): an address counts with `email_verified: true`; `assumed`: unless that is false.
        email_verified: Option<VerifiedWhen>,
    }
}

impl CreateInput {
    fn into_command(self) -> CreateIdentityProvider {
        CreateIdentityProvider {
            name: self.name,
            issuer: self.issuer,
            client_id: self.client_id,
            client_secret: self.client_secret,
            algorithm: self.algorithm.unwrap_or_default(),
            email_verified: self.email_verified.unwrap_or_default(),
        }
    }
}
