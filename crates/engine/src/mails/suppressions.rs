//! The addresses that an organization's mail does not go to.

use super::failure::of_suppression;
use crate::catalog::builtin::{MANAGE_SUPPRESSIONS, require};
use crate::engine::Engine;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{LiftSuppression, ListSuppressions};
use usher_domain::refusal::EntityKind;
use usher_domain::{
    Caller, Event, EventDetails, EventKind, Fault, IdempotencyRequest, OrganizationAccess, Page, Performed, Refusal,
    Suppression,
};
use usher_storage::StoreError;

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListSuppressions,
) -> Result<Page<Suppression>, Fault> {
    let access = manageable(caller)?;
    let page = engine.db.list_suppressions(&access.scope, command.after.as_ref(), command.limit).await;
    Ok(page.map_err(failed)?.ok_or(Refusal::BadCursor)?)
}

pub(crate) async fn lift(
    engine: &Engine,
    caller: &Caller,
    command: &LiftSuppression,
    idempotency: Option<IdempotencyRequest<'_, Suppression>>,
) -> Result<Performed<Suppression>, Fault> {
    let unit = UnitOfWork::of(engine, caller, &manageable(caller)?.scope);
    unit.transact_once(caller, command, idempotency).await
}

impl TransactionBody for LiftSuppression {
    type Facts = ();
    type Outcome = Suppression;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Suppression, Interrupt> {
        let entry = tx.lift_suppression(self.email.canonical()).await?;
        let entry = entry.ok_or(Refusal::NotFound(EntityKind::Suppression))?;
        lifted(tx, &entry).await?;
        Ok(entry)
    }
}

/// Records that an entry was taken off the list, and sends the mails that were not sent because of it.
pub(super) async fn lifted(tx: &mut Tx<'_>, entry: &Suppression) -> Result<(), StoreError> {
    let builder = tx.events();
    let mut events = vec![of_suppression(&builder, EventKind::SuppressionRemoved, entry)];
    for (mail_id, invitation) in tx.revive_mails(&entry.email, builder.now).await? {
        let event = builder.event(EventKind::MailRequeued, EventDetails::Requeued { mail_id, webhook_id: None });
        events.push(Event { invitation: Some(invitation), ..event });
    }
    tx.mail_ordered(events.len() > 1);
    tx.record(&events).await
}

fn manageable(caller: &Caller) -> Result<&OrganizationAccess, Refusal> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    require(access, MANAGE_SUPPRESSIONS)?;
    Ok(access)
}
