//! State that is taken over from elsewhere, with the ids that it had there.

use usher_domain::{Ordinal, OrganizationId, Timestamp};

/// An organization to be made.
#[derive(Clone, Debug)]
pub struct TransferredOrganization {
    /// Its id.
    pub id: OrganizationId,
    /// Its integer id; without one, the database draws it.
    pub ordinal: Option<Ordinal>,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The keyed digest of the end of its chain of events, which is empty.
    pub chain_mac: [u8; 32],
    /// The instant.
    pub now: Timestamp,
}
