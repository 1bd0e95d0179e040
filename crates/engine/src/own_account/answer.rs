//! Accepting and declining an invitation while signed in, without its link. What the link would show is shown by the
//! account: its address was proved, and the invitation is addressed to it.

use super::{invited, record};
use crate::accept_invitation::{accepted, carry_out};
use crate::decline_invitation;
use crate::engine::Engine;
use crate::entry::Entry;
use crate::manage_sessions::owner;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::sync::Arc;
use usher_domain::commands::AnswerOwnInvitation;
use usher_domain::{
    AccountId, Caller, Catalog, Fault, InvitationView, OrganizationScope, OrganizationSettings, Refusal,
};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: AnswerOwnInvitation,
) -> Result<InvitationView, Fault> {
    let account = owner(caller)?;
    let waiting = invited(engine, &record(engine, account).await?.account).await?;
    let found = waiting.into_iter().find(|(_, invitation)| *invitation == command.invitation);
    let (organization, _) = found.ok_or(Refusal::UnknownInvitation)?;
    let scope = proved(organization);
    UnitOfWork::of(engine, caller, &scope).transact(&Answer { command, account, scope: &scope }).await
}

struct Answer<'a> {
    command: AnswerOwnInvitation,
    account: AccountId,
    scope: &'a OrganizationScope,
}

impl TransactionBody for Answer<'_> {
    type Facts = (Arc<Catalog>, Arc<OrganizationSettings>);
    type Outcome = InvitationView;

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        Ok((engine.catalogs.of(&engine.db, self.scope).await?, settings(engine, self.scope).await?))
    }

    async fn apply(&self, tx: &mut Tx<'_>, (catalog, settings): &Self::Facts) -> Result<InvitationView, Interrupt> {
        let record = tx.invitation(self.command.invitation).await?;
        let record = record.filter(|record| record.invitation.account == self.account);
        let record = record.ok_or(Refusal::UnknownInvitation)?;
        if !tx.account(self.account).await?.is_some_and(|account| account.is_proved()) {
            return Err(Refusal::UnknownInvitation.into());
        }
        if !self.command.accepts {
            return decline_invitation::carry_out(tx, &record).await;
        }
        let change = accepted(tx, &record, catalog).await?;
        if !settings.allows(record.invitation.email.canonical()) {
            return Err(Refusal::DomainNotAllowed.into());
        }
        carry_out(tx, &Entry::SignedIn, change).await
    }
}
