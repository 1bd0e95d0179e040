//! What a directory stores with members, and the members that it sees.

use super::{Db, Tx};
use crate::records::{DirectoryRow, RoleHolder, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::commands::{DirectoryLookup, DirectoryRecord, KeptAccess};
use usher_domain::{MemberId, OrganizationScope, RoleCode, Timestamp};

impl Db {
    /// Those of the members sought whom the directory sees, oldest first; at most so many.
    pub async fn directory_users(
        &self,
        scope: &OrganizationScope,
        lookup: &DirectoryLookup,
        most: u32,
    ) -> Result<Vec<DirectoryRow>, StoreError> {
        read!(self, TenantScope::one(scope), directory::sought(scope.into(), lookup, most))
    }

    /// How many members the directory sees.
    pub async fn count_directory_users(&self, scope: &OrganizationScope) -> Result<u64, StoreError> {
        read!(self, TenantScope::one(scope), directory::how_many(scope.into()))
    }

    /// Who has a role, or any role, by id.
    pub async fn role_holders(
        &self,
        scope: &OrganizationScope,
        only: Option<&RoleCode>,
        now: Timestamp,
    ) -> Result<Vec<RoleHolder>, StoreError> {
        read!(self, TenantScope::one(scope), directory::holders(scope.into(), only, now.into()))
    }
}

impl Tx {
    /// What the directory stores with a member.
    pub async fn directory_record(&mut self, id: MemberId) -> Result<Option<DirectoryRecord>, StoreError> {
        scoped!(self, directory::record_of(id))
    }

    /// The member whom the directory calls by a name.
    pub async fn directory_named(&mut self, name: &str) -> Result<Option<MemberId>, StoreError> {
        scoped!(self, directory::named(name))
    }

    /// Stores what the directory says of a member, on condition that the stored revision is one less.
    pub async fn save_directory_record(&mut self, id: MemberId, record: &DirectoryRecord) -> Result<(), StoreError> {
        scoped!(self, directory::save(id, record))
    }

    /// Keeps what expired invitations granted, with the revisions of their members: see [`DirectoryRecord::kept`].
    pub async fn keep_expired(&mut self, expired: &[(MemberId, u32, KeptAccess)]) -> Result<(), StoreError> {
        scoped!(self, directory_kept::keep(expired))
    }

    /// Forgets what the directory stores with a member.
    pub async fn forget_directory_record(&mut self, id: MemberId) -> Result<(), StoreError> {
        scoped!(self, directory::forget(id))
    }

    /// Who has a role, by id.
    pub async fn role_holders(&mut self, role: &RoleCode, now: Timestamp) -> Result<Vec<RoleHolder>, StoreError> {
        scoped!(self, directory::holders(Some(role), now.into()))
    }
}
