//! An access token and a session token of the same person and session; the organization is the session's.

use super::accounts::{self, Ends};
use super::{Authenticator, Verified};
use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::{AuthenticationFailure, Fault, Secret, Slot};

pub(super) async fn verify(
    authenticator: &Authenticator,
    engine: &Engine,
    family: &'static str,
    access: &Secret,
    session: &Secret,
) -> Result<Verified, Fault> {
    let now = engine.now();
    let access = authenticator.minter.read_access(family, access, now, Slot::Primary)?;
    let token = authenticator.minter.read_session(family, session, now)?;
    let record = engine.db.session(token.session).await.map_err(failed)?;
    let record = record.ok_or(AuthenticationFailure::Unknown(Slot::Companion))?;
    if record.revoked_at.is_some() {
        return Err(AuthenticationFailure::Revoked(Slot::Companion).into());
    }
    if record.expires_at <= now {
        return Err(AuthenticationFailure::Expired(Slot::Companion).into());
    }
    let account = engine.db.account(record.account).await.map_err(failed)?;
    let account = account.ok_or(AuthenticationFailure::Unknown(Slot::Companion))?;
    let belong_together = record.family == family
        && access.session == Some(record.id)
        && access.subject == record.account.tagged()
        && token.user == account.account.ordinal.to_string();
    if !belong_together {
        return Err(AuthenticationFailure::Mismatch.into());
    }
    let ends = [access.expires_at, token.expires_at, record.expires_at].into_iter().min().unwrap_or(now);
    let ends = Ends { session: Some(record.id), expires_at: ends };
    accounts::person(engine, family, account, Some(record.organization), ends).await
}
