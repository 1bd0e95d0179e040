//! What the changes that administrators make have in common: a right, one transaction, the kept answer, retries after
//! conflicts, and forgetting what is not true any more.

use crate::catalog::builtin::holds;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::idempotency::{IdempotencyRequest, Performed, StoredResponse};
use crate::ports::Transaction;
use crate::retry::{Interrupt, retry_on_conflict};
use std::sync::Arc;
use usher_domain::{
    Actor, AnyOutcome, Caller, Catalog, Command, EventKind, Fault, MemberId, OrganizationAccess, Refusal, Timestamp,
};

/// A command that changes something of one organization.
pub(crate) trait AdminChange: Command + Sync {
    /// What the caller has to hold.
    const REQUIRED_PERMISSION: &'static str;
    /// What was believed and is not true any more afterwards.
    const INVALIDATES: Invalidates;

    /// Reads, decides and writes.
    async fn within(&self, work: &mut Work<'_>) -> Result<Self::Outcome, Interrupt>;
}

/// What a change makes this process forget. Others forget when PostgreSQL notifies them, or when what they believe has
/// aged.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Invalidates {
    /// Nothing that anybody remembers has changed.
    Nothing,
    /// What credentials may do, or which there are.
    Credentials,
    /// The catalog, and with it what credentials may do.
    Catalog,
    /// The organization's settings and its name, which callers carry with them.
    Organization,
}

/// A change at work.
pub(crate) struct Work<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) access: &'a OrganizationAccess,
    pub(crate) transaction: &'a mut dyn Transaction,
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) actor: &'a Actor,
    pub(crate) now: Timestamp,
}

impl Work<'_> {
    /// Writes down that something has happened. What is told must not be personal data.
    pub(crate) async fn tell(&mut self, kind: EventKind, facts: &[(&str, &str)]) -> Result<(), Interrupt> {
        let facts = facts.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let event = self.builder().event(kind, facts);
        Ok(self.transaction.record(&[event]).await?)
    }

    /// Makes events of what the caller does now.
    pub(crate) fn builder(&self) -> EventBuilder<'_> {
        EventBuilder { engine: self.engine, actor: self.actor.clone(), now: self.now }
    }
}

/// Carries out a change.
pub(crate) async fn run<C: AdminChange>(
    engine: &Engine,
    caller: &Caller,
    command: &C,
    idempotency: Option<IdempotencyRequest<'_>>,
) -> Result<Performed, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    if !holds(access, C::REQUIRED_PERMISSION) {
        return Err(Refusal::Forbidden.into());
    }
    let stored = StoredResponse::claim(engine, caller, &access.scope, idempotency)?;
    let organization = access.scope.organization();
    let actor = Actor::of(caller, organization);
    let performed = retry_on_conflict(async || attempt(engine, access, &actor, command, stored.as_ref()).await).await?;
    match C::INVALIDATES {
        Invalidates::Nothing => {}
        Invalidates::Credentials => engine.authenticator.invalidate(),
        Invalidates::Catalog => {
            engine.catalogs.invalidate();
            engine.authenticator.invalidate();
        }
        Invalidates::Organization => {
            engine.organizations.invalidate();
            engine.authenticator.invalidate();
        }
    }
    Ok(performed)
}

async fn attempt<C: AdminChange>(
    engine: &Engine,
    access: &OrganizationAccess,
    actor: &Actor,
    command: &C,
    stored: Option<&StoredResponse<'_>>,
) -> Result<Performed, Interrupt> {
    let catalog = engine.catalogs.of(engine, &access.scope).await?;
    let mut transaction = engine.store.begin(&access.scope).await?;
    let work = Work { engine, access, transaction: &mut *transaction, catalog, actor, now: engine.now() };
    match within(work, command, stored).await {
        Ok(performed) => {
            transaction.commit().await?;
            engine.events_committed.notify_one();
            Ok(performed)
        }
        Err(interrupt) => {
            transaction.rollback().await?;
            Err(interrupt)
        }
    }
}

async fn within<C: AdminChange>(
    mut work: Work<'_>,
    command: &C,
    stored: Option<&StoredResponse<'_>>,
) -> Result<Performed, Interrupt> {
    if let Some(stored) = stored
        && let Some(answer) = stored.replay(work.engine, work.transaction).await?
    {
        return Ok(Performed::Replayed(answer));
    }
    let outcome: AnyOutcome = C::erased(command.within(&mut work).await?);
    if let Some(stored) = stored {
        let members = owner(&outcome).into_iter().collect();
        stored.store(work.engine, work.transaction, &outcome, members).await?;
    }
    Ok(Performed::Executed(outcome))
}

/// The member whose key an outcome describes. What else is changed here is the organization's own.
fn owner(outcome: &AnyOutcome) -> Option<MemberId> {
    match outcome {
        AnyOutcome::CreateApiKey(issued) => issued.view.member,
        AnyOutcome::RotateApiKey(rotated) => rotated.issued.view.member,
        _ => None,
    }
}
