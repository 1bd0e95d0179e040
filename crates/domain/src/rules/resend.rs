//! Sending an invitation again: a new term, a new token, and pending again if it had expired (design invariant 12).

use super::{InvitationChange, SeatDelta, check_covers_existing};
use crate::{
    Catalog, Grants, Invitation, InvitationStatus, LicenseId, LicenseUsage, LinkDelivery, Member, MemberStatus,
    OrganizationAccess, PersonalMessage, Refusal, Resource, ResourceId, Seat, Timestamp,
};

/// What sending again is decided on.
#[derive(Clone, Copy, Debug)]
pub struct ResendFacts<'a> {
    /// The invitation.
    pub invitation: &'a Invitation,
    /// Its member.
    pub member: &'a Member,
    /// The license that the invitation names, in case its reservation was released and has to be made again.
    pub license: Option<&'a LicenseUsage>,
    /// Those of the granted resources that still exist.
    pub resources: &'a [Resource],
    /// The organization's catalog as it is now.
    pub catalog: &'a Catalog,
    /// What the caller may do; `None` where the invitee asks for a new link.
    pub access: Option<&'a OrganizationAccess>,
}

/// Renews a pending or expired invitation until `expires_at`, with another message if there is one. While it had run out, what it grants may have been
/// deleted: that is dropped. Refused where the member row has been invited anew, or at another address, since: the row
/// and its account are no longer this invitation's.
pub fn resend(
    facts: &ResendFacts<'_>,
    message: Option<&PersonalMessage>,
    expires_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<InvitationChange, Refusal> {
    let ResendFacts { invitation, member, license, .. } = *facts;
    let status = invitation.status_at(now);
    if !matches!(status, InvitationStatus::Pending | InvitationStatus::Expired) {
        return Err(Refusal::NotPending(status));
    }
    match member.status {
        MemberStatus::Active => return Err(Refusal::AlreadyMember),
        MemberStatus::Blocked => return Err(Refusal::MemberBlocked),
        // Marked as expired before, and its member is invited: a newer invitation is pending.
        MemberStatus::Invited if invitation.status == InvitationStatus::Expired => return Err(Refusal::AlreadyInvited),
        MemberStatus::Contact | MemberStatus::Invited | MemberStatus::Removed => {}
    }
    if member.email.as_ref().is_some_and(|email| email.canonical() != invitation.email.canonical()) {
        return Err(Refusal::MemberHasAnotherAddress(member.id));
    }
    let grants = remaining(facts)?;
    if let Some(access) = facts.access {
        check_covers_existing(&grants, access, facts.catalog, now)?;
    }
    let seat = retaken_seat(invitation.license, member, license)?;
    let member_changes = member.status != MemberStatus::Invited || seat.is_some();
    Ok(InvitationChange {
        invitation: Invitation {
            grants,
            message: match message {
                None => invitation.message.clone(),
                Some(said) => Some(said).filter(|said| !said.as_str().trim().is_empty()).cloned(),
            },
            ..renewed(invitation, expires_at, now)
        },
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
        released: None,
    })
}

/// What the invitation grants of what there still is. Without the last of its resources it would not be confined at
/// all, so it is refused then.
fn remaining(facts: &ResendFacts<'_>) -> Result<Grants, Refusal> {
    let Grants { permissions, mut roles, mut resources, mut scoped } = facts.invitation.grants.clone();
    roles.retain(|role| facts.catalog.role(&role.what).is_some());
    let first = resources.first().map(|grant| grant.what);
    let exists = |id: ResourceId| facts.resources.iter().any(|known| known.id == id);
    resources.retain(|grant| exists(grant.what));
    scoped.retain(|grant| exists(grant.what.resource));
    match first {
        Some(gone) if resources.is_empty() => Err(Refusal::UnknownResource(gone)),
        _ => Ok(Grants { permissions, roles, resources, scoped }),
    }
}

/// The invitation with a new term and the next token, whose link is mailed. There are more tokens than can ever be mailed; one that is counted as
/// the last of them stays.
pub(super) fn renewed(invitation: &Invitation, expires_at: Option<Timestamp>, now: Timestamp) -> Invitation {
    Invitation {
        status: InvitationStatus::Pending,
        generation: invitation.generation.saturating_add(1),
        expires_at,
        delivery: LinkDelivery::Send,
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
