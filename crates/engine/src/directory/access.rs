//! Letting people in and shutting them out. Whoever is let in without having been asked gets an account that nobody has
//! proved: it opens nothing until the person shows that they read the address's mail, or an identity provider vouches for
//! them, and then it is theirs alone.

use super::Facts;
use crate::accept_invitation::{accepted, carry_out_by};
use crate::change_invitation::{Mail, write};
use crate::entry::Entry;
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
    Account, Caller, CatalogPolicy, EventKind, Grants, LicenseUsage, LinkDelivery, MemberId, MemberStatus,
    OrganizationAccess, Provisioning, Refusal, RequestedGrants, ResourceId, Seat,
};
use usher_storage::{AccountActivation, DirectoryRow, MemberRecord};

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
    let invite = InviteMembers {
        rows: vec![InviteRow { delivery, ..row }],
        batch: Batch::AllOrNothing,
        existing_account: if adds { ExistingAccount::GrantNow } else { ExistingAccount::Invite },
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::Refuse,
        catalog: CatalogPolicy::Listed,
        dry_run: false,
    };
    let mut rows = invite_members::within(tx, &facts.invite, caller, &invite).await?;
    let row = rows.pop().and_then(Result::ok);
    let row = row.ok_or_else(|| incident::internal("a person was neither invited nor refused"))?;
    let member = row.member.get().id;
    if let (true, Some(invitation)) = (adds, &row.invitation) {
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
        let change = accepted(tx, &record, facts.catalog()).await?;
        let by_caller = tx.events();
        carry_out_by(tx, &entry, change, &by_caller).await?;
    }
    Ok(member)
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
    admit(tx, facts, caller, row, Way::AsSet).await.map(drop)
}

/// What is stored with a person, after a change of it; a person of whom nothing was stored is called by its address.
pub(super) fn next(row: &DirectoryRow) -> DirectoryRecord {
    match &row.directory {
        Some(record) => DirectoryRecord { revision: record.revision + 1, ..record.clone() },
        None => DirectoryRecord {
            user_name: row.record.member.email.as_ref().map_or_else(String::new, |email| email.as_sent().to_owned()),
            external_id: None,
            kept: None,
            revision: 0,
        },
    }
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
