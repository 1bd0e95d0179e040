//! Other issuers whose JWTs are accepted, as the operator sets them.

use usher_domain::Secret;

/// The signature algorithms that are accepted (RFC 7518 section 3.1, RFC 8037). `none` is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// HMAC with SHA-256.
    Hs256,
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// ECDSA with P-256 and SHA-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

impl Algorithm {
    pub(super) const fn for_library(self) -> jsonwebtoken::Algorithm {
        match self {
            Self::Hs256 => jsonwebtoken::Algorithm::HS256,
            Self::Rs256 => jsonwebtoken::Algorithm::RS256,
            Self::Es256 => jsonwebtoken::Algorithm::ES256,
            Self::EdDsa => jsonwebtoken::Algorithm::EdDSA,
        }
    }
}

/// Another issuer.
#[derive(Clone, Debug)]
pub struct IssuerSettings {
    /// The `iss` that its tokens carry.
    pub issuer: String,
    /// The `aud` that its tokens must carry.
    pub audience: String,
    /// The protocols in which its tokens are accepted.
    pub families: Vec<String>,
    /// The one algorithm of its signatures.
    pub algorithm: Algorithm,
    /// Its keys.
    pub keys: KeySource,
    /// The accepted clock skew, in milliseconds.
    pub leeway: i64,
    /// The claim that names the organization by id, if its tokens are bound to one.
    pub organization_claim: Option<String>,
    /// What its `sub` or another claim identifies.
    pub subject: Subject,
}

/// How an issuer names persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// `sub` is the account's id, as a plain UUID or with the prefix `acc_`.
    Account,
    /// `email` is the account's address.
    Email(EmailVerified),
}

/// When an email address in a token counts as verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailVerified {
    /// The token says `email_verified: true`. Without it, users may have entered any address into their profile.
    Required,
    /// The issuer leaves the claim out and issues verified addresses only. An explicit `false` is still respected.
    Assumed,
}

/// Where the keys of an issuer come from.
#[derive(Clone, Debug)]
pub enum KeySource {
    /// A shared secret, for HS256.
    Secret(Secret),
    /// A public key in PEM format.
    Pem(String),
    /// A JWK set in a file, read again when a key is not found in it.
    JwksFile(String),
    /// A JWK set at an `https` address (or `http` on loopback), fetched again when a key is not found in it.
    JwksUrl(String),
}
