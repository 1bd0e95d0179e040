//! Counting the people of an organization by where they stand.

use crate::{InvitationStatus, MemberStatus, Timestamp};

/// Counts the invitations and the members that the caller may read. Outcome: [`PeopleCounts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountPeople;

/// How many there are, by status; what there is none of is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleCounts {
    /// When they were counted.
    pub at: Timestamp,
    /// Invitations by their status as of now, expiry included.
    pub invitations: Vec<(InvitationStatus, u64)>,
    /// Open invitations whose newest mail was not delivered and will not be tried again, up to a thousand.
    pub undelivered: u64,
    /// Members.
    pub members: Vec<(MemberStatus, u64)>,
}
