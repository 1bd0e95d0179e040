//! Changing, blocking and removing members. Callers cannot change a member who holds more than they do, nor take away
//! their own access. That an organization keeps somebody who administers it for as long is checked where the rows of others
//! can be locked (`administrators.rs` of the engine).

use super::{SeatDelta, check_covers_existing, check_regrant, edit, withdraw};
use crate::commands::{
    BlockMember, Blocking, EditInvitation, EditMember, EditPending, ExpiryEdit, LicenseEdit, RemoveMember, Withdrawal,
};
use crate::rules::invite_members::check_codes;
use crate::{
    Catalog, Grants, Invitation, Member, MemberStatus, OrganizationAccess, PermissionCode, Refusal, RequestedGrants,
    ResourceId, Timestamp,
};

/// The facts that a change of a member is decided on.
#[derive(Clone, Copy, Debug)]
pub struct MemberFacts<'a> {
    /// The member.
    pub member: &'a Member,
    /// Its pending invitation, if it has one.
    pub pending: Option<&'a Invitation>,
    /// What the caller may do.
    pub access: &'a OrganizationAccess,
    /// The organization's catalog.
    pub catalog: &'a Catalog,
    /// Whether the organization has another active member.
    pub others_active: bool,
    /// The instant.
    pub now: Timestamp,
}

/// The after-images of a member and its invitation, and what becomes of the seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberChange {
    /// The member as it shall be.
    pub member: Member,
    /// The invitation as it shall be, if it changes.
    pub invitation: Option<Invitation>,
    /// The change of seats, if any.
    pub seat: Option<SeatDelta>,
}

/// Edits a member. `known` says which resources the organization has.
pub fn edit_member(
    facts: &MemberFacts<'_>,
    command: &EditMember,
    known: impl Fn(ResourceId) -> bool,
) -> Result<MemberChange, Refusal> {
    let MemberFacts { member, access, catalog, now, .. } = *facts;
    expected(member, command.expected)?;
    let regranted = command.grants != RequestedGrants::default();
    let mut after = renewed(member, now);
    after.first_name = command.first_name.clone().unwrap_or_else(|| member.first_name.clone());
    after.last_name = command.last_name.clone().unwrap_or_else(|| member.last_name.clone());
    after.attributes = member.attributes.merged_with(&command.attributes);
    let mut invitation = None;
    match (member.status, facts.pending) {
        (MemberStatus::Invited, Some(pending)) => {
            invitation = Some(edited_invitation(facts, command, pending, known)?);
        }
        (MemberStatus::Active, _) if regranted => {
            check_codes(&command.grants, catalog, &command.catalog)?;
            if let Some(unknown) = command.grants.named_resources().find(|id| !known(*id)) {
                return Err(Refusal::UnknownResource(unknown));
            }
            after.grants = command.grants.over(&member.grants);
            check_regrant(&member.grants, &after.grants, access, catalog, now)?;
            let everything = PermissionCode::everything();
            let holds = |grants: &Grants| catalog.permissions_of(grants, now).covers(&everything);
            if is_caller(facts) && holds(&member.grants) && !holds(&after.grants) {
                return Err(Refusal::OwnAccess);
            }
        }
        (status, _) if regranted => return Err(Refusal::MemberIs(status)),
        (MemberStatus::Active | MemberStatus::Blocked, _) if !is_caller(facts) => {
            within_authority(facts)?;
        }
        _ => {}
    }
    Ok(MemberChange { member: after, invitation, seat: None })
}

/// Edits the pending invitation of a member, and nothing else of it.
pub fn edit_pending(
    facts: &MemberFacts<'_>,
    command: &EditPending,
    known: impl Fn(ResourceId) -> bool,
) -> Result<MemberChange, Refusal> {
    if facts.member.status != MemberStatus::Invited {
        return Err(Refusal::MemberIs(facts.member.status));
    }
    let edits = EditMember {
        member: command.member.clone(),
        catalog: command.catalog.clone(),
        ..EditMember::of_grants(facts.member.id, command.grants.clone())
    };
    edit_member(facts, &edits, known)
}

