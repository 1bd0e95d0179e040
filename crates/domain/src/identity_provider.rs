//! Identity providers of organizations, by which their people sign in with OpenID Connect.
//!
//! An organization's administrators decide what such a provider says, so they could have it name anybody. Its word counts in
//! that organization and must never count for an account: see [`crate::caller::Assurance`].

use crate::commands::IdentityProvider;
use crate::{IdentityProviderId, Line, Timestamp};

/// What people call a provider.
pub type ProviderName = Line<60>;
/// The `iss` of a provider, below which its discovery document is. Whether it may be called is for the caller to decide.
pub type ProviderIssuer = Line<255>;
/// The id that a provider has given to us.
pub type ProviderClientId = Line<255>;

/// An identity provider of an organization, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationProvider {
    /// Its id.
    pub id: IdentityProviderId,
    /// What people call it.
    pub name: ProviderName,
    /// Its `iss`, which never changes: its subjects are others than those of another issuer.
    pub issuer: ProviderIssuer,
    /// Our id there.
    pub client_id: ProviderClientId,
    /// Whether we have a secret there; a public client has none.
    pub has_secret: bool,
    /// The one algorithm of its signatures.
    pub algorithm: SignatureAlgorithm,
    /// When an address counts as verified.
    pub email_verified: VerifiedWhen,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was changed last.
    pub updated_at: Timestamp,
    /// Incremented at every change.
    pub revision: u32,
}

impl OrganizationProvider {
    /// How pages name it.
    #[must_use]
    pub fn offered(&self) -> IdentityProvider {
        IdentityProvider { id: self.id.tagged(), name: self.name.as_str().to_owned() }
    }
}

/// How a provider signs its ID tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum SignatureAlgorithm {
    /// RSA with SHA-256, which every provider can.
    #[default]
    Rs256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

impl SignatureAlgorithm {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rs256, Self::Es256, Self::EdDsa];

    /// Its registered name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Es256 => "ES256",
            Self::EdDsa => "EdDSA",
        }
    }

    /// The algorithm of a name.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// When an address that a provider names counts as verified by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum VerifiedWhen {
    /// When it says so: `email_verified` is true.
    #[default]
    Required,
    /// Unless it says otherwise: some providers only know addresses that they have given out themselves.
    Assumed,
}

impl VerifiedWhen {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Required, Self::Assumed];

    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Assumed => "assumed",
        }
    }

    /// The value of a name.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}
