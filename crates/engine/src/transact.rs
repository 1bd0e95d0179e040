//! The unit of work: the only place that begins, commits and rolls back the transaction of a use case, retries it after
//! a conflict, replays the stored response of a request that comes again, and reports what was committed.
//!
//! A use case is what happens in between: read the facts, let a rule decide, write.

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::retry::{Interrupt, retry_on_conflict};
use std::future::Future;
use std::ops::{Deref, DerefMut};
use usher_domain::{
    AccountId, Actor, Caller, Fault, Invitation, InvitationId, Member, MemberId, Ordinal, OrganizationScope, Timestamp,
};
use usher_storage::{ChangeWrite, InvitationRecord, InviteWrites, StoreError};
use uuid::Uuid;

/// What a use case does in one transaction of one organization. It is repeated from the start after a conflict.
pub(crate) trait TransactionBody: Sync {
    /// What is read before the transaction begins, anew for each attempt: a task that holds a connection must not wait
    /// for another one.
    type Facts: Send + Sync;
    /// What comes of it.
    type Outcome: Send;

    /// Reads what is needed before the transaction.
    fn prepare(&self, engine: &Engine) -> impl Future<Output = Result<Self::Facts, Interrupt>> + Send;

    /// Reads the rest, decides and writes.
    fn apply(
        &self,
        tx: &mut Tx<'_>,
        facts: &Self::Facts,
    ) -> impl Future<Output = Result<Self::Outcome, Interrupt>> + Send;

    /// The members whose personal data may be in the outcome: erasing one of them erases the stored response.
    fn members(&self, outcome: &Self::Outcome) -> Vec<MemberId> {
        let _ = outcome;
        Vec::new()
    }

    /// Writes that were deferred to the end, because they can be sent together with the commit: see [`Tx::is_last`].
    fn last_writes<'o>(&self, outcome: &'o mut Self::Outcome) -> Option<LastWrites<'o>> {
        let _ = outcome;
        None
    }
}

/// New invitations that are written and committed in one round trip.
pub(crate) struct LastWrites<'o> {
    pub(crate) writes: &'o InviteWrites,
    /// Receives the integer ids of the new accounts.
    pub(crate) ordinals: &'o mut Vec<(AccountId, Ordinal)>,
}

/// The organization and the caller on whose behalf a transaction is run.
#[derive(Clone)]
pub(crate) struct UnitOfWork<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) scope: &'a OrganizationScope,
    pub(crate) actor: Actor,
    pub(crate) purpose: Purpose,
}

/// What a transaction does to its organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// It changes something on behalf of somebody: refused where the organization is archived. This is the one place where
    /// that is asked, besides the database, which holds the organization open until the commit.
    Change,
    /// It records what has happened anyway, what a person does with their own account, or takes access away: done in an
    /// archived organization as well.
    Keep,
}

/// What is reported once a transaction is committed.
#[derive(Default)]
struct Committed {
    orders_mail: bool,
    orders_deliveries: bool,
    chains_events: bool,
    rows_changed: Vec<Uuid>,
}

/// A transaction under way. Dropping it rolls it back.
pub(crate) struct Tx<'a> {
    pub(crate) engine: &'a Engine,
    /// Who is behind what is done.
    pub(crate) actor: Actor,
    /// The instant at which everything in it happens.
    pub(crate) now: Timestamp,
    /// Whether only the commit follows the work, so that writes may be deferred to it.
    pub(crate) is_last: bool,
    /// The invitation whose place the one takes that is made next, for its event.
    pub(crate) moved_from: Option<InvitationId>,
    transaction: usher_storage::Tx,
    is_discarded: bool,
    committed: Committed,
    /// The invitation that was read last, as it was then.
    read: Option<Invitation>,
}

impl<'a> UnitOfWork<'a> {
    /// On behalf of a caller.
    pub(crate) fn of(engine: &'a Engine, caller: &Caller, scope: &'a OrganizationScope) -> Self {
        Self { engine, scope, actor: Actor::of(caller, scope.organization()), purpose: Purpose::Change }
    }

    /// The same for what has to be done in an archived organization as well.
    pub(crate) fn keeping(self) -> Self {
        Self { purpose: Purpose::Keep, ..self }
    }

    /// The same for what only takes access away, which must never have to wait: done in an archived organization as well.
    pub(crate) fn taking_away(self, only_takes: bool) -> Self {
        if only_takes { self.keeping() } else { self }
    }

    /// On behalf of the system itself.
    pub(crate) fn system(engine: &'a Engine, scope: &'a OrganizationScope) -> Self {
        Self { engine, scope, actor: Actor::system(), purpose: Purpose::Keep }
    }

    /// On behalf of the operator at the command line.
    pub(crate) fn operator(engine: &'a Engine, scope: &'a OrganizationScope) -> Self {
        Self { engine, scope, actor: Actor::operator(), purpose: Purpose::Keep }
    }

    /// Does the work, again after each conflict.
    pub(crate) async fn transact<W: TransactionBody>(&self, body: &W) -> Result<W::Outcome, Fault> {
        retry_on_conflict(async || self.attempt(body).await).await
    }

