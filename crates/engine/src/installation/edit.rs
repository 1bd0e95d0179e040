//! Changing an organization from without: its names and what it has set.

use super::known;
use crate::engine::Engine;
use crate::manage_organization::change;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{EditAnyOrganization, OrganizationProfile};
use usher_domain::{Caller, Fault, IdempotencyRequest, Performed, Versioned};

pub(crate) async fn edit(
    engine: &Engine,
    caller: &Caller,
    command: &EditAnyOrganization,
    idempotency: Option<IdempotencyRequest<'_, Versioned<OrganizationProfile>>>,
) -> Result<Performed<Versioned<OrganizationProfile>>, Fault> {
    let scope = known(engine, caller, command.organization).await?;
    UnitOfWork::of(engine, caller, &scope).transact_once(caller, &Edit(command), idempotency).await
}

struct Edit<'a>(&'a EditAnyOrganization);

impl TransactionBody for Edit<'_> {
    type Facts = ();
    type Outcome = Versioned<OrganizationProfile>;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<Self::Outcome, Interrupt> {
        tx.row_changed(self.0.organization.0);
        change(tx, &self.0.edit, |_| Ok(())).await
    }
}
