//! New tokens for a session that is still open.

use crate::engine::Engine;
use crate::incident::failed;
use crate::log_in::reopened;
use crate::secrets::sha256;
use usher_domain::commands::{RefreshTokens, RefreshedTokens};
use usher_domain::{Fault, Secret};

pub(crate) async fn run(engine: &Engine, command: &RefreshTokens) -> Result<RefreshedTokens, Fault> {
    let tokens = reopened(engine, command.family, &command.refresh).await?.tokens;
    Ok(RefreshedTokens { access: tokens.access, session: tokens.session })
}

impl Engine {
    /// Ends the session of a refresh token: its tokens stop working, immediately in this process. `false` if there is
    /// no such session or it has ended already.
    pub async fn end_session(&self, refresh: &Secret) -> Result<bool, Fault> {
        let digest = sha256(refresh.expose().as_bytes());
        let Some(session) = self.db.session_by_refresh(&digest).await.map_err(failed)? else { return Ok(false) };
        let ended = self.db.revoke_session(session.id, self.now()).await.map_err(failed)?;
        self.authenticator.invalidate();
        Ok(ended)
    }
}
