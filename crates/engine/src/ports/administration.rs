//! What an organization's administrators read and write: its licenses, resources, catalog, blocklist, keys and itself.

use super::{ApiKeyRecord, ListPage, NewApiKey, StoreError};
use async_trait::async_trait;
use usher_domain::commands::OrganizationProfile;
use usher_domain::{
    ApiKeyId, BlocklistEntry, Cursor, InvitationId, License, LicenseId, LicenseUsage, MemberId, OrganizationScope,
    PageLimit, PermissionCode, PermissionEntry, ReadScope, Resource, ResourceId, Role, RoleCode, Timestamp, Versioned,
};

/// Reads that need no transaction of their own.
#[async_trait]
pub trait AdministrationReads: Send + Sync {
    /// One license, with seats of overdue invitations counted as free.
    async fn find_license(
        &self,
        scope: &OrganizationScope,
        id: LicenseId,
        now: Timestamp,
    ) -> Result<Option<Versioned<LicenseUsage>>, StoreError>;

    /// A page of licenses, by name then id, with seats of overdue invitations counted as free.
    async fn page_of_licenses(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<LicenseUsage>, StoreError>;

    /// One resource.
    async fn find_resource(&self, scope: &ReadScope, id: ResourceId)
    -> Result<Option<Versioned<Resource>>, StoreError>;

    /// A page of resources, by name then id.
    async fn page_of_resources(
        &self,
        scope: &ReadScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Resource>, StoreError>;

    /// One of the organization's own roles.
    async fn find_role(
        &self,
        scope: &OrganizationScope,
        code: &RoleCode,
    ) -> Result<Option<Versioned<Role>>, StoreError>;

    /// Whether the blocklist has an entry.
    async fn has_blocklist_entry(&self, scope: &OrganizationScope, entry: &BlocklistEntry) -> Result<bool, StoreError>;

    /// A page of the blocklist, in alphabetical order.
    async fn page_of_blocklist(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<BlocklistEntry>, StoreError>;

    /// The organization with what it has set.
    async fn find_profile(
        &self,
        scope: &OrganizationScope,
    ) -> Result<Option<Versioned<OrganizationProfile>>, StoreError>;

    /// One API key of the organization, in any state.
    async fn find_api_key(&self, scope: &ReadScope, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError>;

    /// A page of API keys, newest first (by creation instant, then id). Confined callers see their own.
    async fn page_of_api_keys(
        &self,
        scope: &ReadScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<ApiKeyRecord>, StoreError>;
}

/// Reads and writes within a transaction of one organization. A conditional write whose row has changed returns
/// [`StoreError::Conflict`]; so does one that creates what exists already.
#[async_trait]
pub trait AdministrationWrites: Send {
    /// One license by its stored counters.
    async fn license_version(&mut self, id: LicenseId) -> Result<Option<Versioned<LicenseUsage>>, StoreError>;
    /// Makes a license without use.
    async fn insert_license(&mut self, license: &License) -> Result<(), StoreError>;
    /// Writes name and seats on condition that the stored revision is one less and that the seats taken fit.
    async fn update_license(&mut self, license: &Versioned<License>) -> Result<(), StoreError>;
    /// Deletes a license on condition that it is at this revision and that no seat is taken.
    async fn delete_license(&mut self, id: LicenseId, revision: u32, now: Timestamp) -> Result<(), StoreError>;

    /// One resource.
    async fn resource_version(&mut self, id: ResourceId) -> Result<Option<Versioned<Resource>>, StoreError>;
    /// Makes a resource.
    async fn insert_resource(&mut self, resource: &Resource) -> Result<(), StoreError>;
    /// Writes a resource on condition that the stored revision is one less.
    async fn update_resource(&mut self, resource: &Versioned<Resource>) -> Result<(), StoreError>;
    /// Deletes a resource on condition that it is at this revision.
    async fn delete_resource(&mut self, id: ResourceId, revision: u32) -> Result<(), StoreError>;

    /// One of the organization's own roles.
    async fn role_version(&mut self, code: &RoleCode) -> Result<Option<Versioned<Role>>, StoreError>;
    /// Makes a role.
    async fn insert_role(&mut self, role: &Role) -> Result<(), StoreError>;
    /// Writes a role on condition that the stored revision is one less.
    async fn update_role(&mut self, role: &Versioned<Role>) -> Result<(), StoreError>;
    /// Deletes a role on condition that it is at this revision.
    async fn delete_role(&mut self, code: &RoleCode, revision: u32) -> Result<(), StoreError>;
    /// Whether one of the organization's own roles names a permission.
    async fn role_names(&mut self, permission: &PermissionCode) -> Result<bool, StoreError>;

    /// One of the organization's own permissions.
    async fn permission(&mut self, code: &PermissionCode) -> Result<Option<PermissionEntry>, StoreError>;
    /// Makes a permission.
    async fn insert_permission(&mut self, entry: &PermissionEntry) -> Result<(), StoreError>;
    /// Changes the description of a permission; a conflict if it is gone.
    async fn update_permission(&mut self, entry: &PermissionEntry) -> Result<(), StoreError>;
    /// Deletes a permission; a conflict if it is gone.
    async fn delete_permission(&mut self, code: &PermissionCode) -> Result<(), StoreError>;

    /// Takes a role or a permission from invitations that have run out, so that what is made anew under its code does
    /// not come back with them.
    async fn take_from_expired(&mut self, granted: &Granted, now: Timestamp) -> Result<(), StoreError>;
    /// Whether a member, or an invitation that can still be accepted, has this grant. Scans the grants of the
    /// organization: they are documents, and an index of them would slow down every invitation.
    async fn is_granted(&mut self, granted: &Granted, now: Timestamp) -> Result<bool, StoreError>;
    /// The invitations that can still be accepted and have this grant. Scans like [`Self::is_granted`].
    async fn invitations_with(&mut self, granted: &Granted, now: Timestamp) -> Result<Vec<InvitationId>, StoreError>;

    /// Adds an entry to the blocklist; `false` if it is there already.
    async fn insert_blocklist_entry(&mut self, entry: &BlocklistEntry) -> Result<bool, StoreError>;
    /// Removes an entry from the blocklist; `false` if it is not there.
    async fn delete_blocklist_entry(&mut self, entry: &BlocklistEntry) -> Result<bool, StoreError>;

    /// The organization with what it has set.
    async fn profile(&mut self) -> Result<Option<Versioned<OrganizationProfile>>, StoreError>;
    /// Writes the organization on condition that the stored revision is one less.
    async fn update_profile(&mut self, profile: &Versioned<OrganizationProfile>) -> Result<(), StoreError>;

    /// One API key, in whatever state it is.
    async fn api_key(&mut self, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError>;
    /// Makes an API key.
    async fn insert_api_key(&mut self, key: &NewApiKey) -> Result<(), StoreError>;
    /// Sets when an API key that is not revoked stops working; a conflict if there is none.
    async fn expire_api_key(&mut self, id: ApiKeyId, at: Timestamp) -> Result<(), StoreError>;
    /// Makes a member answer for an API key that is not revoked, and sets until when it works; a conflict if there is
    /// none.
    async fn take_over_api_key(
        &mut self,
        id: ApiKeyId,
        maker: Option<MemberId>,
        until: Option<Timestamp>,
    ) -> Result<(), StoreError>;
    /// Revokes an API key that is not revoked; a conflict if there is none.
    async fn revoke_api_key(&mut self, id: ApiKeyId, now: Timestamp) -> Result<(), StoreError>;
}

/// What can be granted by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Granted {
    /// A permission; wildcards that cover it are not searched for.
    Permission(PermissionCode),
    /// A role.
    Role(RoleCode),
    /// A resource.
    Resource(ResourceId),
}
