//! Sessions: an access token and a session token of the same person, or the token that keeps a session open. The
//! organization is the session's.

use super::accounts::{self, Ends};
use super::{Authenticator, Verified};
use crate::engine::Engine;
use crate::incident::failed;
use crate::secrets::sha256;
use usher_domain::{AuthenticationFailure, Fault, Secret, Slot};
use usher_storage::{AccountRecord, SessionRecord};

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
    let (record, account) = owned(engine, record).await?;
    let belong_together = record.family == family
        && access.session == Some(record.id)
        && access.subject == record.account.tagged()
        && token.user == account.account.ordinal.to_string();
    if !belong_together {
        return Err(AuthenticationFailure::Mismatch.into());
    }
    let ends = [access.expires_at, token.expires_at, record.expires_at].into_iter().min().unwrap_or(now);
    let ends = Ends { session: Some(record.id), expires_at: ends, provider: record.provider };
    accounts::person(engine, family, account, Some(record.organization), ends).await
}

/// The caller of a token that keeps a session open.
pub(super) async fn of_token(engine: &Engine, family: &'static str, token: &Secret) -> Result<Verified, Fault> {
    let digest = sha256(token.expose().as_bytes());
    let record = engine.db.session_by_refresh(&digest).await.map_err(failed)?;
    let (record, account) = owned(engine, record.filter(|record| record.family == family)).await?;
    let ends = Ends { session: Some(record.id), expires_at: record.expires_at, provider: record.provider };
    match accounts::person(engine, family, account, Some(record.organization), ends).await {
        Ok(verified) => Ok(Verified { slot: Slot::Companion, ..verified }),
        // The person has left the organization, so that the session is in none.
        Err(Fault::Unauthenticated(AuthenticationFailure::Inactive)) => {
            Err(AuthenticationFailure::Unknown(Slot::Companion).into())
        }
        Err(fault) => Err(fault),
    }
}

/// A session that is open, and the account whose it is.
async fn owned(engine: &Engine, record: Option<SessionRecord>) -> Result<(SessionRecord, AccountRecord), Fault> {
    let record = record.ok_or(AuthenticationFailure::Unknown(Slot::Companion))?;
    if record.revoked_at.is_some() {
        return Err(AuthenticationFailure::Revoked(Slot::Companion).into());
    }
    if record.expires_at <= engine.now() {
        return Err(AuthenticationFailure::Expired(Slot::Companion).into());
    }
    let account = engine.db.account(record.account).await.map_err(failed)?;
    Ok((record, account.ok_or(AuthenticationFailure::Unknown(Slot::Companion))?))
}
