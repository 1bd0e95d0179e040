//! Leaving: members may end their own membership, unless nobody would be left who can administer the organization.

use super::MemberChange;
use super::manage_member::removed;
use crate::{Catalog, End, Grants, Member, MemberStatus, PermissionCode, Refusal, Timestamp};

/// What leaving is decided on.
#[derive(Clone, Copy, Debug)]
pub struct LeaveFacts<'a> {
    /// The member who wants to leave.
    pub member: &'a Member,
    /// Whether the organization has another active member.
    pub others_active: bool,
    /// Whether the organization depends on this member: it holds everything, and nobody else does for as long (see
    /// [`administers_until`]).
    pub is_last_administrator: bool,
    /// The instant.
    pub now: Timestamp,
}

/// What becomes of the wish to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaving {
    /// The membership ends.
    Left(Box<MemberChange>),
    /// The member stays: nobody else can administer the organization.
    LastAdministrator,
}

/// Until when grants mean everything in the whole organization; `None` where they do not.
#[must_use]
pub fn administers_until(grants: &Grants, catalog: &Catalog, now: Timestamp) -> Option<End> {
    let holdings = catalog.holdings_of(grants, now);
    if holdings.resources.is_some() { None } else { holdings.held.end_of(&PermissionCode::everything()) }
}

/// Ends a membership at the member's own request.
pub fn leave(facts: &LeaveFacts<'_>) -> Result<Leaving, Refusal> {
    let LeaveFacts { member, now, .. } = *facts;
    if member.status != MemberStatus::Active {
        return Err(Refusal::MemberIs(member.status));
    }
    if facts.is_last_administrator {
        return Ok(Leaving::LastAdministrator);
    }
    if !facts.others_active {
        return Err(Refusal::LastMember);
    }
    Ok(Leaving::Left(Box::new(removed(member, now))))
}
