//! Credentials: looked up before it is known in which organization the caller may act.

use usher_domain::commands::ApiKeyStatus;
use usher_domain::{
    Account, AccountId, ApiKeyId, IdentityProviderId, InstallationKeyId, InvitationId, Member, MemberStatus,
    Organization, OrganizationId, PermissionCode, SessionId, Timestamp,
};

/// An API key as stored.
#[derive(Clone, Debug)]
pub struct ApiKeyRecord {
    /// Its id.
    pub id: ApiKeyId,
    /// The name of the adapter it is for.
    pub family: String,
    /// The organization it is bound to.
    pub organization: Organization,
    /// The member it belongs to; `None` for a key of the whole organization.
    pub member: Option<Member>,
    /// The member who made it or took it over; `None` for the operator.
    pub maker: Option<Member>,
    /// The permissions it is limited to; empty means no limit.
    pub scopes: Vec<PermissionCode>,
    /// What it is for, for people.
    pub description: String,
    /// The last four characters, for people.
    pub hint: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
    /// When it was used last, to some minutes; `None` where no use was recorded.
    pub last_used_at: Option<Timestamp>,
}

impl ApiKeyRecord {
    /// Whether the key works at an instant.
    #[must_use]
    pub fn status(&self, now: Timestamp) -> ApiKeyStatus {
        let people = [&self.member, &self.maker];
        if self.revoked_at.is_some() {
            ApiKeyStatus::Revoked
        } else if self.expires_at.is_some_and(|end| end <= now) {
            ApiKeyStatus::Expired
        } else if people.into_iter().flatten().any(|member| member.status != MemberStatus::Active) {
            ApiKeyStatus::Suspended
        } else {
            ApiKeyStatus::Active
        }
    }
}

/// A key of the installation as stored.
#[derive(Clone, Debug)]
pub struct InstallationKeyRecord {
    /// Its id.
    pub id: InstallationKeyId,
    /// What it is for, for people.
    pub description: String,
    /// The last four characters, for people.
    pub hint: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
}

/// An account with its password's hash.
#[derive(Clone)]
pub struct AccountRecord {
    /// The account.
    pub account: Account,
    /// The Argon2id hash in PHC string format; `None` where none was set.
    pub password_hash: Option<String>,
}

/// A session as stored.
#[derive(Clone)]
pub struct SessionRecord {
    /// Its id.
    pub id: SessionId,
    /// The name of the adapter it is for.
    pub family: String,
    /// The account that it belongs to.
    pub account: AccountId,
    /// In which organization.
    pub organization: OrganizationId,
    /// The digest of its refresh token.
    pub refresh: [u8; 32],
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was ended early, if it was.
    pub revoked_at: Option<Timestamp>,
    /// The provider of that organization that it was opened by, if it was: then it acts nowhere else.
    pub provider: Option<IdentityProviderId>,
}

/// What an invitation token opens.
#[derive(Clone, Debug)]
pub struct TokenOwner {
    /// The organization.
    pub organization: OrganizationId,
    /// The invitation.
    pub invitation: InvitationId,
}
