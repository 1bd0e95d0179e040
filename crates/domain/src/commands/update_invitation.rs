//! Bringing an invitation to a state that is sent as a whole, for protocols that have one request for editing,
//! withdrawing and accepting.

use crate::{
    CatalogPolicy, EmailAddress, Grants, InvitationId, InvitationStatus, OrganizationId, PersonName, RequestedGrants,
};
use std::fmt;

/// Brings an invitation to a state. Callers who may manage invitations edit it and withdraw it; only the invitee
/// accepts it. A request that ends an invitation changes nothing else. Sends nothing. Outcome:
/// [`crate::InvitationView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UpdateInvitation {
    /// The invitation: of an organization that the caller can act in, or addressed to the caller.
    pub invitation: InvitationId,
    /// The wanted state. `None` only checks whether the caller could change the invitation, for protocols that report
    /// this before other errors of a request.
    pub wanted: Option<WantedInvitation>,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
}

/// The wanted state of an invitation; `None` leaves a field as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedInvitation {
    /// The organization, which must be the one it is of.
    pub organization: OrganizationId,
    /// The address, which must be the one it is for.
    pub email: EmailAddress,
    /// The status. The current one is the same as none, and an invitation that the invitee has declined may also be
    /// called cancelled.
    pub status: Option<InvitationStatus>,
    /// First name.
    pub first_name: Option<PersonName>,
    /// Last name.
    pub last_name: Option<PersonName>,
    /// What it grants.
    pub grants: Option<WantedGrants>,
}

/// Grants as requested by a protocol that knows fewer levels than there are grants. An invitation that matches the
/// requested level keeps what the protocol cannot express of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedGrants {
    /// Which stored grants match the requested level.
    pub alike: Alike,
    /// The grants where they match; kinds not sent stay.
    pub if_alike: RequestedGrants,
    /// The grants where they do not match; kinds not sent stay.
    pub otherwise: RequestedGrants,
    /// Whether at least one resource must be left.
    pub confined: bool,
}

/// Whether grants match one of a protocol's levels.
#[derive(Clone, Copy)]
pub struct Alike(pub fn(&Grants) -> bool);

impl WantedGrants {
    /// What to put over these grants.
    #[must_use]
    pub fn over(&self, stored: &Grants) -> &RequestedGrants {
        if (self.alike.0)(stored) { &self.if_alike } else { &self.otherwise }
    }
}

impl PartialEq for Alike {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

impl Eq for Alike {}

impl fmt::Debug for Alike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Alike")
    }
}
