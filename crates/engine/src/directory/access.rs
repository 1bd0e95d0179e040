//! Letting people in and shutting them out. Whoever is let in without having been asked gets an account that nobody has
//! proved: it opens nothing until the person shows that they read the address's mail, or an identity provider vouches for
//! them, and then it is theirs alone.

use super::Facts;
use crate::accept_invitation::{accepted, carry_out_by};
use crate::change_invitation::{Mail, write};
use crate::entry::Entry;
use crate::event_builder::AboutKey;
use crate::incident;
use crate::invite_members;
use crate::manage_member::{self, Decide};
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::{
    Batch, DirectoryRecord, ExistingAccount, ExistingMember, InviteMembers, InviteRow, KeptAccess, MemberRef,
    PendingInvitation, Withdrawal,
};
use usher_domain::rules::{MemberChange, MemberFacts, let_in, shut_out, withdraw};
use usher_domain::{
    Account, Caller, CatalogPolicy, EventKind, Grants, InvitationStatus, LicenseUsage, LinkDelivery, Member, MemberId,
    MemberStatus, OrganizationAccess, Provisioning, Refusal, RequestedGrants, ResourceId, Seat, Timestamp,
};
use usher_storage::{AccountActivation, DirectoryRow, MemberRecord, MemberWrite};

/// How somebody is let in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// As the organization has set.
    AsSet,
    /// By an invitation that is never mailed, because it is taken back at once.
    Noted,
}

/// Lets a person in who has neither access nor an open invitation, and returns the member.
pub(super) async fn admit(
    tx: &mut Tx<'_>,
    facts: &Facts,
    caller: &Caller,
    row: InviteRow,
    way: Way,
) -> Result<MemberId, Interrupt> {
    // Everything is written at once, not with the commit.
    tx.is_last = false;
    let is_set = way == Way::AsSet && facts.invite.settings.provisioning == Provisioning::Add;
    let adds = is_set && !facts.is_strangers;
    let delivery = if adds || way == Way::Noted { LinkDelivery::LinkOnly } else { LinkDelivery::Send };
    let email = row.email.clone();
    let sent = (row.first_name.clone().unwrap_or_default(), row.last_name.clone().unwrap_or_default());
    let invite = InviteMembers {
        rows: vec![InviteRow { delivery, ..row }],
        batch: Batch::AllOrNothing,
        existing_account: if adds { ExistingAccount::GrantNow } else { ExistingAccount::Invite },
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::Refuse,
        catalog: CatalogPolicy::Listed,
        dry_run: false,
    };
    let known = tx.member_record(&MemberRef::Email(email)).await?.map(|record| record.member);
    if let Some(removed) = known.as_ref().filter(|member| member.status == MemberStatus::Removed) {
        end_keys(tx, removed.id).await?;
    }
    // An account says nothing to the directory that the directory has not said itself.
    let named = known.map_or(sent, |member| (member.first_name, member.last_name));
    let is_never_sent = delivery == LinkDelivery::LinkOnly;
    let invite_facts = invite_members::Facts { is_never_sent, ..facts.invite.clone() };
    let mut rows = invite_members::within(tx, &invite_facts, caller, &invite).await?;
    let row = rows.pop().and_then(Result::ok);
    let row = row.ok_or_else(|| incident::internal("a person was neither invited nor refused"))?;
    let member = row.member.get().id;
    if adds && row.invitation.is_none() {
        let granted = tx.member(member).await?.ok_or_else(|| incident::internal("a member was not written"))?;
        let (first_name, last_name) = named;
        let revision = granted.revision + 1;
        let member = Member { first_name, last_name, revision, ..granted };
        tx.apply_member(&MemberWrite { member, invitation: None, seat: None, events: Vec::new() }).await?;
    } else if let (true, Some(invitation)) = (adds, &row.invitation) {
        if !is_placeholder(row.account.get()) {
            return Err(Interrupt::Conflict("an account was opened meanwhile".to_owned()));
        }
        let id = invitation.get().id;
        let record = tx.invitation(id).await?.ok_or_else(|| incident::internal("an invitation was not written"))?;
        let entry = Entry::Activation(AccountActivation {
            account: record.invitation.account,
            first_name: record.invitation.first_name.clone(),
            last_name: record.invitation.last_name.clone(),
            password_hash: None,
            // The organization asserts the address; that proves nothing.
            proof: None,
            at: tx.now,
        });
        let mut change = accepted(tx, &record, facts.catalog()).await?;
        if let Some(member) = &mut change.member {
            (member.first_name, member.last_name) = named;
        }
        let by_caller = tx.events();
        carry_out_by(tx, &entry, change, &by_caller).await?;
    }
    Ok(member)
}

/// Ends the keys that somebody who was removed had or made, and that nobody has taken over since: they do not come back with
/// the person.
async fn end_keys(tx: &mut Tx<'_>, member: MemberId) -> Result<(), Interrupt> {
    let now = tx.now;
    for (id, protocol) in tx.api_keys_by(member).await? {
        tx.revoke_api_key(id, now).await?;
        tx.row_changed(id.0);
        let about = AboutKey { id, protocol: &protocol, member: Some(member), scopes: None };
        let event = tx.events().key(EventKind::KeyRevoked, about);
        tx.record(&[event]).await?;
    }
    Ok(())
}

