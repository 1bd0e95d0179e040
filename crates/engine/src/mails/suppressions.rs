//! The addresses that an organization's mail does not go to.

use super::failure::of_suppression;
use crate::catalog::builtin::{MANAGE_SUPPRESSIONS, holds};
use crate::engine::{Engine, failed};
use crate::event_builder::EventBuilder;
use crate::retry::retry_on_conflict;
use usher_domain::commands::{LiftSuppression, ListSuppressions};
use usher_domain::refusal::EntityKind;
use usher_domain::{Actor, Caller, EventKind, Fault, OrganizationAccess, Page, Refusal, Suppression};

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListSuppressions,
) -> Result<Page<Suppression>, Fault> {
    let access = manageable(caller)?;
    let page = engine.store.list_suppressions(&access.scope, command.after.as_ref(), command.limit).await;
    Ok(page.map_err(failed)?.ok_or(Refusal::BadCursor)?)
}

pub(crate) async fn lift(engine: &Engine, caller: &Caller, command: &LiftSuppression) -> Result<Suppression, Fault> {
    let access = manageable(caller)?;
    retry_on_conflict(async || {
        let mut transaction = engine.store.begin(&access.scope).await?;
        let Some(entry) = transaction.lift_suppression(command.email.canonical()).await? else {
            transaction.rollback().await?;
            return Err(Refusal::NotFound(EntityKind::Suppression).into());
        };
        let actor = Actor::of(caller, access.scope.organization());
        let builder = EventBuilder { engine, actor, now: engine.now() };
        transaction.record(&[of_suppression(&builder, EventKind::SuppressionRemoved, &entry)]).await?;
        transaction.commit().await?;
        engine.events_committed.notify_one();
        Ok(entry)
    })
    .await
}

fn manageable(caller: &Caller) -> Result<&OrganizationAccess, Refusal> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    if holds(access, MANAGE_SUPPRESSIONS) { Ok(access) } else { Err(Refusal::Forbidden) }
}
