//! Reads that need no transaction of their own.

use super::{ApiKeyRecord, ChainEnd, ChainedEvent, StoreError};
use async_trait::async_trait;
use usher_domain::commands::{InvitationFilter, MemberFilter, MemberRef, MembershipFilter, Paging, Sought};
use usher_domain::webhook::EventPattern;
use usher_domain::{
    Account, ApiKeyId, Cursor, Invitation, InvitationId, Inviter, MailDelivery, Member, MemberId, Organization,
    OrganizationScope, Page, PageLimit, PermissionEntry, ReadScope, Resource, Role, Suppression, Timestamp,
};

/// Reads of one organization, or of several where the caller is a member of them. What a confined caller does not see
/// is as if it did not exist.
#[async_trait]
pub trait ScopedReads: Send + Sync {
    /// A page of invitations, newest first (by creation instant, then id).
    async fn list_invitations(
        &self,
        scopes: &[ReadScope],
        filter: &InvitationReadFilter,
        paging: &Paging,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<InvitationRecord>, StoreError>;

    /// One invitation.
    async fn find_invitation(
        &self,
        scopes: &[ReadScope],
        id: InvitationId,
    ) -> Result<Option<InvitationRecord>, StoreError>;

    /// A page of members, newest first (by creation instant, then id).
    async fn list_members(
        &self,
        scope: &ReadScope,
        filter: &MemberFilter,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Member>, StoreError>;

    /// One member with all that belongs to it.
    async fn find_member(&self, scope: &ReadScope, member: &MemberRef) -> Result<Option<MemberRecord>, StoreError>;

    /// Members with an account, oldest first (by creation instant, then id), behind the first so many.
    async fn list_memberships(
        &self,
        scope: &ReadScope,
        filter: &MembershipFilter,
        skip: u32,
        limit: PageLimit,
    ) -> Result<Vec<MemberRecord>, StoreError>;

    /// Those of the members sought that are there, at most so many.
    async fn search_members(
        &self,
        scope: &ReadScope,
        sought: &Sought,
        limit: u32,
    ) -> Result<Vec<FoundRecord>, StoreError>;

    /// Events of the organization's chain behind a number, in order.
    async fn events_after(
        &self,
        scope: &OrganizationScope,
        after: u64,
        limit: u32,
    ) -> Result<Vec<ChainedEvent>, StoreError>;
    /// Those of the events with numbers in the range `(after, until]` that a pattern covers, in order.
    async fn events_between(
        &self,
        scope: &OrganizationScope,
        range: (u64, u64),
        pattern: &EventPattern,
        limit: u32,
    ) -> Result<Vec<ChainedEvent>, StoreError>;
    /// Those of the members and API keys that exist, in any state and order.
    async fn members_and_keys(
        &self,
        scope: &OrganizationScope,
        members: &[MemberId],
        keys: &[ApiKeyId],
    ) -> Result<(Vec<Member>, Vec<ApiKeyRecord>), StoreError>;
    /// The end of the organization's chain of events; `None` where it has none.
    async fn chain_end_seen(&self, scope: &OrganizationScope) -> Result<Option<ChainEnd>, StoreError>;
    /// A page of the suppression list, newest first (by instant, then id).
    async fn list_suppressions(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Suppression>, StoreError>;
    /// The organization's own permissions and roles.
    async fn catalog(&self, scope: &OrganizationScope) -> Result<CatalogRecords, StoreError>;
}

/// A page, or `None` where the cursor was not issued by this listing.
pub type ListPage<T> = Option<Page<T>>;

/// A filter with the token already turned into its digest.
#[derive(Clone, Debug, Default)]
pub struct InvitationReadFilter {
    /// The filter of the command; `digest` takes the place of its `token`.
    pub filter: InvitationFilter,
    /// The digest of the token asked for.
    pub digest: Option<[u8; 32]>,
}

/// An invitation with all that belongs to it.
#[derive(Clone, Debug)]
pub struct InvitationRecord {
    /// The invitation.
    pub invitation: Invitation,
    /// Its member.
    pub member: Member,
    /// The organization.
    pub organization: Organization,
    /// Who invited, if a member did.
    pub inviter: Option<Inviter>,
    /// Those of the granted resources that exist, in any order.
    pub resources: Vec<Resource>,
    /// The newest mail that was ordered for it.
    pub delivery: Option<MailDelivery>,
    /// When its page was visited.
    pub visit: Option<Visit>,
}

/// When an invitation's page was visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// When it was first fetched, by a person or a program.
    pub fetched_at: Timestamp,
    /// When it was first opened by a person rather than a program, as far as that can be determined.
    pub opened_at: Option<Timestamp>,
}

/// A member with all that belongs to it.
#[derive(Clone, Debug)]
pub struct MemberRecord {
    /// The member.
    pub member: Member,
    /// The account, or its placeholder, behind it.
    pub account: Option<Account>,
    /// Its invitation that is stored as pending.
    pub pending: Option<InvitationRecord>,
    /// Those of the resources in its live grants that exist, in any order.
    pub resources: Vec<Resource>,
}

/// A member of a search result.
#[derive(Clone, Debug)]
pub struct FoundRecord {
    /// The member with all that belongs to it.
    pub record: MemberRecord,
    /// Whether there is an account that can log in under its address, or, where it has none, under its contact address.
    pub account_exists: bool,
}

/// An organization's own permissions and roles.
#[derive(Clone, Debug, Default)]
pub struct CatalogRecords {
    /// Permissions.
    pub permissions: Vec<PermissionEntry>,
    /// Roles.
    pub roles: Vec<Role>,
}
