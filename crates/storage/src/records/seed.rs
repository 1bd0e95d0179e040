//! Creating an organization with all its data in one transaction: bootstrap, demo and tests.

use usher_domain::{
    Account, ApiKeyId, EmailAddress, Event, LicenseUsage, Member, MemberId, OrganizationId, PermissionCode,
    PermissionEntry, Resource, Role, Timestamp,
};

/// An organization to be made.
#[derive(Clone, Debug)]
pub struct NewOrganization {
    /// Its id.
    pub id: OrganizationId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The keyed digest of the end of its chain of events, which is empty. Without it the chain cannot be verified.
    pub chain_mac: Option<[u8; 32]>,
    /// The instant.
    pub now: Timestamp,
}

/// An organization and what it starts with.
#[derive(Clone)]
pub struct Seed {
    /// Its id.
    pub organization: OrganizationId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Accounts with their password hashes. A placeholder of the address that may not log in yet becomes the account;
    /// any other existing account of the address is left as it is, and members of the seed that name it are tied to the
    /// existing one.
    pub accounts: Vec<(Account, Option<String>)>,
    /// Members with the address of the account each belongs to.
    pub members: Vec<(Member, Option<EmailAddress>)>,
    /// Licenses with their counters.
    pub licenses: Vec<LicenseUsage>,
    /// Resources.
    pub resources: Vec<Resource>,
    /// Own permissions.
    pub permissions: Vec<PermissionEntry>,
    /// Own roles.
    pub roles: Vec<Role>,
    /// Canonical addresses and domains that must not be invited.
    pub blocklist: Vec<String>,
    /// API keys.
    pub keys: Vec<NewApiKey>,
    /// What has happened.
    pub events: Vec<Event>,
    /// The keyed digest of the end of its chain of events, which is empty. Without it the chain cannot be verified.
    pub chain_mac: Option<[u8; 32]>,
    /// The instant.
    pub now: Timestamp,
}

/// An API key to be made. The key itself is not here: only its digest is stored.
#[derive(Clone, Debug)]
pub struct NewApiKey {
    /// Its id.
    pub id: ApiKeyId,
    /// The organization it is bound to.
    pub organization: OrganizationId,
    /// The member it belongs to.
    pub member: Option<MemberId>,
    /// The member who made it; `None` for the operator.
    pub maker: Option<MemberId>,
    /// The name of the adapter it is for.
    pub family: String,
    /// The keyed digest by which it is found.
    pub digest: [u8; 32],
    /// The last four characters.
    pub hint: String,
    /// What it is narrowed to.
    pub scopes: Vec<PermissionCode>,
    /// What it is for.
    pub description: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked, if it is made so (imports and tests).
    pub revoked_at: Option<Timestamp>,
}
