//! Keys of the installation, on the canonical API alone. They lead into no organization.

use super::{CANONICAL, Verified};
use crate::engine::Engine;
use crate::installation::PREFIX;
use usher_domain::{AuthenticationFailure, Caller, CallerScope, Fault, Secret, Slot};

/// Whether a text can be a key of the installation.
pub(super) fn may_be(key: &Secret) -> bool {
    key.expose().starts_with(PREFIX)
}

/// Looks a key up by its digest; `None` where the installation has no such key.
pub(super) async fn verify(engine: &Engine, key: &Secret) -> Result<Option<Verified>, Fault> {
    let Some(record) = engine.installation_key(key).await? else { return Ok(None) };
    if record.revoked_at.is_some() {
        return Err(AuthenticationFailure::Revoked(Slot::Primary).into());
    }
    if record.expires_at.is_some_and(|end| end <= engine.now()) {
        return Err(AuthenticationFailure::Expired(Slot::Primary).into());
    }
    let caller = Caller {
        family: CANONICAL,
        credential: record.id.tagged(),
        expires_at: record.expires_at,
        scope: CallerScope::Installation,
        ..Caller::nobody()
    };
    let (expires_at, rows) = (record.expires_at, vec![record.id.0]);
    Ok(Some(Verified { caller, expires_at, slot: Slot::Primary, rows }))
}
