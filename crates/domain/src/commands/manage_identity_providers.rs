//! What a caller with the required permission can do to the identity providers of its organization.

use super::IdentityProvider;
use crate::identity_provider::{
    OrganizationProvider, ProviderClientId, ProviderIssuer, ProviderName, SignatureAlgorithm, VerifiedWhen,
};
use crate::{IdentityProviderId, Secret};

/// A provider, and what it has to be told of us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderView {
    /// The provider.
    pub provider: OrganizationProvider,
    /// Where it sends people back to, which is registered there.
    pub redirect_uri: String,
}

/// Makes a provider, whose discovery document is read first. Outcome: [`ProviderView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateIdentityProvider {
    /// What people call it.
    pub name: ProviderName,
    /// Its `iss`.
    pub issuer: ProviderIssuer,
    /// Our id there.
    pub client_id: ProviderClientId,
    /// Our secret there; none for a public client.
    pub client_secret: Option<Secret>,
    /// The one algorithm of its signatures.
    pub algorithm: SignatureAlgorithm,
    /// When an address counts as verified.
    pub email_verified: VerifiedWhen,
}

/// Lists the providers, oldest first. Outcome: [`IdentityProvidersListed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListIdentityProviders;

/// All providers of the organization: there can only be a few.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityProvidersListed(pub Vec<ProviderView>);

/// Reads one provider. Outcome: [`ProviderView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetIdentityProvider {
    /// Which.
    pub provider: IdentityProviderId,
}

/// Changes a provider; what is `None` stays. Outcome: [`ProviderView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditIdentityProvider {
    /// Which.
    pub provider: IdentityProviderId,
    /// What people call it.
    pub name: Option<ProviderName>,
    /// Our id there.
    pub client_id: Option<ProviderClientId>,
    /// Our secret there; `Some(None)` makes us a public client.
    pub client_secret: Option<Option<Secret>>,
    /// The one algorithm of its signatures.
    pub algorithm: Option<SignatureAlgorithm>,
    /// When an address counts as verified.
    pub email_verified: Option<VerifiedWhen>,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// Deletes a provider, with the identities that are linked there and the sessions that were opened by it. Outcome:
/// [`ProviderView`] as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeleteIdentityProvider {
    /// Which.
    pub provider: IdentityProviderId,
    /// The revision that the caller has seen; `None` deletes whatever is there.
    pub expected: Option<u32>,
}

/// Lists the providers that an organization's people can sign in at, for whoever names its slug. Whether there is such an
/// organization is not told. Outcome: [`SignInProviders`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSignInProviders {
    /// The slug.
    pub slug: String,
}

/// The providers to sign in at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInProviders(pub Vec<IdentityProvider>);
