//! The identity of a person who works in one organization at a time.

use crate::{Branding, EmailAddress, HeldPermissions, Locale, ObstructedMails, Organization, Timestamp};

/// Reads the caller's identity and permissions; requires no permission. Outcome: [`Identity`].
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
    /// The language that the person has chosen.
    pub locale: Option<Locale>,
    /// What the caller holds there.
    pub held: HeldPermissions,
    /// Whether those are confined to resources: then the caller has no access to what concerns the whole organization.
    pub is_confined: bool,
    /// The protocols whose API keys can be made.
    pub key_protocols: Vec<String>,
    /// The other organizations that the person is an active member of, by when it joined.
    pub elsewhere: Vec<Organization>,
    /// Mails of the organization that cannot go out now, whoever they are for; shown to those who read invitations.
    pub obstructed: Vec<ObstructedMails>,
    /// Whether the installation has a way to send mail.
    pub sends_mail: bool,
    /// Whether the person can make another organization.
    pub may_create_organizations: bool,
    /// When this was read.
    pub now: Timestamp,
}
