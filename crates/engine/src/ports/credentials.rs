//! Credentials: looked up before it is known in which organization the caller may act.

use super::{ListPage, StoreError};
use async_trait::async_trait;
use usher_domain::{
    Account, AccountId, ApiKeyId, CanonicalEmail, Cursor, InvitationId, Member, Ordinal, Organization, OrganizationId,
    PageLimit, PermissionCode, SessionId, Timestamp,
};

/// Look-ups across organizations, for the authenticator and the command line only.
#[async_trait]
pub trait CredentialStore: Send + Sync {
    /// The API key of a digest, in any state.
    async fn api_key(&self, digest: &[u8; 32]) -> Result<Option<ApiKeyRecord>, StoreError>;

    /// The API key of an id, in any state.
    async fn api_key_by_id(&self, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError>;

    /// The account of an id.
    async fn account(&self, id: AccountId) -> Result<Option<AccountRecord>, StoreError>;

    /// The account of an address.
    async fn account_by_email(&self, email: &CanonicalEmail) -> Result<Option<AccountRecord>, StoreError>;

    /// The account of an integer id.
    async fn account_by_ordinal(&self, ordinal: Ordinal) -> Result<Option<Account>, StoreError>;

    /// The organizations an account has an active or blocked member row in, by when it joined, then id.
    async fn memberships(&self, account: AccountId) -> Result<Vec<(Organization, Member)>, StoreError>;

    /// The organizations an account has a member row in, whatever its status, by id.
    async fn places_of(&self, account: AccountId) -> Result<Vec<OrganizationId>, StoreError>;

    /// An organization, by id.
    async fn organization(&self, id: OrganizationId) -> Result<Option<Organization>, StoreError>;

    /// An organization, by slug.
    async fn organization_by_slug(&self, slug: &str) -> Result<Option<Organization>, StoreError>;

    /// The organization whose invitation a token opens.
    async fn token_owner(&self, digest: &[u8; 32]) -> Result<Option<TokenOwner>, StoreError>;

    /// A session.
    async fn session(&self, id: SessionId) -> Result<Option<SessionRecord>, StoreError>;

    /// The session of a refresh token's digest.
    async fn session_by_refresh(&self, digest: &[u8; 32]) -> Result<Option<SessionRecord>, StoreError>;

    /// Opens a session of an account whose tokens are of this generation; a conflict if they were revoked since, so
    /// that a concurrent log-in does not survive.
    async fn insert_session(&self, session: &SessionRecord, generation: u32) -> Result<(), StoreError>;

    /// Ends a session before it expires; `false` if there is none or it has ended already.
    async fn revoke_session(&self, id: SessionId, now: Timestamp) -> Result<bool, StoreError>;

    /// A page of the sessions of an account that are open, newest first (by creation instant, then id).
    async fn page_of_sessions(
        &self,
        account: AccountId,
        after: Option<&Cursor>,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<SessionRecord>, StoreError>;

    /// The API keys of an organization, newest first.
    async fn list_api_keys(&self, organization: OrganizationId) -> Result<Vec<ApiKeyRecord>, StoreError>;
}

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
}

/// What an invitation token opens.
#[derive(Clone, Debug)]
pub struct TokenOwner {
    /// The organization.
    pub organization: OrganizationId,
    /// The invitation.
    pub invitation: InvitationId,
}
