//! Where a person stands who works in one organization at a time.

use crate::{Branding, EmailAddress, HeldPermissions, Organization, Timestamp};

/// Reads where the caller is and what it may do there; everybody may know that. Outcome: [`Identity`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhoAmI;

/// Where a caller is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The organization.
    pub organization: Organization,
    /// Its appearance.
    pub branding: Branding,
    /// The address of the person; `None` for a key of the whole organization.
    pub person: Option<EmailAddress>,
    /// What the caller holds there.
    pub held: HeldPermissions,
    /// Whether that is confined to resources: then what concerns the organization as a whole is not the caller's.
    pub is_confined: bool,
    /// The protocols whose API keys can be made.
    pub key_protocols: Vec<String>,
    /// The other organizations that the person is an active member of, by when it joined.
    pub elsewhere: Vec<Organization>,
    /// When this was read.
    pub now: Timestamp,
}