    /// Does the work once, for those who have to read more before each attempt.
    pub(crate) async fn attempt<W: TransactionBody>(&self, body: &W) -> Result<W::Outcome, Interrupt> {
        let engine = self.engine;
        let facts = body.prepare(engine).await?;
        let mut tx = Tx {
            engine,
            actor: self.actor.clone(),
            now: engine.now(),
            is_last: true,
            moved_from: None,
            transaction: match self.purpose {
                Purpose::Change => engine.db.begin_change(self.scope).await?,
                Purpose::Keep => engine.db.begin(self.scope).await?,
            },
            is_discarded: false,
            committed: Committed::default(),
            read: None,
        };
        // Boxed once for each attempt: the futures of statements are large.
        match Box::pin(body.apply(&mut tx, &facts)).await {
            Ok(mut outcome) => {
                tx.end(body.last_writes(&mut outcome)).await?;
                Ok(outcome)
            }
            Err(interrupt) => {
                let is_outdated = matches!(interrupt, Interrupt::Fault(Fault::Refused(_))) && tx.is_outdated().await?;
                tx.transaction.rollback().await?;
                Err(if is_outdated { Interrupt::Conflict("a refusal of outdated facts".to_owned()) } else { interrupt })
            }
        }
    }
}

impl<'a> Tx<'a> {
    /// Reads one invitation with all that belongs to it. What belongs to it is read after the invitation, and may be
    /// newer: a refusal stands only if the invitation is the same afterwards.
    pub(crate) async fn invitation(&mut self, id: InvitationId) -> Result<Option<InvitationRecord>, StoreError> {
        let record = self.transaction.invitation(id).await?;
        self.read = record.as_ref().map(|record| record.invitation.clone());
        Ok(record)
    }

    /// Writes the change of an invitation, and reads what it is then.
    pub(crate) async fn apply_change(&mut self, write: &ChangeWrite) -> Result<Option<InvitationRecord>, StoreError> {
        let record = self.transaction.apply_change(write).await?;
        self.read = record.as_ref().map(|record| record.invitation.clone());
        Ok(record)
    }

    /// Whether a concurrent request has changed the invitation since it was read.
    async fn is_outdated(&mut self) -> Result<bool, StoreError> {
        let Some(read) = &self.read else { return Ok(false) };
        let now = self.transaction.invitation(read.id).await?;
        Ok(now.is_none_or(|now| now.invitation.revision != read.revision))
    }

    /// Goes on in another organization of the caller. All of it is committed together.
    pub(crate) async fn enter(&mut self, caller: &Caller, scope: &OrganizationScope) -> Result<(), StoreError> {
        self.actor = Actor::of(caller, scope.organization());
        self.transaction.enter(scope).await
    }

    /// Goes on on behalf of another caller, in the same organization.
    pub(crate) fn act_for(&mut self, caller: &Caller, scope: &OrganizationScope) {
        self.actor = Actor::of(caller, scope.organization());
    }

    /// Makes events of what is done.
    pub(crate) fn events(&self) -> EventBuilder<'a> {
        let (engine, actor) = (self.engine, self.actor.clone());
        EventBuilder { engine, actor, now: self.now, moved_from: self.moved_from }
    }

    /// Makes events of what is done, on behalf of a member of the organization.
    pub(crate) fn events_by(&self, member: MemberId) -> EventBuilder<'a> {
        let actor = Actor { member: Some(member), ..self.actor.clone() };
        EventBuilder { engine: self.engine, actor, now: self.now, moved_from: None }
    }

    /// Records that a mail was ordered, so that the mail worker is woken on commit.
    pub(crate) fn mail_ordered(&mut self, ordered: bool) {
        self.committed.orders_mail |= ordered;
    }

    /// Records that calls of webhooks were ordered, so that their worker is woken on commit.
    pub(crate) fn deliveries_ordered(&mut self, ordered: bool) {
        self.committed.orders_deliveries |= ordered;
    }

    /// Records whether the events of this transaction are in the chain already; otherwise the worker that chains them is
    /// woken on commit.
    pub(crate) fn events_chained(&mut self, chained: bool) {
        self.committed.chains_events = chained;
    }

    /// Records that a row which cached data is made of has changed once this is committed.
    pub(crate) fn row_changed(&mut self, id: Uuid) {
        self.committed.rows_changed.push(id);
    }

    /// The same of a member, whose account has changed as well: it is what persons are cached by.
    pub(crate) fn member_changed(&mut self, member: &Member) {
        let account = member.account.map(|(account, _)| account.0);
        self.committed.rows_changed.extend([member.id.0].into_iter().chain(account));
    }

    /// Has the transaction rolled back at the end: nothing is to be changed.
    pub(crate) fn discard(&mut self) {
        self.is_discarded = true;
    }

    async fn end(self, last: Option<LastWrites<'_>>) -> Result<(), StoreError> {
        match last {
            _ if self.is_discarded => return self.transaction.rollback().await,
            None => self.transaction.commit().await?,
            Some(LastWrites { writes, ordinals }) => {
                *ordinals = self.transaction.apply_new_invites_and_commit(writes).await?;
            }
        }
        let engine = self.engine;
        for id in self.committed.rows_changed {
            engine.row_changed(id);
        }
        if !self.committed.chains_events {
            engine.events_committed.notify_one();
        }
        if self.committed.orders_deliveries {
            engine.deliveries_due.notify_one();
        }
        if self.committed.orders_mail {
            engine.mail_ordered.notify_one();
        }
        Ok(())
    }
}

impl Deref for Tx<'_> {
    type Target = usher_storage::Tx;

    fn deref(&self) -> &Self::Target {
        &self.transaction
    }
}

impl DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.transaction
    }
}