fn edited_invitation(
    facts: &MemberFacts<'_>,
    command: &EditMember,
    pending: &Invitation,
    known: impl Fn(ResourceId) -> bool,
) -> Result<Invitation, Refusal> {
    let edits = EditInvitation {
        invitation: pending.id,
        first_name: command.first_name.clone(),
        last_name: command.last_name.clone(),
        grants: command.grants.clone(),
        expiry: ExpiryEdit::Keep,
        license: LicenseEdit::Keep,
        metadata: None,
        catalog: command.catalog.clone(),
        expected: None,
    };
    let both = (pending, facts.member);
    Ok(edit(both, &edits, facts.access, facts.catalog, (known, None), facts.now)?.invitation)
}

/// Blocks or unblocks a member; `None` where nothing changes.
pub fn block_member(facts: &MemberFacts<'_>, command: &BlockMember) -> Result<Option<MemberChange>, Refusal> {
    let member = facts.member;
    expected(member, command.expected)?;
    let status = match (member.status, command.blocking) {
        (MemberStatus::Active, Blocking::Block | Blocking::Toggle) => MemberStatus::Blocked,
        (MemberStatus::Blocked, Blocking::Unblock | Blocking::Toggle) => MemberStatus::Active,
        (MemberStatus::Active, Blocking::Unblock) | (MemberStatus::Blocked, Blocking::Block) => return Ok(None),
        (status @ (MemberStatus::Contact | MemberStatus::Invited | MemberStatus::Removed), _) => {
            return Err(Refusal::MemberIs(status));
        }
    };
    within_authority(facts)?;
    if status == MemberStatus::Blocked {
        may_lose_access(facts)?;
    }
    Ok(Some(MemberChange { member: Member { status, ..renewed(member, facts.now) }, invitation: None, seat: None }))
}

/// Ends a membership; `None` where it has ended already.
pub fn remove_member(facts: &MemberFacts<'_>, command: &RemoveMember) -> Result<Option<MemberChange>, Refusal> {
    let MemberFacts { member, now, .. } = *facts;
    expected(member, command.expected)?;
    let mut invitation = None;
    match member.status {
        MemberStatus::Removed => return Ok(None),
        MemberStatus::Contact => {}
        MemberStatus::Invited => {
            invitation = match facts.pending {
                Some(pending) => {
                    Some(withdraw(pending, member, Withdrawal::Revoke, facts.access, facts.catalog, now)?.invitation)
                }
                None => None,
            };
        }
        MemberStatus::Active => {
            within_authority(facts)?;
            may_lose_access(facts)?;
        }
        MemberStatus::Blocked => within_authority(facts)?,
    }
    Ok(Some(MemberChange { invitation, ..removed(member, now) }))
}

/// The end of a membership: access is lost and the seat released.
#[must_use]
pub fn removed(member: &Member, now: Timestamp) -> MemberChange {
    let seat = member.seat.map(SeatDelta::release);
    let member = Member {
        status: MemberStatus::Removed,
        grants: Grants::default(),
        seat: None,
        removed_at: Some(now),
        ..renewed(member, now)
    };
    MemberChange { member, invitation: None, seat }
}

fn renewed(member: &Member, now: Timestamp) -> Member {
    Member { updated_at: now, revision: member.revision + 1, ..member.clone() }
}

fn expected(member: &Member, revision: Option<u32>) -> Result<(), Refusal> {
    if revision.is_none_or(|revision| revision == member.revision) { Ok(()) } else { Err(Refusal::RevisionMismatch) }
}

/// The caller must hold all that the member holds.
fn within_authority(facts: &MemberFacts<'_>) -> Result<(), Refusal> {
    check_covers_existing(&facts.member.grants, facts.access, facts.catalog, facts.now)
}

fn may_lose_access(facts: &MemberFacts<'_>) -> Result<(), Refusal> {
    if is_caller(facts) {
        return Err(Refusal::OwnAccess);
    }
    if facts.others_active { Ok(()) } else { Err(Refusal::LastMember) }
}

fn is_caller(facts: &MemberFacts<'_>) -> bool {
    facts.access.member.as_ref().is_some_and(|caller| caller.member == facts.member.id)
}
