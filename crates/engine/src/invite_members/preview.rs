//! Trying out what inviting would do. It leaves an event and is counted, because it tells something about each address: that
//! it can be invited.

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::retry::{Interrupt, retry_on_conflict};
use std::collections::BTreeMap;
use usher_domain::commands::ExistingAccount;
use usher_domain::{Actor, Caller, EventKind, Fault, OrganizationAccess, Refusal};

/// Notes that so many rows are tried, or refuses where the organization has tried too many. The operator's are not counted.
pub(super) async fn note(
    engine: &Engine,
    caller: &Caller,
    access: &OrganizationAccess,
    existing: ExistingAccount,
    rows: usize,
) -> Result<(), Fault> {
    let rows = u32::try_from(rows).unwrap_or(u32::MAX);
    let limit = engine.settings.previews;
    let counted = limit.rows > 0 && !caller.is_operator();
    let now = engine.now();
    let event = EventBuilder { engine, actor: Actor::of(caller, access.scope.organization()), now }.event(
        EventKind::InvitationsPreviewed,
        BTreeMap::from([
            ("existing_account".to_owned(), word(existing).to_owned()),
            ("rows".to_owned(), rows.to_string()),
        ]),
    );
    retry_on_conflict(async || {
        let mut transaction = engine.store.begin(&access.scope).await?;
        let free = if counted { transaction.count_previews(rows, limit, now).await? } else { None };
        if let Some(free) = free {
            transaction.rollback().await?;
            let seconds = (free.millis() - now.millis()).div_euclid(1000) + 1;
            let retry_after = u32::try_from(seconds).unwrap_or(u32::MAX);
            return Err(Interrupt::from(Refusal::TooManyPreviews { retry_after }));
        }
        transaction.record(std::slice::from_ref(&event)).await?;
        Ok(transaction.commit().await?)
    })
    .await?;
    engine.events_committed.notify_one();
    Ok(())
}

const fn word(existing: ExistingAccount) -> &'static str {
    match existing {
        ExistingAccount::GrantNow => "grant",
        ExistingAccount::Invite => "invite",
    }
}
