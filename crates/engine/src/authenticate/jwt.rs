//! The tokens that the gateway mints and verifies itself: HS256 with a separate key for each purpose, so that a token
//! of one purpose is invalid for any other.

use super::claims::{OwnClaims, SessionClaims};
use super::jose::Compact;
use crate::EngineSettings;
use crate::secrets::Keys;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use usher_domain::{AuthenticationFailure, Ordinal, OrganizationId, ResourceId, Secret, SessionId, Slot, Timestamp};
use uuid::Uuid;

/// Mints and reads tokens.
pub(crate) struct Minter {
    issuer: String,
    keys: Arc<Keys>,
}

/// The claims of an access token minted by the gateway.
pub(super) struct OwnToken {
    /// `acc_<uuid>` or `key_<uuid>`.
    pub(super) subject: String,
    pub(super) organization: Option<OrganizationId>,
    pub(super) resource: Option<ResourceId>,
    pub(super) session: Option<SessionId>,
    /// Which generation of the account's tokens it belongs to.
    pub(super) generation: u32,
    pub(super) expires_at: Timestamp,
}

/// The claims of a session token.
pub(super) struct SessionToken {
    pub(super) user: String,
    pub(super) session: SessionId,
    pub(super) expires_at: Timestamp,
}

/// The claims of a token to be minted.
#[derive(Clone, Copy)]
pub(crate) struct Minting<'a> {
    /// The protocol it is for.
    pub(crate) family: &'a str,
    /// `acc_<uuid>` or `key_<uuid>`.
    pub(crate) subject: &'a str,
    /// The organization it is bound to.
    pub(crate) organization: Option<OrganizationId>,
    /// The resource it is bound to.
    pub(crate) resource: Option<ResourceId>,
    /// The session it comes with.
    pub(crate) session: Option<SessionId>,
    /// The generation of the account's tokens; 0 for a token of a key. Not checked for a token of a session.
    pub(crate) generation: u32,
    pub(crate) now: Timestamp,
    pub(crate) expires_at: Timestamp,
}

impl Minter {
    pub(crate) fn new(settings: &EngineSettings, keys: Arc<Keys>) -> Self {
        Self { issuer: settings.issuer.clone(), keys }
    }

    /// Whether the unverified `iss` names this gateway. The token must still be verified.
    pub(super) fn is_own(&self, issuer: Option<&str>) -> bool {
        issuer == Some(self.issuer.as_str())
    }

    /// An access token.
    pub(crate) fn access(&self, minting: Minting<'_>) -> Option<Secret> {
        self.own("access", minting)
    }

    /// An organization token, which accompanies an API key.
    pub(crate) fn organization(&self, minting: Minting<'_>) -> Option<Secret> {
        self.own("organization", minting)
    }

    /// A token for a resource of a kind, which accompanies an API key. Each kind is a purpose of its own.
    pub(crate) fn resource(&self, kind: &str, minting: Minting<'_>) -> Option<Secret> {
        self.own(&format!("resource {kind}"), minting)
    }

    /// A session token of a person's integer id.
    pub(crate) fn session(
        &self,
        family: &str,
        user: Ordinal,
        session: SessionId,
        now: Timestamp,
        expires_at: Timestamp,
    ) -> Option<Secret> {
        let claims = SessionClaims {
            user_id: user.to_string(),
            session_id: session.to_string(),
            iat: now.seconds(),
            exp: expires_at.seconds(),
        };
        self.sign(&format!("session {family}"), &claims)
    }

    pub(super) fn read_access(
        &self,
        family: &str,
        token: &Secret,
        now: Timestamp,
        slot: Slot,
    ) -> Result<OwnToken, AuthenticationFailure> {
        self.read_own("access", family, token, now, slot)
    }

    pub(super) fn read_organization(
        &self,
        family: &str,
        token: &Secret,
        now: Timestamp,
    ) -> Result<OwnToken, AuthenticationFailure> {
        self.read_own("organization", family, token, now, Slot::Companion)
    }

