//! New tokens for a session that is still open.

use crate::engine::{Engine, failed};
use crate::log_in::tokens;
use crate::secrets::sha256;
use usher_domain::commands::{RefreshTokens, RefreshedTokens};
use usher_domain::{Account, Fault, Refusal, Secret};

pub(crate) async fn run(engine: &Engine, command: &RefreshTokens) -> Result<RefreshedTokens, Fault> {
    let now = engine.now();
    let digest = sha256(command.refresh.expose().as_bytes());
    let session = engine.store.session_by_refresh(&digest).await.map_err(failed)?;
    let session = session
        .filter(|session| session.family == command.family)
        .filter(|session| session.revoked_at.is_none() && session.expires_at > now)
        .ok_or(Refusal::BadLogin)?;
    let account = engine.store.account(session.account).await.map_err(failed)?;
    let account = account.map(|record| record.account).filter(Account::is_registered).ok_or(Refusal::BadLogin)?;
    let (access, session) = tokens(engine, &session, &account, now)?;
    Ok(RefreshedTokens { access, session })
}

impl Engine {
    /// Ends the session of a refresh token: its tokens stop working, at once in this process. `false` if there is no
    /// such session or it was ended before.
    pub async fn end_session(&self, refresh: &Secret) -> Result<bool, Fault> {
        let digest = sha256(refresh.expose().as_bytes());
        let Some(session) = self.store.session_by_refresh(&digest).await.map_err(failed)? else { return Ok(false) };
        let ended = self.store.revoke_session(session.id, self.now()).await.map_err(failed)?;
        self.authenticator.forget();
        Ok(ended)
    }
}
