//! Changing one's own names and language: the account, and the member rows where the person has access, in one
//! transaction.

use super::{acting, record};
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_sessions::owner;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::EditOwnAccount;
use usher_domain::{
    Account, AccountId, Caller, EventKind, Fault, Member, MemberId, MemberStatus, OrganizationId, Refusal,
};
use usher_storage::MemberWrite;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &EditOwnAccount) -> Result<Account, Fault> {
    let account = owner(caller)?;
    let memberships = engine.db.memberships(account).await.map_err(failed)?;
    let active = memberships.into_iter().filter(|(_, member)| member.status == MemberStatus::Active);
    let mut places: Vec<_> = active.map(|(organization, member)| (organization.id, member.id)).collect();
    // In the same order in every request, so that two of them wait for one another instead of deadlocking.
    places.sort_unstable();
    let first = places.first().map(|(organization, _)| proved(*organization));
    let first = first.ok_or(Refusal::UnknownOrganization(None))?;
    let body = Edit { caller, command, account, places: &places };
    UnitOfWork::of(engine, caller, &first).keeping().transact(&body).await?;
    Ok(record(engine, account).await?.account)
}

struct Edit<'a> {
    caller: &'a Caller,
    command: &'a EditOwnAccount,
    account: AccountId,
    /// Where the person is an active member.
    places: &'a [(OrganizationId, MemberId)],
}

impl TransactionBody for Edit<'_> {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        let EditOwnAccount { first_name, last_name, locale } = self.command;
        for (organization, id) in self.places {
            tx.enter(self.caller, &proved(*organization)).await?;
            tx.actor = acting(self.caller, *organization, *id);
            let Some(before) = tx.member(*id).await?.filter(|member| member.status == MemberStatus::Active) else {
                continue;
            };
            if (&before.first_name, &before.last_name) == (first_name, last_name) {
                continue;
            }
            let member = Member {
                first_name: first_name.clone(),
                last_name: last_name.clone(),
                updated_at: tx.now,
                revision: before.revision + 1,
                ..before
            };
            tx.member_changed(&member);
            let events = vec![tx.events().member(EventKind::MemberGrantsChanged, &member)];
            tx.apply_member(&MemberWrite { member, invitation: None, seat: None, events }).await?;
        }
        tx.row_changed(self.account.0);
        Ok(tx.set_profile(self.account, (first_name, last_name), *locale).await?)
    }
}
