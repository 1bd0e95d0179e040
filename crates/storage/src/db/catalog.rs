//! An organization's own permissions and roles, and who was granted them.

use super::{Db, Tx};
use crate::records::{CatalogRecords, Granted, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::commands::Holders;
use usher_domain::{
    InvitationId, OrganizationScope, PermissionCode, PermissionEntry, Role, RoleCode, Timestamp, Versioned,
};

impl Db {
    /// One of the organization's own roles.
    pub async fn find_role(
        &self,
        scope: &OrganizationScope,
        code: &RoleCode,
    ) -> Result<Option<Versioned<Role>>, StoreError> {
        read!(self, TenantScope::one(scope), catalog_entries::role(scope.into(), code))
    }

    /// Who has this grant: members, and invitations that can still be accepted, each with how many and the first ones.
    /// Scans like [`Tx::is_granted`].
    pub async fn holders(
        &self,
        scope: &OrganizationScope,
        granted: &Granted,
        now: Timestamp,
        most: usize,
    ) -> Result<Holders, StoreError> {
        read!(self, TenantScope::one(scope), holders::of(scope.into(), granted, now.into(), most))
    }

    /// The organization's own permissions and roles.
    pub async fn catalog(&self, scope: &OrganizationScope) -> Result<CatalogRecords, StoreError> {
        read!(self, TenantScope::one(scope), catalog::of(scope.into()))
    }
}

impl Tx {
    /// One of the organization's own roles.
    pub async fn role_version(&mut self, code: &RoleCode) -> Result<Option<Versioned<Role>>, StoreError> {
        scoped!(self, catalog_entries::role(code))
    }

    /// Makes a role.
    pub async fn insert_role(&mut self, role: &Role) -> Result<(), StoreError> {
        scoped!(self, catalog_entries::insert_role(role))
    }

    /// Writes a role on condition that the stored revision is one less.
    pub async fn update_role(&mut self, role: &Versioned<Role>) -> Result<(), StoreError> {
        scoped!(self, catalog_entries::update_role(role))
    }

    /// Deletes a role on condition that it is at this revision.
    pub async fn delete_role(&mut self, code: &RoleCode, revision: u32) -> Result<(), StoreError> {
        scoped!(self, catalog_entries::delete_role(code, revision))
    }

    /// Locks roles of the organization's own until the transaction ends, so that nobody deletes them while they are granted,
    /// and returns those that there are.
    pub async fn hold_roles(&mut self, codes: &[String]) -> Result<Vec<String>, StoreError> {
        scoped!(self, catalog_entries::hold(codes))
    }

    /// Locks a role until the transaction ends: who grants it has committed by then, or finds it gone.
    pub async fn lock_role(&mut self, code: &RoleCode) -> Result<(), StoreError> {
        scoped!(self, catalog_entries::lock(code))
    }

    /// Whether one of the organization's own roles names a permission.
    pub async fn role_names(&mut self, permission: &PermissionCode) -> Result<bool, StoreError> {
        scoped!(self, catalog_entries::role_names(permission))
    }

    /// One of the organization's own permissions.
    pub async fn permission(&mut self, code: &PermissionCode) -> Result<Option<PermissionEntry>, StoreError> {
        scoped!(self, catalog_entries::permission(code))
    }

    /// Makes a permission.
    pub async fn insert_permission(&mut self, entry: &PermissionEntry) -> Result<(), StoreError> {
        scoped!(self, catalog_entries::insert_permission(entry))
    }

    /// Changes the description of a permission; a conflict if it is gone.
    pub async fn update_permission(&mut self, entry: &PermissionEntry) -> Result<(), StoreError> {
        scoped!(self, catalog_entries::update_permission(entry))
    }

    /// Deletes a permission; a conflict if it is gone.
    pub async fn delete_permission(&mut self, code: &PermissionCode) -> Result<(), StoreError> {
        scoped!(self, catalog_entries::delete_permission(code))
    }

    /// Takes a role or a permission from invitations that have run out, so that what is made anew under its code does
    /// not come back with them.
    pub async fn take_from_expired(&mut self, granted: &Granted, now: Timestamp) -> Result<(), StoreError> {
        scoped!(self, granted::take_from_expired(granted, now.into()))?;
        scoped!(self, directory_kept::take_from_kept(granted))
    }

    /// Whether a member, or an invitation that can still be accepted, has this grant. Scans the grants of the
    /// organization: they are documents, and an index of them would slow down every invitation.
    pub async fn is_granted(&mut self, granted: &Granted, now: Timestamp) -> Result<bool, StoreError> {
        scoped!(self, granted::to_anybody(granted, now.into()))
    }

    /// The invitations that can still be accepted and have this grant. Scans like [`Self::is_granted`].
    pub async fn invitations_with(
        &mut self,
        granted: &Granted,
        handed_out_alone: bool,
        now: Timestamp,
    ) -> Result<Vec<InvitationId>, StoreError> {
        scoped!(self, granted::to_invitees(granted, handed_out_alone, now.into()))
    }
}
