//! Ending a pending invitation without a member: declined, cancelled, revoked, expired. Each frees the seat.

use super::{Change, SeatDelta};
use crate::commands::Withdrawal;
use crate::{Invitation, InvitationStatus, Member, MemberStatus, Refusal, Timestamp};

/// How a pending invitation ends other than by acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// The invitee refused.
    Declined,
    /// It was taken back.
    Withdrawn(Withdrawal),
    /// Its time ran out.
    Expired,
}

impl Ending {
    /// The status it leads to.
    #[must_use]
    pub const fn status(self) -> InvitationStatus {
        match self {
            Self::Declined => InvitationStatus::Declined,
            Self::Withdrawn(Withdrawal::Cancel) => InvitationStatus::Cancelled,
            Self::Withdrawn(Withdrawal::Revoke) => InvitationStatus::Revoked,
            Self::Expired => InvitationStatus::Expired,
        }
    }
}

/// Ends an invitation. One that has run out can still be taken back, but not declined.
pub fn settle(invitation: &Invitation, member: &Member, ending: Ending, now: Timestamp) -> Result<Change, Refusal> {
    let status = invitation.status_at(now);
    let allowed = match ending {
        Ending::Declined => status == InvitationStatus::Pending,
        Ending::Withdrawn(_) => matches!(status, InvitationStatus::Pending | InvitationStatus::Expired),
        Ending::Expired => status == InvitationStatus::Expired && invitation.status == InvitationStatus::Pending,
    };
    if !allowed {
        return Err(Refusal::NotPending(status));
    }
    // One that was settled as expired before no longer holds its member: a newer invitation may.
    let holds = invitation.status == InvitationStatus::Pending && member.status == MemberStatus::Invited;
    Ok(Change {
        invitation: Invitation {
            status: ending.status(),
            updated_at: now,
            revision: invitation.revision + 1,
            ..invitation.clone()
        },
        seat: member.seat.filter(|_| holds).map(SeatDelta::release),
        member: holds.then(|| uninvited(member, now)),
    })
}

/// The member row after its invitation came to nothing: removed if it once was active, a contact otherwise.
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
