//! Ending a pending invitation without acceptance: declined, cancelled, revoked, expired. Each frees the seat.

use super::{InvitationChange, SeatDelta, check_covers_existing};
use crate::commands::Withdrawal;
use crate::{Catalog, Invitation, InvitationStatus, Member, MemberStatus, OrganizationAccess, Refusal, Timestamp};

/// How a pending invitation ends without being withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// The invitee refused.
    Declined,
    /// Its time ran out.
    Expired,
}

/// Ends an invitation that is declined or has expired. An expired one cannot be declined.
pub fn close_invitation(
    invitation: &Invitation,
    member: &Member,
    ending: Ending,
    now: Timestamp,
) -> Result<InvitationChange, Refusal> {
    let status = invitation.status_at(now);
    let (allowed, after) = match ending {
        Ending::Declined => (status == InvitationStatus::Pending, InvitationStatus::Declined),
        Ending::Expired => {
            let is_due = status == InvitationStatus::Expired && invitation.status == InvitationStatus::Pending;
            (is_due, InvitationStatus::Expired)
        }
    };
    if allowed { Ok(ended(invitation, member, after, now)) } else { Err(Refusal::NotPending(status)) }
}

/// Withdraws an invitation; the caller must hold what it grants. An expired one can still be withdrawn.
pub fn withdraw(
    invitation: &Invitation,
    member: &Member,
    withdrawal: Withdrawal,
    access: &OrganizationAccess,
    catalog: &Catalog,
    now: Timestamp,
) -> Result<InvitationChange, Refusal> {
    let status = invitation.status_at(now);
    if !matches!(status, InvitationStatus::Pending | InvitationStatus::Expired) {
        return Err(Refusal::NotPending(status));
    }
    check_covers_existing(&invitation.grants, access, catalog, now)?;
    let after = match withdrawal {
        Withdrawal::Cancel => InvitationStatus::Cancelled,
        Withdrawal::Revoke => InvitationStatus::Revoked,
    };
    Ok(ended(invitation, member, after, now))
}

fn ended(invitation: &Invitation, member: &Member, status: InvitationStatus, now: Timestamp) -> InvitationChange {
    // One that was marked as expired before no longer holds its member: a newer invitation may.
    let holds = invitation.status == InvitationStatus::Pending && member.status == MemberStatus::Invited;
    InvitationChange {
        invitation: Invitation { status, updated_at: now, revision: invitation.revision + 1, ..invitation.clone() },
        seat: member.seat.filter(|_| holds).map(SeatDelta::release),
        released: None,
        member: holds.then(|| uninvited(member, now)),
    }
}

/// The member row after its invitation ended without acceptance: removed if it once was active, a contact otherwise.
pub(super) fn uninvited(member: &Member, now: Timestamp) -> Member {
    let was_active = member.joined_at.is_some();
    Member {
        status: if was_active { MemberStatus::Removed } else { MemberStatus::Contact },
        removed_at: was_active.then_some(now),
        seat: None,
        updated_at: now,
        revision: member.revision + 1,
        ..member.clone()
    }
}
