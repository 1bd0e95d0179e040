//! Accepting: the invitation ends, the member becomes active, the reservation becomes an assignment (design
//! invariants 2, 3 and 5).

use super::{InvitationChange, SeatDelta, still_covered};
use crate::{Catalog, Grants, Invitation, InvitationStatus, Member, MemberStatus, Refusal, Seat, Timestamp};

/// What acceptance is decided on.
#[derive(Clone, Debug)]
pub struct AcceptFacts<'a> {
    /// The invitation.
    pub invitation: &'a Invitation,
    /// Its member.
    pub member: &'a Member,
    /// The member by whose authority the grants stand, if there is one.
    pub grantor: Option<&'a Member>,
    /// The organization's catalog.
    pub catalog: &'a Catalog,
    /// Whether the address was put on the blocklist since the invitation.
    pub blocked: bool,
}

/// Makes the invited member active. Capacity is not checked again: the seat was reserved.
pub fn accept(facts: &AcceptFacts<'_>, now: Timestamp) -> Result<InvitationChange, Refusal> {
    let AcceptFacts { invitation, member, .. } = facts;
    let status = invitation.status_at(now);
    if status != InvitationStatus::Pending {
        return Err(Refusal::NotPending(status));
    }
    match member.status {
        MemberStatus::Invited => {}
        MemberStatus::Blocked => return Err(Refusal::MemberBlocked),
        MemberStatus::Active => return Err(Refusal::AlreadyMember),
        MemberStatus::Contact | MemberStatus::Removed => return Err(Refusal::UnknownInvitation),
    }
    if facts.blocked {
        return Err(Refusal::AddressBlocked);
    }
    let reserved = member.seat.map(Seat::license);
    Ok(InvitationChange {
        invitation: Invitation {
            status: InvitationStatus::Accepted,
            updated_at: now,
            revision: invitation.revision + 1,
            ..(*invitation).clone()
        },
        member: Some(Member {
            status: MemberStatus::Active,
            grants: live_grants(facts, now),
            seat: reserved.map(Seat::Assigned),
            joined_at: member.joined_at.or(Some(now)),
            removed_at: None,
            updated_at: now,
            revision: member.revision + 1,
            ..(*member).clone()
        }),
        seat: reserved.map(SeatDelta::convert),
        released: None,
    })
}

/// The stored grants, less what the granting member no longer holds, and no longer than that member holds the rest:
/// authority that was lost since cannot be passed on.
fn live_grants(facts: &AcceptFacts<'_>, now: Timestamp) -> Grants {
    let stored = &facts.invitation.grants;
    if facts.invitation.granted_by.is_none() {
        return stored.clone();
    }
    match facts.grantor {
        Some(grantor) if grantor.status == MemberStatus::Active => {
            let holdings = facts.catalog.holdings_of(&grantor.grants, now);
            let live = still_covered(stored, &holdings, facts.catalog);
            // Without resources access is not confined, which a confined member cannot grant: losing the last resource
            // must remove access, not widen it.
            let is_widened = holdings.resources.is_some() && live.resources.is_empty();
            if is_widened { Grants { scoped: live.scoped, ..Grants::default() } } else { live }
        }
        _ => Grants::default(),
    }
}
