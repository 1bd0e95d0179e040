//! Bringing a member to a state that is sent as a whole, for protocols that have one request for what a member holds and
//! whether it has access.

use super::{Blocking, WantedGrants};
use crate::{CatalogPolicy, MemberId};

/// Changes what a member holds, or will hold, and whether it has access, both or neither. Outcome:
/// [`super::MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpdateMember {
    /// The member: of an organization in which the caller can act.
    pub member: MemberId,
    /// The wanted state. `None` only checks whether the caller could change the member, for protocols that report this
    /// before other errors of a request.
    pub wanted: Option<WantedMember>,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
}

/// The wanted state of a member; `None` leaves a part as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedMember {
    /// What it holds: the grants of its invitation, where it is invited.
    pub grants: Option<WantedGrants>,
    /// Whether it has access.
    pub blocking: Option<Blocking>,
}
