//! A provider as the operator has configured it.

use crate::authenticate::{Algorithm, EmailVerified, IssuerSettings, KeySource, Subject};
use usher_domain::Secret;
use usher_domain::commands::IdentityProvider;

/// A provider as the operator has configured it.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// Its id in addresses, and the name that people see.
    pub provider: IdentityProvider,
    /// Its `iss`, below which its discovery document is.
    pub issuer: String,
    /// Our id there.
    pub client_id: String,
    /// Our secret there; none for a public client.
    pub client_secret: Option<Secret>,
    /// The one algorithm of its signatures.
    pub algorithm: Algorithm,
    /// When an address counts as verified.
    pub email_verified: EmailVerified,
    /// The accepted clock skew, in milliseconds.
    pub leeway: i64,
    /// Where it sends people back to.
    pub redirect_uri: String,
}

impl ProviderSettings {
    /// How its ID tokens are verified, with keys from an address.
    pub(super) fn tokens(&self, keys: String) -> IssuerSettings {
        IssuerSettings {
            issuer: self.issuer.clone(),
            audience: self.client_id.clone(),
            families: Vec::new(),
            algorithm: self.algorithm,
            keys: KeySource::JwksUrl(keys),
            leeway: self.leeway,
            organization_claim: None,
            subject: Subject::Email(self.email_verified),
        }
    }
}
