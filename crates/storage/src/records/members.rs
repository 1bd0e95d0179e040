//! Members, as they are read and found.

use super::InvitationRecord;
use usher_domain::{Account, Member, Resource};

/// A member with all that belongs to it.
#[derive(Clone, Debug)]
pub struct MemberRecord {
    /// The member.
    pub member: Member,
    /// The account, or its placeholder, behind it.
    pub account: Option<Account>,
    /// Its invitation that is stored as pending.
    pub pending: Option<InvitationRecord>,
    /// Those of the resources in its live grants that exist, in any order.
    pub resources: Vec<Resource>,
}

/// A member of a search result.
#[derive(Clone, Debug)]
pub struct FoundRecord {
    /// The member with all that belongs to it.
    pub record: MemberRecord,
    /// Whether there is an account that can log in under its address, or, where it has none, under its contact address.
    pub account_exists: bool,
}
