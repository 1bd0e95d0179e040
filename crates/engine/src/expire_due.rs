//! Expiring what is due: the status of invitations that have expired is stored and their seats are freed. Correctness
//! does not depend on it ("expired" is computed); it happens where an overdue invitation is in the way, and
//! periodically.

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::rules::{Ending, close_invitation};
use usher_domain::{Actor, EventKind, Fault, OrganizationId};
use usher_storage::{ChangeWrite, InviteQuery, OverdueQuery};

/// Expires those that stand in the way of rows.
pub(crate) async fn of_rows(tx: &mut Tx<'_>, rows: &InviteQuery) -> Result<usize, Interrupt> {
    let query = OverdueQuery { emails: rows.emails.clone(), licenses: rows.licenses.clone(), now: rows.now };
    expire(tx, &query).await
}

/// Expires the overdue invitations of an organization, up to a thousand at a time; returns their number.
pub(crate) async fn of_organization(engine: &Engine, organization: OrganizationId) -> Result<usize, Fault> {
    UnitOfWork::system(engine, &proved(organization)).transact(&AllDue).await
}

struct AllDue;

impl TransactionBody for AllDue {
    type Facts = ();
    type Outcome = usize;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<usize, Interrupt> {
        let query = OverdueQuery { emails: Vec::new(), licenses: Vec::new(), now: tx.now };
        expire(tx, &query).await
    }
}

async fn expire(tx: &mut Tx<'_>, query: &OverdueQuery) -> Result<usize, Interrupt> {
    let overdue = tx.overdue(query).await?;
    let engine = tx.engine;
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
    tx.apply_changes(&changes).await?;
    Ok(changes.len())
}
