//! Unlinking an identity from one's own account, by its password: without one, nobody would get in any more.

use super::link::notice;
use super::provider::retired_id;
use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use crate::manage_sessions::owner;
use crate::passwords::confirm;
use crate::set_password::events;
use usher_domain::commands::{Deleted, UnlinkProvider};
use usher_domain::{Account, AccountId, Caller, EventDetails, EventKind, Fault, IdentityProviderId};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &UnlinkProvider) -> Result<Deleted, Fault> {
    let account = owner(caller)?;
    let record = engine.db.account(account).await.map_err(failed)?;
    let record = record.ok_or_else(|| incident::internal("a caller without an account"))?;
    confirm(engine, caller, &record, &command.password).await?;
    if let Some(provider) = IdentityProviderId::from_tagged(&command.provider) {
        return of_organization(engine, caller, &record.account, provider).await;
    }
    let Some(issuer) = issuer(engine, account, &command.provider).await? else { return Ok(Deleted) };
    let places = engine.db.memberships(account).await.map_err(failed)?;
    let details = EventDetails::Identity { provider: Some(engine.identity_providers.label(&issuer)) };
    let events = events(engine, caller, &places, EventKind::AccountIdentityUnlinked, &details);
    let notice = notice(engine, &record.account, &places, false);
    let unlinked = engine.db.unlink_identity(account, &issuer, &events, &notice).await.map_err(failed)?;
    if unlinked {
        engine.row_changed(account.0);
        engine.events_committed.notify_one();
        engine.mail_ordered.notify_one();
    }
    Ok(Deleted)
}

/// Unlinks the identity at the provider of an organization, which alone is told.
async fn of_organization(
    engine: &Engine,
    caller: &Caller,
    account: &Account,
    provider: IdentityProviderId,
) -> Result<Deleted, Fault> {
    let linked = engine.db.provider_identities(account.id).await.map_err(failed)?;
    let Some(identity) = linked.into_iter().find(|one| one.provider == provider) else { return Ok(Deleted) };
    let places = engine.db.memberships(account.id).await.map_err(failed)?;
    let there: Vec<_> = places.into_iter().filter(|(place, _)| place.id == identity.organization).collect();
    let details = EventDetails::Identity { provider: Some(provider.tagged()) };
    let events = events(engine, caller, &there, EventKind::AccountIdentityUnlinked, &details);
    let notice = notice(engine, account, &there, false);
    if engine.db.unlink_provider_identity(account.id, provider, &events, &notice).await.map_err(failed)? {
        engine.row_changed(account.id.0);
        engine.events_committed.notify_one();
        engine.mail_ordered.notify_one();
    }
    Ok(Deleted)
}

/// The issuer of a provider, which may be configured no more.
async fn issuer(engine: &Engine, account: AccountId, provider: &str) -> Result<Option<String>, Fault> {
    if let Some(provider) = engine.identity_providers.of(provider) {
        return Ok(Some(provider.settings.issuer.clone()));
    }
    let linked = engine.db.identities_of(account).await.map_err(failed)?;
    Ok(linked.into_iter().map(|one| one.issuer).find(|issuer| retired_id(issuer) == provider))
}
