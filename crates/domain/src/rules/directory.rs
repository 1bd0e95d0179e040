//! What a directory does to members: shutting them out, letting them in again, putting them into groups. Each of these is
//! what an administrator could do by hand, so the same authority is asked for.

use super::invite_members::check_codes;
use super::set_role::with_role;
use super::{MemberChange, MemberFacts, SeatDelta, block_member, check_regrant, edit_member};
use crate::commands::{BlockMember, Blocking, EditMember, KeptAccess, MemberRef};
use crate::{CatalogPolicy, Grants, LicenseUsage, Member, MemberStatus, Refusal, RequestedGrants, RoleCode, Seat};

/// Blocks an active member and, unlike an administrator who blocks, frees its seat; `None` where it is blocked already.
pub fn shut_out(facts: &MemberFacts<'_>) -> Result<Option<(MemberChange, KeptAccess)>, Refusal> {
    let Some(change) = block_member(facts, &block(facts.member, Blocking::Block))? else { return Ok(None) };
    let kept = KeptAccess { grants: Grants::default(), license: facts.member.seat.map(Seat::license) };
    let seat = facts.member.seat.map(SeatDelta::release);
    Ok(Some((MemberChange { member: Member { seat: None, ..change.member }, seat, ..change }, kept)))
}

/// Unblocks a member. It gets a seat of the license that it held one of, if there is still such a license; `None` where
/// it is active already.
pub fn let_in(facts: &MemberFacts<'_>, license: Option<&LicenseUsage>) -> Result<Option<MemberChange>, Refusal> {
    let Some(change) = block_member(facts, &block(facts.member, Blocking::Unblock))? else { return Ok(None) };
    let wanted = license.filter(|_| facts.member.seat.is_none());
    let Some(usage) = wanted else { return Ok(Some(change)) };
    if usage.free() == 0 {
        return Err(Refusal::SeatsExhausted(usage.license.id));
    }
    let seat = Seat::Assigned(usage.license.id);
    let member = Member { seat: Some(seat), ..change.member };
    Ok(Some(MemberChange { member, seat: Some(SeatDelta::take(seat)), ..change }))
}

fn block(member: &Member, blocking: Blocking) -> BlockMember {
    BlockMember { member: MemberRef::Id(member.id), blocking, expected: None }
}

/// What putting somebody into a group, or taking them out of it, changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Regrouped {
    /// The member, or its pending invitation.
    Member(Box<MemberChange>),
    /// What somebody who is shut out gets back.
    Kept(KeptAccess),
}

/// Puts a person into a group or takes the person out of it, whether it has access or not; `None` where nothing changes.
pub fn regroup(
    facts: &MemberFacts<'_>,
    kept: Option<&KeptAccess>,
    role: &RoleCode,
    held: bool,
) -> Result<Option<Regrouped>, Refusal> {
    let MemberFacts { member, access, catalog, now, .. } = *facts;
    let before = match (member.status, facts.pending) {
        (MemberStatus::Active | MemberStatus::Blocked, _) => &member.grants,
        (MemberStatus::Invited, Some(pending)) => &pending.grants,
        _ => &kept.ok_or(Refusal::MemberIs(member.status))?.grants,
    };
    let Some(roles) = with_role(&before.roles, role, held) else { return Ok(None) };
    let grants = RequestedGrants { roles: Some(roles), ..RequestedGrants::default() };
    if matches!(member.status, MemberStatus::Active) || facts.pending.is_some() {
        let edits = EditMember::of_grants(member.id, grants);
        // No resource is named that was not there before.
        let change = edit_member(facts, &edits, |_| true)?;
        return Ok(Some(Regrouped::Member(Box::new(change))));
    }
    check_codes(&grants, catalog, &CatalogPolicy::Listed)?;
    let after = grants.over(before);
    check_regrant(before, &after, access, catalog, now)?;
    if member.status == MemberStatus::Blocked {
        let member = Member { grants: after, updated_at: now, revision: member.revision + 1, ..member.clone() };
        return Ok(Some(Regrouped::Member(Box::new(MemberChange { member, invitation: None, seat: None }))));
    }
    let license = kept.and_then(|kept| kept.license);
    Ok(Some(Regrouped::Kept(KeptAccess { grants: after, license })))
}
