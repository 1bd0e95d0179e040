//! ID tokens of identity providers (OpenID Connect Core, section 3.1.3.7): verified as access tokens of other issuers are,
//! and bound to one sign-in by its nonce.

use super::claims::ForeignClaims;
use super::issuer_settings::{EmailVerified, IssuerSettings};
use super::issuers::{counts, in_time, verified};
use super::jose::Compact;
use super::jwks::KeyRing;
use crate::fetch::CallPolicy;
use crate::ports::Clock;
use crate::secrets::same;
use serde_json::Value;
use usher_domain::{EmailAddress, Fault, Secret, Slot};

/// The longest subject, in characters (section 2).
const LONGEST_SUBJECT: usize = 255;

/// Verifies the ID tokens of a provider.
pub(crate) struct IdTokenVerifier {
    settings: IssuerSettings,
    email_verified: EmailVerified,
    ring: KeyRing,
}

/// A person as a provider knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The `sub`, which the provider gives to nobody else.
    pub(crate) subject: String,
    /// The address, if the provider has verified it.
    pub(crate) email: Option<EmailAddress>,
    /// Whether the token says something of an address: many leave that to the user info.
    pub(crate) has_email: bool,
}

/// Why an ID token is no good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IdentityError {
    /// The keys of the provider cannot be read.
    Unavailable,
    /// It is not what it has to be, for this reason.
    Rejected(&'static str),
}

impl IdTokenVerifier {
    /// For an issuer whose audience is our client id.
    pub(crate) fn new(settings: IssuerSettings, email_verified: EmailVerified, reach: CallPolicy) -> Self {
        Self { ring: KeyRing::within(&settings, reach), settings, email_verified }
    }

    /// The person whom a token names that was issued for this nonce.
    pub(crate) async fn verify(
        &self,
        clock: &dyn Clock,
        token: &Secret,
        nonce: &str,
    ) -> Result<Identity, IdentityError> {
        use IdentityError::Rejected;
        let token = Compact::parse(token, Slot::Primary).map_err(|_malformed| Rejected("it is no token"))?;
        if token.issuer() != Some(self.settings.issuer.as_str()) {
            return Err(Rejected("another issuer made it"));
        }
        let claims = verified(clock, &self.settings, &self.ring, &token).await.map_err(|fault| match fault {
            Fault::Unauthenticated(_) => Rejected("its signature, issuer or audience is wrong"),
            _ => IdentityError::Unavailable,
        })?;
        in_time(clock, &self.settings, &claims).map_err(|_failure| Rejected("it has expired or not begun"))?;
        self.read(&claims, nonce)
    }

    fn read(&self, claims: &ForeignClaims, nonce: &str) -> Result<Identity, IdentityError> {
        use IdentityError::Rejected;
        let text = |name: &str| claims.get(name).and_then(Value::as_str);
        if !text("nonce").is_some_and(|said| same(said.as_bytes(), nonce.as_bytes())) {
            return Err(Rejected("it belongs to another sign-in"));
        }
        let is_for_several = claims.get("aud").and_then(Value::as_array).is_some_and(|all| all.len() > 1);
        let is_for_us = match claims.get("azp") {
            Some(party) => party.as_str() == Some(self.settings.audience.as_str()),
            None => !is_for_several,
        };
        if !is_for_us {
            return Err(Rejected("it was issued to another client"));
        }
        let subject = text("sub").filter(|subject| is_subject(subject)).ok_or(Rejected("it names nobody"))?;
        let has_email = claims.contains_key("email");
        Ok(Identity { subject: subject.to_owned(), email: self.email(claims), has_email })
    }

    /// The verified address of a subject in the answer of the user info endpoint, which must be about the same subject
    /// (section 5.3.2).
    pub(crate) fn email_of(&self, subject: &str, user_info: &str) -> Option<EmailAddress> {
        let claims: ForeignClaims = serde_json::from_str(user_info).ok()?;
        let is_theirs = claims.get("sub").and_then(Value::as_str) == Some(subject);
        if is_theirs { self.email(&claims) } else { None }
    }

    fn email(&self, claims: &ForeignClaims) -> Option<EmailAddress> {
        let is_verified = counts(claims.get("email_verified"), self.email_verified);
        let email = claims.get("email").and_then(Value::as_str).filter(|_| is_verified)?;
        EmailAddress::parse(email).ok()
    }
}

fn is_subject(text: &str) -> bool {
    (1..=LONGEST_SUBJECT).contains(&text.chars().count()) && !text.chars().any(char::is_control)
}
