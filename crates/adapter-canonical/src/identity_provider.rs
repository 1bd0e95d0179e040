//! An identity provider of an organization in answers, and its fields in requests.

use crate::body::words;
use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::commands::ProviderView;
use usher_domain::identity_provider::{SignatureAlgorithm, VerifiedWhen};
use utoipa::ToSchema;

/// What `algorithm` can be.
const ALGORITHMS: [(&str, SignatureAlgorithm); 3] = [
    (SignatureAlgorithm::Rs256.as_str(), SignatureAlgorithm::Rs256),
    (SignatureAlgorithm::Es256.as_str(), SignatureAlgorithm::Es256),
    (SignatureAlgorithm::EdDsa.as_str(), SignatureAlgorithm::EdDsa),
];

/// What `email_verified` can be.
const RULES: [(&str, VerifiedWhen); 2] = [
    (VerifiedWhen::Required.as_str(), VerifiedWhen::Required),
    (VerifiedWhen::Assumed.as_str(), VerifiedWhen::Assumed),
];

/// An identity provider of the organization.
#[derive(Serialize, ToSchema)]
#[schema(as = IdentityProvider)]
pub(crate) struct IdentityProviderObject<'a> {
    /// Its id, `idp_...`.
    id: String,
    /// What people call it.
    name: &'a str,
    /// Its issuer. It never changes.
    issuer: &'a str,
    /// The id that it has given to the gateway.
    client_id: &'a str,
    /// Whether there is a client secret. It is never shown.
    has_client_secret: bool,
    /// How it signs ID tokens: `RS256`, `ES256` or `EdDSA`.
    algorithm: &'a str,
    /// `required`: an address counts with `email_verified: true`; `assumed`: unless that is false.
    email_verified: &'a str,
    /// Where it sends people back to. Register it there.
    redirect_uri: &'a str,
    /// Counted up at every change.
    revision: u32,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it was changed last.
    #[schema(format = "date-time")]
    updated_at: String,
}

impl<'a> IdentityProviderObject<'a> {
    pub(crate) fn of(view: &'a ProviderView) -> Self {
        let provider = &view.provider;
        Self {
            id: encode(provider.id),
            name: provider.name.as_str(),
            issuer: provider.issuer.as_str(),
            client_id: provider.client_id.as_str(),
            has_client_secret: provider.has_secret,
            algorithm: provider.algorithm.as_str(),
            email_verified: provider.email_verified.as_str(),
            redirect_uri: &view.redirect_uri,
            revision: provider.revision,
            created_at: provider.created_at.rfc3339_millis(),
            updated_at: provider.updated_at.rfc3339_millis(),
        }
    }
}

words! {
    SignatureAlgorithm: ALGORITHMS,
    VerifiedWhen: RULES,
}
