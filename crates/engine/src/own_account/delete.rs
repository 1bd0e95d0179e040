//! Ending one's own account: all memberships end and the account is shut in one transaction. What is left of the person is
//! erased a moment later (`erase.rs`), once the mail that says so has gone out.

use super::{acting, record};
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_sessions::owner;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::{administrators, decline_invitation, incident, mails, manage_member, password_links, passwords};
use std::sync::Arc;
use usher_domain::commands::{DeleteOwnAccount, Departure, MemberRef};
use usher_domain::refusal::ProofNeeded;
use usher_domain::rules::{LeaveFacts, Leaving, leave, removed};
use usher_domain::{
    AccountId, Caller, Catalog, Fault, InvitationStatus, MemberId, MemberStatus, OrganizationId, Refusal,
};
use usher_storage::{MailOrder, MailSubject, MemberRecord};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &DeleteOwnAccount) -> Result<Departure, Fault> {
    let account = owner(caller)?;
    let record = record(engine, account).await?;
    // Whoever merely made an account for an address must not end what others sent there.
    if !record.account.is_proved() {
        return Err(Refusal::AddressNotProved(ProofNeeded::MailedLink).into());
    }
    passwords::confirm(engine, caller, &record, &command.password).await?;
    let memberships = engine.db.memberships(account).await.map_err(failed)?;
    let locale = password_links::locale(engine, &record.account, memberships.iter().map(|(place, _)| place));
    let subject = MailSubject::AccountDeleted { account, locale };
    let notice = mails::order(engine, subject, record.account.email.canonical(), engine.now());
    let here = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let unit = UnitOfWork::of(engine, caller, &here.scope).keeping();
    let needed = unit.transact(&Delete { caller, account, notice }).await?;
    let Some(needed) = needed else { return Ok(Departure::Left) };
    let found = memberships.into_iter().find(|(organization, _)| organization.id == needed);
    let (organization, _) = found.ok_or_else(|| incident::internal("a membership vanished"))?;
    let settings = settings(engine, &proved(needed)).await?;
    Ok(Departure::LastAdministrator { organization: settings.branding.name_over(&organization.name).to_owned() })
}

struct Delete<'a> {
    caller: &'a Caller,
    account: AccountId,
    notice: MailOrder,
}

impl TransactionBody for Delete<'_> {
    /// The member rows of the account, by organization, with the organizations' catalogs.
    type Facts = Vec<(OrganizationId, MemberId, Arc<Catalog>)>;
    /// The organization that cannot do without the person, if there is one.
    type Outcome = Option<OrganizationId>;

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        let mut places = Vec::new();
        for (organization, member) in engine.db.member_rows(self.account).await? {
            places.push((organization, member, engine.catalogs.of(&engine.db, &proved(organization)).await?));
        }
        Ok(places)
    }

    async fn apply(&self, tx: &mut Tx<'_>, places: &Self::Facts) -> Result<Option<OrganizationId>, Interrupt> {
        // Two requests of one person wait for one another at the rows; the second one finds the account shut.
        if !tx.account(self.account).await?.is_some_and(|account| account.is_registered()) {
            return Err(Refusal::BadLogin.into());
        }
        for (organization, member, catalog) in places {
            tx.enter(self.caller, &proved(*organization)).await?;
            tx.actor = acting(self.caller, *organization, *member);
            let Some(record) = tx.member_record(&MemberRef::Id(*member)).await? else { continue };
            if record.member.status == MemberStatus::Active && is_needed(tx, &record, catalog).await? {
                tx.discard();
                return Ok(Some(*organization));
            }
            end(tx, &record).await?;
        }
        tx.row_changed(self.account.0);
        tx.mail_ordered(self.notice.unsent.is_none());
        let now = tx.now;
        tx.request_deletion(self.account, &self.notice, now).await?;
        Ok(None)
    }
}

/// Whether an organization would be left without an administrator, or without an active member.
async fn is_needed(tx: &mut Tx<'_>, record: &MemberRecord, catalog: &Catalog) -> Result<bool, Interrupt> {
    let member = &record.member;
    let facts = LeaveFacts {
        member,
        others_active: tx.has_other_active_member(member.id).await?,
        is_last_administrator: administrators::is_last(tx, member, catalog).await?,
        now: tx.now,
    };
    match leave(&facts) {
        Ok(Leaving::Left(_)) => Ok(false),
        Ok(Leaving::LastAdministrator) | Err(Refusal::LastMember) => Ok(true),
        Err(refusal) => Err(refusal.into()),
    }
}

/// Ends what a person has in an organization: the membership, whether it is blocked or not, or the open invitation.
pub(super) async fn end(tx: &mut Tx<'_>, record: &MemberRecord) -> Result<(), Interrupt> {
    let member = &record.member;
    match member.status {
        MemberStatus::Active | MemberStatus::Blocked => {
            tx.member_changed(member);
            let write = manage_member::write(tx, removed(member, tx.now), record, false);
            tx.apply_member(&write).await?;
        }
        MemberStatus::Invited => {
            let now = tx.now;
            let open = |invitation: &usher_domain::Invitation| invitation.status_at(now) == InvitationStatus::Pending;
            if let Some(pending) = record.pending.as_ref().filter(|pending| open(&pending.invitation)) {
                decline_invitation::carry_out(tx, pending).await?;
            }
        }
        MemberStatus::Contact | MemberStatus::Removed => {}
    }
    Ok(())
}