/// Whether nobody has ever signed in to the account.
const fn is_placeholder(account: &Account) -> bool {
    account.activated_at.is_none() && account.disabled_at.is_none()
}

/// Shuts a person out, and returns what is kept for the case that the person is let in again.
pub(super) async fn shut(
    tx: &mut Tx<'_>,
    facts: &Facts,
    access: &OrganizationAccess,
    MemberRecord { member, pending, .. }: &MemberRecord,
) -> Result<Option<KeptAccess>, Interrupt> {
    if access.authority == Some(member.id) {
        // A key does not end the access that it acts by.
        return Err(Refusal::OwnAccess.into());
    }
    let member_ref = MemberRef::Id(member.id);
    match (member.status, pending) {
        (MemberStatus::Active, _) => {
            manage_member::within(tx, access, &ShutOut(member_ref), &facts.member).await?;
            Ok(Some(KeptAccess { grants: Grants::default(), license: member.seat.map(Seat::license) }))
        }
        (MemberStatus::Invited, Some(pending)) => {
            let invitation = &pending.invitation;
            let change = withdraw(invitation, member, Withdrawal::Revoke, access, facts.catalog(), tx.now)?;
            let event = tx.events().invitation(EventKind::InvitationRevoked, &change.invitation);
            let kept = KeptAccess { grants: invitation.grants.clone(), license: invitation.license };
            write(tx, change, Mail::None, vec![event]).await?;
            Ok(Some(kept))
        }
        _ => Ok(None),
    }
}

/// Lets a person in again who was shut out, whose invitation has ended, or who was removed.
pub(super) async fn reopen(
    tx: &mut Tx<'_>,
    facts: &Facts,
    (caller, access): (&Caller, &OrganizationAccess),
    DirectoryRow { record, directory }: &DirectoryRow,
) -> Result<(), Interrupt> {
    let member = &record.member;
    let kept = directory.as_ref().and_then(|directory| directory.kept.clone()).unwrap_or_default();
    let pending = record.pending.as_ref().map(|pending| &pending.invitation);
    let wanted = pending.map_or(kept.license, |pending| pending.license);
    let license = match wanted {
        Some(id) => tx.license(id).await?,
        None => None,
    };
    if member.status == MemberStatus::Blocked {
        let rule = LetIn { member: MemberRef::Id(member.id), license };
        manage_member::within(tx, access, &rule, &facts.member).await?;
        return Ok(());
    }
    let email = member.email.clone().ok_or(Refusal::MemberIs(member.status))?;
    let grants = pending.map_or(kept.grants, |pending| pending.grants.clone()).live(tx.now);
    let known = |code: &_| facts.catalog().role(code).is_some();
    let row = InviteRow {
        first_name: Some(member.first_name.clone()),
        last_name: Some(member.last_name.clone()),
        license: license.map(|usage| usage.license.id),
        grants: RequestedGrants {
            permissions: Some(grants.permissions),
            roles: Some(grants.roles.into_iter().filter(|grant| known(&grant.what)).collect()),
            // One that is gone refuses this: without it, access could be wider than before.
            resources: Some(grants.resources),
            scoped: Some(grants.scoped),
        },
        ..InviteRow::new(email)
    };
    Box::pin(admit(tx, facts, caller, row, Way::AsSet)).await.map(drop)
}

/// Whether the person has an invitation that can no longer be accepted.
pub(super) fn is_overdue(row: &DirectoryRow, now: Timestamp) -> bool {
    let pending = row.record.pending.as_ref();
    pending.is_some_and(|pending| pending.invitation.status_at(now) == InvitationStatus::Expired)
}

/// What is stored with a person, after a change of it. A person of whom nothing was stored is called by its address, or by
/// its id where the directory calls somebody else by that address.
pub(super) async fn next(tx: &mut Tx<'_>, row: &DirectoryRow) -> Result<DirectoryRecord, Interrupt> {
    if let Some(record) = &row.directory {
        return Ok(DirectoryRecord { revision: record.revision + 1, ..record.clone() });
    }
    let member = &row.record.member;
    let address = member.email.as_ref().map(|email| email.as_sent().to_owned());
    let is_free = match &address {
        Some(address) => tx.directory_named(address).await?.is_none(),
        None => false,
    };
    let user_name = address.filter(|_| is_free).unwrap_or_else(|| member.id.to_string());
    Ok(DirectoryRecord { user_name, external_id: None, kept: None, revision: 0 })
}

struct ShutOut(MemberRef);

impl Decide for ShutOut {
    const SHUTS_OUT: bool = true;

    fn member(&self) -> &MemberRef {
        &self.0
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        _known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        Ok(shut_out(facts)?.map(|(change, _)| change))
    }
}

struct LetIn {
    member: MemberRef,
    license: Option<LicenseUsage>,
}

impl Decide for LetIn {
    const SHUTS_OUT: bool = false;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        _known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        let_in(facts, self.license.as_ref())
    }
}
