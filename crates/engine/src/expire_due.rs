//! Expiring what is due: the status of invitations that have expired is stored and their seats are freed. Correctness
//! does not depend on it ("expired" is computed); it happens where an overdue invitation is in the way, and
//! periodically.

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::time::Instant;
use usher_domain::commands::KeptAccess;
use usher_domain::rules::{Ending, close_invitation};
use usher_domain::{Actor, EventKind};
use usher_storage::{ChangeWrite, InviteQuery, LAPSED_AT_ONCE, OverdueQuery, StoreError};

/// After each transaction housekeeping pauses for the time that it took divided by this.
const REST: u32 = 4;

/// Expires those that stand in the way of rows.
pub(crate) async fn of_rows(tx: &mut Tx<'_>, rows: &InviteQuery) -> Result<usize, Interrupt> {
    let query = OverdueQuery { emails: rows.emails.clone(), licenses: rows.licenses.clone(), now: rows.now };
    expire(tx, &query).await
}

/// Expires all overdue invitations, organization by organization, in small transactions with pauses between them, so that
/// nobody has to wait for long. Ends early when told to stop.
pub(crate) async fn of_everybody(engine: &Engine, stopped: impl Fn() -> bool) -> Result<usize, StoreError> {
    let (mut settled, mut last) = (0, None);
    loop {
        let organizations = engine.db.organizations_with_lapsed(engine.now(), last).await?;
        let Some(end) = organizations.last() else { return Ok(settled) };
        last = Some(*end);
        for organization in organizations {
            loop {
                if stopped() {
                    return Ok(settled);
                }
                let begin = Instant::now();
                let expired = UnitOfWork::system(engine, &proved(organization)).transact(&AllDue).await;
                let expired = expired.unwrap_or_else(|fault| {
                    tracing::warn!(organization = %organization, ?fault, "expiring invitations failed");
                    0
                });
                settled += expired;
                tokio::time::sleep(begin.elapsed() / REST).await;
                if expired < LAPSED_AT_ONCE {
                    break;
                }
            }
        }
    }
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
    let builder = EventBuilder { engine, actor: Actor::system(), now: query.now, moved_from: None };
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
    let kept = |write: &ChangeWrite| {
        let (member, invitation) = (write.change.member.as_ref()?, &write.change.invitation);
        let kept = KeptAccess { grants: invitation.grants.clone(), license: invitation.license };
        Some((member.id, member.revision, kept))
    };
    // A directory does not say again who is in which group.
    tx.keep_expired(&changes.iter().filter_map(kept).collect::<Vec<_>>()).await?;
    Ok(changes.len())
}
