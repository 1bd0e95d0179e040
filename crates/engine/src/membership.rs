//! Memberships named by the integer ids of accounts: reading, editing, inviting who is known, attaching who has an
//! account.

use crate::catalog::builtin::{CREATE_INVITATIONS, MANAGE_MEMBERS, READ_MEMBERS, holds, require};
use crate::engine::Engine;
use crate::incident::failed;
use crate::scopes::access;
use crate::{invite_members, manage_member};
use usher_domain::commands::{
    AttachAccount, Batch, EditMembership, ExistingAccount, ExistingMember, GetMembership, InviteKnownMember,
    InviteMembers, InviteMembersOutcome, InviteRow, ListMemberships, MemberRef, MemberView, Membership,
    MembershipOwner, Memberships, NonMembers, PendingInvitation,
};
use usher_domain::refusal::EntityKind;
use usher_domain::{Caller, Fault, IdempotencyRequest, MemberStatus, OrganizationAccess, Performed, Refusal};

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetMembership) -> Result<Membership, Fault> {
    let access = own_access(caller)?;
    if command.owner != MembershipOwner::Caller {
        require(access, READ_MEMBERS)?;
    }
    let member = member_of(access, command.owner)?;
    let record = engine.db.find_member(&access.sight(), &member).await.map_err(failed)?;
    let record = record.ok_or_else(|| manage_member::unknown(&member))?;
    Ok(membership(access, manage_member::of_record(record, engine.now())))
}

pub(crate) async fn list(engine: &Engine, caller: &Caller, command: &ListMemberships) -> Result<Memberships, Fault> {
    let access = access(caller, READ_MEMBERS)?;
    let listed = engine.db.list_memberships(&access.sight(), &command.filter, command.skip, command.limit).await;
    let now = engine.now();
    let records = listed.map_err(failed)?.into_iter();
    Ok(Memberships(records.map(|record| membership(access, manage_member::of_record(record, now))).collect()))
}

pub(crate) async fn edit(engine: &Engine, caller: &Caller, command: &EditMembership) -> Result<Membership, Fault> {
    let access = own_access(caller)?;
    let view = manage_member::edit_membership(engine, caller, member_of(access, command.owner)?, command).await?;
    Ok(membership(access, view))
}

pub(crate) async fn invite_known(
    engine: &Engine,
    caller: &Caller,
    command: &InviteKnownMember,
    idempotency: Option<IdempotencyRequest<'_, InviteMembersOutcome>>,
) -> Result<Performed<InviteMembersOutcome>, Fault> {
    let access = own_access(caller)?;
    require(access, CREATE_INVITATIONS)?;
    let record = engine.db.find_member(&access.sight(), &command.member).await.map_err(failed)?;
    let known = record.ok_or_else(|| manage_member::unknown(&command.member))?.member;
    let mut invite = command.invite.clone();
    for row in &mut invite.rows {
        if known.email.as_ref().is_some_and(|email| email.canonical() != row.email.canonical()) {
            return Err(Refusal::MemberHasAnotherAddress(known.id).into());
        }
        row.member = Some(known.id);
    }
    invite_members::run(engine, caller, &invite, idempotency).await
}

pub(crate) async fn attach(
    engine: &Engine,
    caller: &Caller,
    command: &AttachAccount,
    idempotency: Option<IdempotencyRequest<'_, InviteMembersOutcome>>,
) -> Result<Performed<InviteMembersOutcome>, Fault> {
    let access = own_access(caller)?;
    // Another organization than the caller's is treated as unknown.
    if command.organization != access.organization.ordinal {
        return Err(Refusal::UnknownOrganization(None).into());
    }
    require(access, CREATE_INVITATIONS)?;
    let known = engine.db.find_member(&access.sight(), &MemberRef::Account(command.account)).await.map_err(failed)?;
    let account = match (known, command.non_members) {
        (Some(record), _) => record.account,
        (None, NonMembers::Accept) => engine.db.account_by_ordinal(command.account).await.map_err(failed)?,
        (None, NonMembers::Refuse) => None,
    };
    let account = account.ok_or(Refusal::NotFound(EntityKind::Member))?;
    if !account.is_registered() {
        // No person can log in to it; only an invitation leads further.
        return Err(Refusal::MemberIs(MemberStatus::Invited).into());
    }
    let row = InviteRow {
        grants: command.grants.clone(),
        attributes: command.attributes.clone(),
        ..InviteRow::new(account.email)
    };
    let invite = InviteMembers {
        rows: vec![row],
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantNow,
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::Refuse,
        catalog: command.catalog.clone(),
        dry_run: false,
    };
    invite_members::run(engine, caller, &invite, idempotency).await
}

fn own_access(caller: &Caller) -> Result<&OrganizationAccess, Refusal> {
    caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))
}

/// The reference to the member; a key of the whole organization has no member.
fn member_of(access: &OrganizationAccess, owner: MembershipOwner) -> Result<MemberRef, Refusal> {
    match owner {
        MembershipOwner::Account(ordinal) => Ok(MemberRef::Account(ordinal)),
        MembershipOwner::Caller => {
            let own = access.member.as_ref().ok_or(Refusal::NotFound(EntityKind::Member))?;
            Ok(MemberRef::Id(own.member))
        }
    }
}

fn membership(access: &OrganizationAccess, view: MemberView) -> Membership {
    Membership {
        organization: access.organization.clone(),
        is_caller: access.member.as_ref().is_some_and(|own| own.member == view.member.id),
        manageable: holds(access, MANAGE_MEMBERS),
        view,
    }
}
