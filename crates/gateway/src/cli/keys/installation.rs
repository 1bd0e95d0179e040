//! `usher keys ... --installation`

use super::{Failure, KeyArguments};
use crate::cli::ids::{id, shown};
use crate::cli::output;
use usher_domain::InstallationKeyId;
use usher_engine::ports::Clock;
use usher_engine::{Engine, SystemClock};

/// Makes a key and prints it.
pub(super) async fn create(engine: &Engine, arguments: &KeyArguments) -> Result<(), Failure> {
    if arguments.member.is_some() || !arguments.scopes.is_empty() || arguments.adapter != "canonical" {
        return Err("a key of the installation has no member, no scopes and no other protocol than canonical".into());
    }
    let made = engine.create_installation_key(arguments.described()?, arguments.end()).await;
    let (id, key) = made.map_err(|_fault| "the key cannot be made; see the log")?;
    output::error(&format!("created {}; the key is shown only once:", shown(id)));
    output::line(key.expose());
    Ok(())
}

/// Prints what is known of the keys.
pub(super) async fn list(engine: &Engine) -> Result<(), Failure> {
    for key in engine.list_installation_keys().await.map_err(|_fault| "the keys cannot be read")? {
        let state = match (key.revoked_at, key.expires_at) {
            (Some(at), _) => format!("revoked {}", at.rfc3339_seconds()),
            (None, Some(at)) if at <= SystemClock.now() => format!("expired {}", at.rfc3339_seconds()),
            (None, Some(at)) => format!("until {}", at.rfc3339_seconds()),
            (None, None) => "active".to_owned(),
        };
        output::line(&format!("{}  ...{}  {state}  {}", shown(key.id), key.hint, key.description));
    }
    Ok(())
}

/// Revokes a key.
pub(super) async fn revoke(engine: &Engine, key: &str) -> Result<(), Failure> {
    let id: Option<InstallationKeyId> = id(key);
    let id = id.ok_or_else(|| {
        format!("`{key}` is not the id of a key of the installation; `usher keys list --installation` prints the ids")
    })?;
    if !engine.revoke_installation_key(id).await.map_err(|_fault| "the key cannot be revoked")? {
        return Err("there is no such key, or it was already revoked".into());
    }
    output::line(&format!("revoked {}", shown(id)));
    Ok(())
}
