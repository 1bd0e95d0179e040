//! Settling invitations that have run out: their status is stored and their seats are freed. Correctness never waits
//! for this ("expired" is computed); it happens where a overdue invitation stands in the way, and now and then anyway.

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::ports::{ChangeWrite, InviteQuery, OverdueQuery, Transaction};
use crate::retry::{Interrupt, retry_on_conflict};
use crate::scopes::proved;
use usher_domain::rules::{Ending, close_invitation};
use usher_domain::{Actor, EventKind, Fault, OrganizationId};

/// Settles those that stand in the way of rows.
pub(crate) async fn of_rows(
    engine: &Engine,
    transaction: &mut dyn Transaction,
    rows: &InviteQuery,
) -> Result<usize, Interrupt> {
    let query = OverdueQuery { emails: rows.emails.clone(), licenses: rows.licenses.clone(), now: rows.now };
    settle_found(engine, transaction, &query).await
}

/// Settles those of an organization, up to a thousand at a time; gives their number.
pub(crate) async fn of_organization(engine: &Engine, organization: OrganizationId) -> Result<usize, Fault> {
    retry_on_conflict(async || {
        let mut transaction = engine.store.begin(&proved(organization)).await?;
        let query = OverdueQuery { emails: Vec::new(), licenses: Vec::new(), now: engine.now() };
        match settle_found(engine, &mut *transaction, &query).await {
            Ok(settled) => {
                transaction.commit().await?;
                engine.events_committed.notify_one();
                Ok(settled)
            }
            Err(interrupt) => {
                transaction.rollback().await?;
                Err(interrupt)
            }
        }
    })
    .await
}

async fn settle_found(
    engine: &Engine,
    transaction: &mut dyn Transaction,
    query: &OverdueQuery,
) -> Result<usize, Interrupt> {
    let overdue = transaction.overdue(query).await?;
    let builder = EventBuilder { engine, actor: Actor::system(), now: query.now };
    let changes: Vec<ChangeWrite> = overdue
        .iter()
        .filter_map(|(invitation, member)| close_invitation(invitation, member, Ending::Expired, query.now).ok())
        .map(|change| {
            let digest = engine.keys.shown_digest(change.invitation.id, change.invitation.generation);
            let events = vec![builder.invitation(EventKind::InvitationExpired, &change.invitation)];
            ChangeWrite { change, digest, mail: None, events }
        })
        .collect();
    transaction.apply_changes(&changes).await?;
    Ok(changes.len())
}
