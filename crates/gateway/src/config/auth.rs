//! Tokens, and the issuers whose JWTs are accepted.

use super::issuer_values::{algorithm, is_safe};
use super::{Hidden, OpenIdConfig};
use crate::Span;
use serde::Deserialize;
use usher_domain::Secret;
use usher_engine::{Algorithm, EmailVerified, IssuerSettings, KeySource, Subject};

/// Tokens.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AuthConfig {
    /// The `iss` of tokens that the gateway mints.
    pub issuer: String,
    /// How long an access token from a log-in is good.
    pub access_lifetime: Span,
    /// How long an organization token is good.
    pub organization_token_lifetime: Span,
    /// How long a session can be refreshed.
    pub session_lifetime: Span,
    /// Where people set a new password: the pages `/forgot` and `/reset/<token>` below it; `{public_url}` and `{pages_url}` are filled in.
    pub password_url: String,
    /// How long a mailed link that sets a password works.
    pub password_reset_lifetime: Span,
    /// How long after such a mail the next one can be asked for; the wait doubles each time.
    pub password_reset_every: Span,
    /// How long verified credentials are cached: the bound within which a revocation takes effect everywhere.
    pub credential_cache: Span,
    /// How long a permission catalog is cached.
    pub catalog_cache: Span,
    /// Other issuers.
    #[serde(default)]
    pub issuers: Vec<IssuerConfig>,
    /// The identity providers by which people sign in.
    #[serde(default)]
    pub openid: Vec<OpenIdConfig>,
}

/// Another issuer whose JWTs are accepted.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuerConfig {
    /// Its `iss`.
    pub issuer: String,
    /// The `aud` that tokens must carry.
    pub audience: String,
    /// The adapters that accept its tokens.
    pub adapters: Vec<String>,
    /// `HS256`, `RS256`, `ES256` or `EdDSA`: the only one accepted.
    pub algorithm: String,
    /// The shared secret, for HS256.
    pub secret: Option<Hidden>,
    /// A file with the public key in PEM format.
    pub pem_file: Option<String>,
    /// A file with a JWK set.
    pub jwks_file: Option<String>,
    /// The address of a JWK set.
    pub jwks_url: Option<String>,
    /// How far its clock may be off.
    pub leeway: Option<Span>,
    /// The claim that names the organization.
    pub organization_claim: Option<String>,
    /// `account` (default): `sub` is an account id; `email`: the `email` claim is an account's address.
    pub subject: Option<String>,
    /// With `subject = "email"`, `required` (default): tokens must say `email_verified: true`; `assumed`: they may
    /// leave it out.
    pub email_verified: Option<String>,
}

impl IssuerConfig {
    /// The settings as the engine takes them; the error says what to fix.
    pub fn settings(&self) -> Result<IssuerSettings, String> {
        let fail = |what: &str| Err(format!("auth.issuers `{}`: {what}", self.issuer));
        let Some(algorithm) = algorithm(&self.algorithm) else {
            return fail("algorithm must be HS256, RS256, ES256 or EdDSA");
        };
        let keys = match (&self.secret, &self.pem_file, &self.jwks_file, &self.jwks_url) {
            (Some(secret), None, None, None) if algorithm == Algorithm::Hs256 => {
                if secret.expose().len() < 32 {
                    return fail("the secret must have at least 32 bytes");
                }
                KeySource::Secret(Secret::new(secret.expose()))
            }
            _ if algorithm == Algorithm::Hs256 => return fail("HS256 takes `secret`, and nothing else"),
            (None, Some(path), None, None) => match std::fs::read_to_string(path) {
                Ok(pem) => KeySource::Pem(pem),
                Err(error) => return fail(&format!("cannot read {path}: {error}")),
            },
            (None, None, Some(path), None) => KeySource::JwksFile(path.clone()),
            (None, None, None, Some(url)) if is_safe(url) => KeySource::JwksUrl(url.clone()),
            (None, None, None, Some(_)) => return fail("jwks_url must start with https:// (http:// only on loopback)"),
            _ => return fail("set exactly one of `pem_file`, `jwks_file` and `jwks_url`"),
        };
        let subject = match (self.subject.as_deref(), self.email_verified.as_deref()) {
            (None | Some("account"), None) => Subject::Account,
            (None | Some("account"), Some(_)) => return fail("email_verified goes with subject = \"email\""),
            (Some("email"), None | Some("required")) => Subject::Email(EmailVerified::Required),
            (Some("email"), Some("assumed")) => Subject::Email(EmailVerified::Assumed),
            (Some("email"), Some(_)) => return fail("email_verified must be `required` or `assumed`"),
            (Some(_), _) => return fail("subject must be `account` or `email`"),
        };
        let settings = IssuerSettings {
            issuer: self.issuer.clone(),
            audience: self.audience.clone(),
            families: self.adapters.clone(),
            algorithm,
            keys,
            leeway: self.leeway.as_ref().map_or(0, Span::millis),
            organization_claim: self.organization_claim.clone(),
            subject,
        };
        match settings.check() {
            Ok(()) => Ok(settings),
            Err(error) => fail(&format!("the public key cannot be used: {error}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn settings(lines: &str) -> Result<Subject, String> {
        let secret = "5e".repeat(32);
        let text = format!(
            "[[auth.issuers]]\nissuer = \"theirs\"\naudience = \"us\"\nadapters = []\nalgorithm = \"HS256\"\n\
             secret = \"{secret}\"\n{lines}\n"
        );
        Config::with(&text).unwrap().auth.issuers.first().unwrap().settings().map(|settings| settings.subject)
    }

    #[test]
    fn an_address_must_be_verified_unless_the_operator_vouches_for_the_issuer() {
        let email = "subject = \"email\"\n";
        assert_eq!(settings(""), Ok(Subject::Account));
        assert_eq!(settings(email), Ok(Subject::Email(EmailVerified::Required)));
        for (word, verified) in [("required", EmailVerified::Required), ("assumed", EmailVerified::Assumed)] {
            let lines = format!("{email}email_verified = \"{word}\"");
            assert_eq!(settings(&lines), Ok(Subject::Email(verified)));
            assert!(settings(&format!("email_verified = \"{word}\"")).is_err(), "there is no address to verify");
        }
        assert!(
            settings(&format!("{email}email_verified = \"true\"")).unwrap_err().contains("`required` or `assumed`")
        );
    }
}
