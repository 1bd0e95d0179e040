//! The identity providers by which people sign in (OpenID Connect).

use super::issuer_values::{algorithm, is_safe};
use super::{Config, Hidden};
use crate::Span;
use serde::Deserialize;
use usher_domain::Secret;
use usher_domain::commands::IdentityProvider;
use usher_engine::{Algorithm, EmailVerified, ProviderSettings};

/// How far a provider's clock may be off unless its settings say so, in milliseconds.
const LEEWAY: i64 = 60_000;
/// The longest name of a provider, in characters.
const LONGEST_NAME: usize = 60;

/// An identity provider.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenIdConfig {
    /// Its id in addresses.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its `iss`, below which its discovery document is.
    pub issuer: String,
    /// Our id there.
    pub client_id: String,
    /// Our secret there; a public client has none.
    pub client_secret: Option<Hidden>,
    /// `RS256` (default), `ES256` or `EdDSA`: the only one accepted.
    pub algorithm: Option<String>,
    /// `required` (default): ID tokens must say `email_verified: true`; `assumed`: they may leave it out.
    pub email_verified: Option<String>,
    /// How far its clock may be off.
    pub leeway: Option<Span>,
}

impl OpenIdConfig {
    /// Its id and its name, as pages offer it.
    pub(crate) fn provider(&self) -> IdentityProvider {
        IdentityProvider { id: self.id.clone(), name: self.name.clone() }
    }

    /// The settings as the engine takes them, with the address below which people come back; the error says what to fix.
    pub(crate) fn settings(&self, pages: &str) -> Result<ProviderSettings, String> {
        let fail = |what: &str| Err(format!("auth.openid `{}`: {what}", self.id));
        let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !(1..=32).contains(&self.id.len()) || !self.id.bytes().all(is_id) {
            return fail("id must be 1 to 32 lower-case letters, digits and hyphens");
        }
        let is_name = !self.name.trim().is_empty() && !self.name.chars().any(char::is_control);
        if !is_name || self.name.chars().count() > LONGEST_NAME {
            return fail("name must be a line of 1 to 60 characters");
        }
        if !is_safe(&self.issuer) || self.issuer.contains(['?', '#']) {
            return fail("issuer must start with https:// (http:// only on loopback), without a query");
        }
        if self.client_id.is_empty() {
            return fail("client_id must not be empty");
        }
        let algorithm = match algorithm(self.algorithm.as_deref().unwrap_or("RS256")) {
            Some(Algorithm::Hs256) | None => return fail("algorithm must be RS256, ES256 or EdDSA"),
            Some(algorithm) => algorithm,
        };
        let email_verified = match self.email_verified.as_deref() {
            None | Some("required") => EmailVerified::Required,
            Some("assumed") => EmailVerified::Assumed,
            Some(_) => return fail("email_verified must be `required` or `assumed`"),
        };
        Ok(ProviderSettings {
            provider: self.provider(),
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: self.client_secret.as_ref().map(|secret| Secret::new(secret.expose())),
            algorithm,
            email_verified,
            leeway: self.leeway.as_ref().map_or(LEEWAY, Span::millis),
            redirect_uri: format!("{pages}/openid/{}", self.id),
        })
    }
}

impl Config {
    /// The settings of all of them; no two may have an id or an issuer in common.
    pub(crate) fn identity_providers(&self) -> Result<Vec<ProviderSettings>, String> {
        let all = &self.auth.openid;
        for (number, one) in all.iter().enumerate() {
            if all.iter().skip(number + 1).any(|other| other.id == one.id || other.issuer == one.issuer) {
                return Err(format!("auth.openid `{}`: another provider has the same id or issuer", one.id));
            }
        }
        match (self.pages_url(), all.as_slice()) {
            (_, []) => Ok(Vec::new()),
            (None, _) => Err("auth.openid needs the hosted pages, to which people come back".to_owned()),
            (Some(pages), all) => all.iter().map(|one| one.settings(&pages)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &str) -> Result<Vec<ProviderSettings>, String> {
        let table = "[[auth.openid]]\nid = \"acme\"\nname = \"Acme\"\nissuer = \"https://id.acme.example\"\nclient_id = \"us\"\n";
        let public = "[http]\npublic_url = \"https://usher.example\"\n";
        Config::with(&format!("{public}{table}{lines}")).unwrap().identity_providers()
    }

    #[test]
    fn a_provider_needs_four_lines() {
        let all = read("").unwrap();
        let [one] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!(one.redirect_uri, "https://usher.example/openid/acme");
        assert_eq!((one.algorithm, one.email_verified), (Algorithm::Rs256, EmailVerified::Required));
        assert!(one.client_secret.is_none() && one.leeway == LEEWAY);
    }

    #[test]
    fn what_is_wrong_is_told_by_its_id() {
        for lines in [
            "algorithm = \"HS256\"",
            "algorithm = \"none\"",
            "email_verified = \"maybe\"",
            "[[auth.openid]]\nid = \"acme\"\nname = \"B\"\nissuer = \"https://b.example\"\nclient_id = \"us\"",
            "[[auth.openid]]\nid = \"b\"\nname = \"B\"\nissuer = \"https://id.acme.example\"\nclient_id = \"us\"",
        ] {
            assert!(read(lines).unwrap_err().starts_with("auth.openid `acme`: "), "{lines}");
        }
        for (id, name, issuer) in [
            ("", "B", "https://b.example"),
            ("B/b", "B", "https://b.example"),
            ("b", " ", "https://b.example"),
            ("b", "B", "http://b.example"),
            ("b", "B", "https://b.example?x=1"),
        ] {
            let lines =
                format!("[[auth.openid]]\nid = \"{id}\"\nname = \"{name}\"\nissuer = \"{issuer}\"\nclient_id = \"us\"");
            assert!(read(&lines).is_err(), "{lines}");
        }
    }
}
