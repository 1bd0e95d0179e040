//! What shows whether addresses can be invited without inviting them, above all the dry run. It is recorded as an event and rate-limited, because it reveals whether each address can be
//! invited.

use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::ExistingAccount;
use usher_domain::{Caller, EventDetails, EventKind, Fault, OrganizationAccess, Refusal};

/// Notes that so many rows are tried, or refuses where the organization has tried too many. The operator's are not
/// counted.
pub(crate) async fn note(
    engine: &Engine,
    caller: &Caller,
    access: &OrganizationAccess,
    existing: ExistingAccount,
    rows: usize,
) -> Result<(), Fault> {
    let preview =
        Preview { existing, rows: u32::try_from(rows).unwrap_or(u32::MAX), is_counted: !caller.is_operator() };
    UnitOfWork::of(engine, caller, &access.scope).transact(&preview).await
}

struct Preview {
    existing: ExistingAccount,
    rows: u32,
    is_counted: bool,
}

impl TransactionBody for Preview {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        let (limit, now) = (tx.engine.settings.previews, tx.now);
        if self.is_counted
            && limit.rows > 0
            && let Some(free) = tx.count_previews(self.rows, limit, now).await?
        {
            let seconds = (free.millis() - now.millis()).div_euclid(1000) + 1;
            let retry_after = u32::try_from(seconds).unwrap_or(u32::MAX);
            return Err(Refusal::TooManyPreviews { retry_after }.into());
        }
        let details = EventDetails::Preview { existing_account: self.existing, rows: self.rows };
        let event = tx.events().event(EventKind::InvitationsPreviewed, details);
        Ok(tx.record(&[event]).await?)
    }
}
