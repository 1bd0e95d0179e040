//! What the changes that administrators make have in common: a permission, and what becomes out of date.

use crate::catalog::builtin::require;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::future::Future;
use std::sync::Arc;
use usher_domain::{
    Actor, Caller, Catalog, Command, EventDetails, EventKind, Fault, IdempotencyRequest, MemberId, OrganizationAccess,
    OrganizationSettings, Performed, Refusal, Timestamp,
};

/// A command that changes something of one organization.
pub(crate) trait AdminChange: Command {
    /// What the caller has to hold.
    const REQUIRED_PERMISSION: &'static str;
    /// Whether it changes what is cached of the organization: its settings, its name, its permissions or its roles.
    const CHANGES_ORGANIZATION: bool = false;
    /// Whether it does nothing but take access away.
    const ONLY_TAKES: bool = false;

    /// Refuses a caller who does not hold it. A command whose protocol names another permission asks for that one.
    fn require(&self, access: &OrganizationAccess) -> Result<(), Refusal> {
        require(access, Self::REQUIRED_PERMISSION)
    }

    /// Reads, decides and writes.
    fn within(
        &self,
        work: &mut Administration<'_, '_>,
    ) -> impl Future<Output = Result<Self::Outcome, Interrupt>> + Send;

    /// The member whose personal data may be in the outcome; most of these changes concern data of the organization
    /// itself.
    fn owner(outcome: &Self::Outcome) -> Option<MemberId> {
        let _ = outcome;
        None
    }
}

/// A change under way.
pub(crate) struct Administration<'a, 'b> {
    pub(crate) engine: &'a Engine,
    pub(crate) access: &'a OrganizationAccess,
    pub(crate) transaction: &'a mut Tx<'b>,
    pub(crate) catalog: &'a Catalog,
    pub(crate) settings: &'a OrganizationSettings,
    pub(crate) actor: Actor,
    pub(crate) now: Timestamp,
}

impl Administration<'_, '_> {
    /// Records an event. Its details must not be personal data.
    pub(crate) async fn tell(&mut self, kind: EventKind, details: EventDetails) -> Result<(), Interrupt> {
        let event = self.events().event(kind, details);
        Ok(self.transaction.record(&[event]).await?)
    }

    /// Makes events of what the caller does now.
    pub(crate) fn events(&self) -> EventBuilder<'_> {
        EventBuilder { engine: self.engine, actor: self.actor.clone(), now: self.now, moved_from: None }
    }
}

/// Carries out a change.
pub(crate) async fn run<C: AdminChange>(
    engine: &Engine,
    caller: &Caller,
    command: &C,
    idempotency: Option<IdempotencyRequest<'_, C::Outcome>>,
) -> Result<Performed<C::Outcome>, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    command.require(access)?;
    let body = Body { access, command };
    let unit = UnitOfWork::of(engine, caller, &access.scope).taking_away(C::ONLY_TAKES);
    unit.transact_once(caller, &body, idempotency).await
}

struct Body<'a, C> {
    access: &'a OrganizationAccess,
    command: &'a C,
}

impl<C: AdminChange> TransactionBody for Body<'_, C> {
    type Facts = (Arc<Catalog>, Arc<OrganizationSettings>);
    type Outcome = C::Outcome;

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        let scope = &self.access.scope;
        Ok((engine.catalogs.of(&engine.db, scope).await?, settings(engine, scope).await?))
    }

    async fn apply(&self, tx: &mut Tx<'_>, (catalog, settings): &Self::Facts) -> Result<C::Outcome, Interrupt> {
        if C::CHANGES_ORGANIZATION {
            tx.row_changed(self.access.scope.organization().0);
        }
        let (engine, actor, now) = (tx.engine, tx.actor.clone(), tx.now);
        let access = self.access;
        self.command
            .within(&mut Administration { engine, access, transaction: tx, catalog, settings, actor, now })
            .await
    }

    fn members(&self, outcome: &C::Outcome) -> Vec<MemberId> {
        C::owner(outcome).into_iter().collect()
    }
}
