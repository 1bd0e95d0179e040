//! Sending an invitation again: a new term, a new token, and life again if it had run out (design invariant 12).

use super::{Change, SeatDelta};
use crate::{Invitation, InvitationStatus, LicenseId, LicenseUsage, Member, MemberStatus, Refusal, Seat, Timestamp};

/// Renews a pending or expired invitation until `expires_at`. `license` is the one that the invitation names, for the
/// case that its reservation was given up and has to be taken again. Refused where the member row has been invited anew,
/// or at another address, since: the row and its account are no longer this invitation's.
pub fn resend(
    invitation: &Invitation,
    member: &Member,
    license: Option<&LicenseUsage>,
    expires_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<Change, Refusal> {
    let status = invitation.status_at(now);
    if !matches!(status, InvitationStatus::Pending | InvitationStatus::Expired) {
        return Err(Refusal::NotPending(status));
    }
    match member.status {
        MemberStatus::Active => return Err(Refusal::AlreadyMember),
        MemberStatus::Blocked => return Err(Refusal::MemberBlocked),
        // Settled as expired before, and its member is invited: a newer invitation is pending.
        MemberStatus::Invited if invitation.status == InvitationStatus::Expired => return Err(Refusal::AlreadyInvited),
        MemberStatus::Contact | MemberStatus::Invited | MemberStatus::Removed => {}
    }
    if member.email.as_ref().is_some_and(|email| email.canonical() != invitation.email.canonical()) {
        return Err(Refusal::MemberHasAnotherAddress(member.id));
    }
    let seat = retaken_seat(invitation.license, member, license)?;
    let member_changes = member.status != MemberStatus::Invited || seat.is_some();
    Ok(Change {
        invitation: renewed(invitation, expires_at, now),
        member: member_changes.then(|| Member {
            status: MemberStatus::Invited,
            seat: seat.or(member.seat),
            email: Some(invitation.email.clone()),
            removed_at: None,
            updated_at: now,
            revision: member.revision + 1,
            ..member.clone()
        }),
        seat: seat.map(SeatDelta::take),
    })
}

/// The invitation with a new term and the next token.
pub(super) fn renewed(invitation: &Invitation, expires_at: Option<Timestamp>, now: Timestamp) -> Invitation {
    Invitation {
        status: InvitationStatus::Pending,
        generation: invitation.generation + 1,
        expires_at,
        mailed_at: now,
        updated_at: now,
        revision: invitation.revision + 1,
        ..invitation.clone()
    }
}

fn retaken_seat(
    wanted: Option<LicenseId>,
    member: &Member,
    license: Option<&LicenseUsage>,
) -> Result<Option<Seat>, Refusal> {
    match (wanted, member.seat) {
        (None, _) | (Some(_), Some(_)) => Ok(None),
        (Some(id), None) => match license {
            Some(usage) if usage.free() > 0 => Ok(Some(Seat::Reserved(id))),
            Some(_) => Err(Refusal::SeatsExhausted(id)),
            None => Err(Refusal::UnknownLicense(id)),
        },
    }
}