    pub(super) fn read_resource(
        &self,
        family: &str,
        kind: &str,
        token: &Secret,
        now: Timestamp,
    ) -> Result<OwnToken, AuthenticationFailure> {
        self.read_own(&format!("resource {kind}"), family, token, now, Slot::Companion)
    }

    pub(super) fn read_session(
        &self,
        family: &str,
        token: &Secret,
        now: Timestamp,
    ) -> Result<SessionToken, AuthenticationFailure> {
        let slot = Slot::Companion;
        let claims: SessionClaims = self.verify(&format!("session {family}"), token, slot, |_| {})?;
        Ok(SessionToken {
            expires_at: unexpired(claims.exp, now, slot)?,
            session: Uuid::try_parse(&claims.session_id)
                .map(SessionId)
                .map_err(|_not_ours| AuthenticationFailure::Unknown(slot))?,
            user: claims.user_id,
        })
    }

    fn own(&self, purpose: &str, minting: Minting<'_>) -> Option<Secret> {
        let claims = OwnClaims {
            iss: self.issuer.clone(),
            aud: minting.family.to_owned(),
            sub: minting.subject.to_owned(),
            org: minting.organization.map(|id| id.to_string()),
            res: minting.resource.map(|id| id.to_string()),
            sid: minting.session.map(|id| id.to_string()),
            r#gen: minting.generation,
            nbf: None,
            iat: minting.now.seconds(),
            exp: minting.expires_at.seconds(),
        };
        self.sign(&format!("{purpose} {}", minting.family), &claims)
    }

    fn read_own(
        &self,
        purpose: &str,
        family: &str,
        token: &Secret,
        now: Timestamp,
        slot: Slot,
    ) -> Result<OwnToken, AuthenticationFailure> {
        let claims: OwnClaims = self.verify(&format!("{purpose} {family}"), token, slot, |validation| {
            validation.set_issuer(&[&self.issuer]);
            validation.set_audience(&[family]);
        })?;
        let id = |text: Option<String>| -> Result<Option<Uuid>, AuthenticationFailure> {
            text.map(|text| Uuid::try_parse(&text).map_err(|_not_ours| AuthenticationFailure::Unknown(slot)))
                .transpose()
        };
        if claims.nbf.is_some_and(|start| start > now.seconds()) {
            return Err(AuthenticationFailure::Unknown(slot));
        }
        Ok(OwnToken {
            expires_at: unexpired(claims.exp, now, slot)?,
            organization: id(claims.org)?.map(OrganizationId),
            resource: id(claims.res)?.map(ResourceId),
            session: id(claims.sid)?.map(SessionId),
            generation: claims.r#gen,
            subject: claims.sub,
        })
    }

    fn sign(&self, purpose: &str, claims: &impl Serialize) -> Option<Secret> {
        let key = EncodingKey::from_secret(&self.keys.signing_key(purpose));
        encode(&Header::new(Algorithm::HS256), claims, &key).ok().map(Secret::new)
    }

    fn verify<T: DeserializeOwned>(
        &self,
        purpose: &str,
        token: &Secret,
        slot: Slot,
        narrow: impl FnOnce(&mut Validation),
    ) -> Result<T, AuthenticationFailure> {
        let token = Compact::parse(token, slot)?;
        let key = DecodingKey::from_secret(&self.keys.signing_key(purpose));
        let mut validation = validation_without_clock(Algorithm::HS256);
        narrow(&mut validation);
        decode(token.text(), &key, &validation)
            .map(|data| data.claims)
            .map_err(|_unverified| AuthenticationFailure::Unknown(slot))
    }
}

/// Validates everything but times, which are checked against the engine's own clock.
pub(super) fn validation_without_clock(algorithm: Algorithm) -> Validation {
    let mut validation = Validation::new(algorithm);
    validation.validate_exp = false;
    validation.validate_nbf = false;
    validation.validate_aud = true;
    validation.set_required_spec_claims(&["exp"]);
    validation
}

fn unexpired(exp: i64, now: Timestamp, slot: Slot) -> Result<Timestamp, AuthenticationFailure> {
    let end = Timestamp::from_millis(exp.saturating_mul(1000));
    if end <= now { Err(AuthenticationFailure::Expired(slot)) } else { Ok(end) }
}
