//! Unlinking an identity from one's own account, by its password: without one, nobody would get in any more.

use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use crate::manage_sessions::owner;
use crate::passwords::confirm;
use crate::set_password::events;
use usher_domain::commands::{Deleted, UnlinkProvider};
use usher_domain::{Caller, EventDetails, EventKind, Fault};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &UnlinkProvider) -> Result<Deleted, Fault> {
    let account = owner(caller)?;
    let record = engine.db.account(account).await.map_err(failed)?;
    let record = record.ok_or_else(|| incident::internal("a caller without an account"))?;
    confirm(engine, caller, &record, &command.password).await?;
    let Some(provider) = engine.identity_providers.of(&command.provider) else { return Ok(Deleted) };
    let places = engine.db.memberships(account).await.map_err(failed)?;
    let events = events(engine, caller, &places, EventKind::AccountIdentityUnlinked, &EventDetails::Nothing);
    let unlinked = engine.db.unlink_identity(account, &provider.settings.issuer, &events).await.map_err(failed)?;
    if unlinked {
        engine.row_changed(account.0);
        engine.events_committed.notify_one();
    }
    Ok(Deleted)
}
