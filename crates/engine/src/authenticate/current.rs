//! What a credential may do now that was authenticated earlier: for work that goes on when its request is over. Nothing
//! is presented, so sessions are not asked for, and nothing is cached.

use super::accounts::{self, Ends};
use super::api_keys;
use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::{AccountId, ApiKeyId, AuthenticationFailure, Caller, Fault, OrganizationId, Slot, Timestamp};

/// How long the caller is good for, in milliseconds: for one piece of work.
const LIFETIME: i64 = 60_000;

/// The caller behind a credential (see [`Caller::credential`]) in one organization; unauthenticated where it would not be let in any more.
pub(crate) async fn current(
    engine: &Engine,
    family: &'static str,
    credential: &str,
    organization: OrganizationId,
) -> Result<Caller, Fault> {
    let unknown = || AuthenticationFailure::Unknown(Slot::Primary);
    let now: Timestamp = engine.now();
    let verified = if let Some(key) = ApiKeyId::from_tagged(credential) {
        api_keys::by_id(engine, family, key).await?
    } else {
        let account = AccountId::from_tagged(credential).ok_or_else(unknown)?;
        let record = engine.db.account(account).await.map_err(failed)?.ok_or_else(unknown)?;
        let ends = Ends { session: None, expires_at: now.plus_millis(LIFETIME), provider: None };
        accounts::person(engine, family, record, Some(organization), ends).await?
    };
    match verified.caller.access_to(None) {
        Some(access) if access.scope.organization() == organization => Ok(verified.caller.at(now)),
        _ => Err(AuthenticationFailure::Mismatch.into()),
    }
}
