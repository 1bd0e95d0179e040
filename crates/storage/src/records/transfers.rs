//! State that is taken over from elsewhere, with the ids that it had there, and state that is read out to be taken over.

use usher_domain::{Account, ApiKeyId, Member, MemberId, Ordinal, OrganizationId, PermissionCode, Timestamp};

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

/// A member with the account behind it.
#[derive(Clone, Debug)]
pub struct ExportedMember {
    /// The member.
    pub member: Member,
    /// Its account, if it has one.
    pub account: Option<Account>,
}

/// An API key with the digest by which it is found.
#[derive(Clone)]
pub struct ExportedKey {
    /// Its id.
    pub id: ApiKeyId,
    /// The name of the adapter it is for.
    pub family: String,
    /// The member it belongs to; `None` for a key of the whole organization.
    pub member: Option<MemberId>,
    /// The member who answers for it; `None` for the operator.
    pub maker: Option<MemberId>,
    /// Its keyed digest.
    pub digest: [u8; 32],
    /// The last four characters, for people.
    pub hint: String,
    /// The permissions it is limited to; empty means no limit.
    pub scopes: Vec<PermissionCode>,
    /// What it is for.
    pub description: String,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
}
