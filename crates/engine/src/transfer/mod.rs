//! Taking over state from a vendor, with the ids that its clients have stored, and writing it out in the same form.
//!
//! A line is compared with what stands under its id: it is made, found unchanged, or told to differ, and then left
//! alone. So the same list can be taken over again, and one that was cut off goes on. Nothing here may order a mail.

mod export;
mod invitations;
mod keys;
mod ledger;
mod lines;
mod organizations;
mod people;
mod places;

pub use export::{ExportError, IdForm, IdForms};
pub use ledger::Ledger;
pub use lines::{
    KeyText, MembershipId, OrganizationRef, PersonRef, Profile, TransferLine, TransferredInvitation, TransferredKey,
    TransferredMembership, TransferredPerson,
};

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident::failed;
use crate::retry::{Interrupt, retry_on_conflict};
use std::collections::HashMap;
use std::sync::Arc;
use usher_domain::{Actor, Catalog, Fault, Ordinal, OrganizationId, Timestamp};
use usher_storage::{StoreError, TransferTx};
use uuid::Uuid;

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineOutcome {
    /// It was made.
    TakenOver,
    /// It stands there as the line says.
    Unchanged,
    /// What stands under its id is something else in this field; nothing was changed.
    Differs(&'static str),
    /// It cannot be taken over.
    Refused {
        /// The field in the way.
        field: &'static str,
        /// Why, for people.
        reason: String,
    },
}

/// Why a line was not carried out.
enum Stop {
    Interrupt(Interrupt),
    Refused(&'static str, String),
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Interrupt(match error {
            StoreError::Conflict(what) => Interrupt::Conflict(what),
            error => Interrupt::Fault(failed(error)),
        })
    }
}

fn refused<T>(field: &'static str, reason: impl Into<String>) -> Result<T, Stop> {
    Err(Stop::Refused(field, reason.into()))
}

/// Whether what stands there is what the line says, by field.
fn compared(fields: &[(&'static str, bool)]) -> LineOutcome {
    let differs = fields.iter().find(|(_, is_same)| !is_same);
    differs.map_or(LineOutcome::Unchanged, |(field, _)| LineOutcome::Differs(field))
}

/// A list that is being taken over.
struct Transfer<'a> {
    engine: &'a Engine,
    tx: TransferTx,
    /// The vendor's protocol.
    family: &'static str,
    now: Timestamp,
    /// Rows that cached data may be made of.
    changed: Vec<Uuid>,
    ledger: Ledger,
    /// What the organizations can grant, as far as it was read.
    catalogs: HashMap<OrganizationId, Arc<Catalog>>,
}

impl Engine {
    /// Keeps the integer ids that a list names from being drawn for anybody else, before its first line is taken over:
    /// those that it gives, and those that it refers to, which would otherwise stand for whoever comes meanwhile.
    pub async fn reserve_integer_ids(&self, lines: &[TransferLine]) -> Result<(), Fault> {
        let (mut organizations, mut people) = (Ordinal(0), Ordinal(0));
        for line in lines {
            let (organization, named) = line.names();
            if let Some(OrganizationRef::Ordinal(id)) = organization {
                organizations = organizations.max(*id);
            }
            for person in named.into_iter().flatten() {
                if let PersonRef::Ordinal(id) = person {
                    people = people.max(*id);
                }
            }
        }
        self.db.reserve_ordinals(organizations, people).await.map_err(failed)
    }

    /// Takes over lines in one transaction, as the operator; with `tries_only` everything is decided and taken back. The
    /// ledger is that of the lines before, and is brought up to date. `None`, and nothing has changed, once `is_stopped`.
    pub async fn take_over_state(
        &self,
        family: &'static str,
        lines: &[TransferLine],
        tries_only: bool,
        ledger: &mut Ledger,
        is_stopped: &(dyn Fn() -> bool + Sync),
    ) -> Result<Option<Vec<LineOutcome>>, Fault> {
        let before = ledger.clone();
        let done = retry_on_conflict(async || {
            let now = self.now();
            let tx = self.db.begin_transfer().await?;
            let (changed, catalogs, ledger) = (Vec::new(), HashMap::new(), before.clone());
            let mut transfer = Transfer { engine: self, tx, family, now, changed, ledger, catalogs };
            let mut outcomes = Vec::with_capacity(lines.len());
            for line in lines {
                if is_stopped() {
                    transfer.tx.rollback().await?;
                    return Ok(None);
                }
                let outcome = match Box::pin(transfer.take(line)).await {
                    Ok(outcome) => outcome,
                    Err(Stop::Refused(field, reason)) => LineOutcome::Refused { field, reason },
                    Err(Stop::Interrupt(interrupt)) => return Err(interrupt),
                };
                transfer.ledger.note(line, &outcome);
                outcomes.push(outcome);
            }
            let after = std::mem::take(&mut transfer.ledger);
            if tries_only {
                transfer.tx.rollback().await?;
            } else {
                transfer.tx.commit().await?;
                for id in transfer.changed {
                    self.row_changed(id);
                }
                self.events_committed.notify_one();
            }
            Ok(Some((outcomes, after)))
        })
        .await?;
        Ok(done.map(|(outcomes, after)| {
            *ledger = after;
            outcomes
        }))
    }
}

impl Transfer<'_> {
    async fn take(&mut self, line: &TransferLine) -> Result<LineOutcome, Stop> {
        match line {
            TransferLine::Organization { id, uuid, slug, name } => self.organization(id, *uuid, slug, name).await,
            TransferLine::Permission { organization, entry } => self.permission(organization, entry).await,
            TransferLine::Role { organization, role } => self.role(organization, role).await,
            TransferLine::License { organization, license } => self.license(organization, license).await,
            TransferLine::Resource { organization, resource } => self.resource(organization, resource).await,
            TransferLine::Person(person) => self.person(person).await,
            TransferLine::Membership(membership) => self.membership(membership).await,
            TransferLine::Invitation(invitation) => self.invitation(invitation).await,
            TransferLine::Key(key) => self.key(key).await,
        }
    }

    /// Events say that the operator took it over.
    fn events(&self) -> EventBuilder<'_> {
        let actor = Actor { protocol: "takeover".to_owned(), ..Actor::operator() };
        EventBuilder { engine: self.engine, actor, now: self.now, moved_from: None }
    }
}
