//! Other issuers whose JWTs are accepted, each with its own algorithms, keys, issuer and audience.

use super::claimed::{Claimed, Named, named_by};
use super::claims::ForeignClaims;
use super::issuer_settings::{EmailVerified, IssuerSettings, Subject};
use super::jose::Compact;
use super::jwks::{Candidates, KeyRing};
use super::jwt::validation_without_clock;
use crate::ports::Clock;
use jsonwebtoken::decode;
use jsonwebtoken::errors::ErrorKind;
use serde_json::Value;
use usher_domain::{AuthenticationFailure, EmailAddress, Fault, OrganizationId, Slot, Timestamp};
use uuid::Uuid;

/// The other issuers with their keys.
pub(super) struct Issuers(Vec<(IssuerSettings, KeyRing)>);

impl Issuers {
    pub(super) fn new(settings: &[IssuerSettings]) -> Self {
        Self(settings.iter().map(|issuer| (issuer.clone(), KeyRing::new(issuer))).collect())
    }

    /// Verifies an access token of the issuer that it names, if that issuer is accepted in the protocol.
    pub(super) async fn claims(&self, clock: &dyn Clock, family: &str, token: &Compact<'_>) -> Result<Claimed, Fault> {
        let accepted = self.0.iter().filter(|(settings, _)| {
            Some(settings.issuer.as_str()) == token.issuer() && settings.families.iter().any(|f| f == family)
        });
        let mut verdict = Err(AuthenticationFailure::Unknown(Slot::Primary).into());
        for (settings, ring) in accepted {
            verdict = read_foreign(clock, settings, ring, token).await;
            if verdict.is_ok() {
                break;
            }
        }
        verdict
    }
}

async fn read_foreign(
    clock: &dyn Clock,
    settings: &IssuerSettings,
    ring: &KeyRing,
    token: &Compact<'_>,
) -> Result<Claimed, Fault> {
    let claims = verified(clock, settings, ring, token).await?;
    claimed(clock, settings, &claims).map_err(Fault::from)
}

/// The claims of a token that an issuer has signed for its audience, whose times are still to be checked.
pub(super) async fn verified(
    clock: &dyn Clock,
    settings: &IssuerSettings,
    ring: &KeyRing,
    token: &Compact<'_>,
) -> Result<ForeignClaims, Fault> {
    let unknown = AuthenticationFailure::Unknown(Slot::Primary);
    let found = ring.keys(token.key_id(), clock).await?;
    match signed_by(settings, &found, token)? {
        Some(claims) => Ok(claims),
        // The key may have been replaced under the same id, or without an id.
        None => match ring.newer_keys(&found, token.key_id(), clock).await {
            Some(newer) => Ok(signed_by(settings, &newer, token)?.ok_or(unknown)?),
            None => Err(unknown.into()),
        },
    }
}

/// The claims of a token, if one of the keys has signed it. A signed token with wrong claims is refused.
fn signed_by(
    settings: &IssuerSettings,
    keys: &Candidates,
    token: &Compact<'_>,
) -> Result<Option<ForeignClaims>, AuthenticationFailure> {
    // The algorithm comes from the operator's settings and never from the token.
    let mut validation = validation_without_clock(settings.algorithm.for_library());
    validation.set_issuer(&[&settings.issuer]);
    validation.set_audience(&[&settings.audience]);
    validation.set_required_spec_claims(&["exp", "iss", "aud"]);
    for key in &keys.keys {
        match decode::<ForeignClaims>(token.text(), key, &validation) {
            Ok(data) => return Ok(Some(data.claims)),
            Err(error) if matches!(error.kind(), ErrorKind::InvalidSignature) => {}
            Err(_refused) => return Err(AuthenticationFailure::Unknown(Slot::Primary)),
        }
    }
    Ok(None)
}

/// When a token ends, if it has begun and has not ended by the clock of the issuer.
pub(super) fn in_time(
    clock: &dyn Clock,
    settings: &IssuerSettings,
    claims: &ForeignClaims,
) -> Result<Timestamp, AuthenticationFailure> {
    let unknown = AuthenticationFailure::Unknown(Slot::Primary);
    let instant = |name: &str| claims.get(name).and_then(Value::as_f64).map(seconds);
    let now = clock.now();
    let expires_at = instant("exp").ok_or(unknown)?.plus_millis(settings.leeway);
    if expires_at <= now {
        return Err(AuthenticationFailure::Expired(Slot::Primary));
    }
    // A start that cannot be read may be any.
    let started = |start: Timestamp| start <= now.plus_millis(settings.leeway);
    if claims.contains_key("nbf") && !instant("nbf").is_some_and(started) {
        return Err(unknown);
    }
    Ok(expires_at)
}

fn claimed(
    clock: &dyn Clock,
    settings: &IssuerSettings,
    claims: &ForeignClaims,
) -> Result<Claimed, AuthenticationFailure> {
    let unknown = AuthenticationFailure::Unknown(Slot::Primary);
    let text = |name: &str| claims.get(name).and_then(|value| value.as_str());
    let expires_at = in_time(clock, settings, claims)?;
    let who = match settings.subject {
        Subject::Account => text("sub").and_then(own_or_plain).ok_or(unknown)?,
        Subject::Email(verified) => {
            if !counts(claims.get("email_verified"), verified) {
                return Err(unknown);
            }
            let email = text("email").and_then(|text| EmailAddress::parse(text).ok());
            Named::Email(email.ok_or(unknown)?)
        }
    };
    let organization = match &settings.organization_claim {
        None => None,
        // An issuer whose tokens are bound to organizations must name one in each token.
        Some(name) => Some(text(name).and_then(organization).ok_or(unknown)?),
    };
    Ok(Claimed { who, organization, expires_at, session: None, generation: None })
}

/// Whether an address is verified. Some issuers write the claim as a text.
pub(super) fn counts(email_verified: Option<&Value>, verified: EmailVerified) -> bool {
    match email_verified {
        None => verified == EmailVerified::Assumed,
        Some(Value::Bool(is)) => *is,
        Some(Value::String(text)) => text == "true",
        Some(_) => false,
    }
}

fn own_or_plain(subject: &str) -> Option<Named> {
    match Uuid::try_parse(subject) {
        Ok(id) => Some(Named::Account(usher_domain::AccountId(id))),
        Err(_not_plain) => named_by(subject).filter(|named| matches!(named, Named::Account(_))),
    }
}

fn organization(text: &str) -> Option<OrganizationId> {
    let text = text.strip_prefix("org_").unwrap_or(text);
    Uuid::try_parse(text).ok().map(OrganizationId)
}

/// A JWT's numeric date (RFC 7519 section 2), which may have a fraction.
#[expect(clippy::cast_possible_truncation, reason = "a float out of range saturates, and so does the timestamp")]
fn seconds(seconds: f64) -> Timestamp {
    Timestamp::from_millis((seconds * 1000.0) as i64)
}
