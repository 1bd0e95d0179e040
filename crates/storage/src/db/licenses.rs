//! Licenses and their seats.

use super::{Db, Tx, start};
use crate::cursor::NamePlace;
use crate::records::{ListPage, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{Cursor, License, LicenseId, LicenseUsage, OrganizationScope, PageLimit, Timestamp, Versioned};

impl Db {
    /// One license, with seats of overdue invitations counted as free.
    pub async fn find_license(
        &self,
        scope: &OrganizationScope,
        id: LicenseId,
        now: Timestamp,
    ) -> Result<Option<Versioned<LicenseUsage>>, StoreError> {
        read!(self, TenantScope::one(scope), license_versions::as_seen(scope.into(), id, now.into()))
    }

    /// A page of licenses, by name then id, with seats of overdue invitations counted as free.
    pub async fn page_of_licenses(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<LicenseUsage>, StoreError> {
        let Ok(after) = start(after, NamePlace::of) else { return Ok(None) };
        read!(self, TenantScope::one(scope), license_versions::page(scope.into(), after, limit, now.into())).map(Some)
    }
}

impl Tx {
    /// One license by its stored counters.
    pub async fn license_version(&mut self, id: LicenseId) -> Result<Option<Versioned<LicenseUsage>>, StoreError> {
        scoped!(self, license_versions::by_id(id))
    }

    /// Makes a license without use.
    pub async fn insert_license(&mut self, license: &License) -> Result<(), StoreError> {
        scoped!(self, license_versions::insert(license))
    }

    /// Writes name and seats on condition that the stored revision is one less and that the seats taken fit.
    pub async fn update_license(&mut self, license: &Versioned<License>) -> Result<(), StoreError> {
        scoped!(self, license_versions::update(license))
    }

    /// Deletes a license on condition that it is at this revision and that no seat is taken.
    pub async fn delete_license(&mut self, id: LicenseId, revision: u32, now: Timestamp) -> Result<(), StoreError> {
        scoped!(self, license_versions::delete(id, revision, now.into()))
    }

    /// Reads one license with its use, its stored counters, locked until the transaction ends.
    pub async fn license(&mut self, id: LicenseId) -> Result<Option<LicenseUsage>, StoreError> {
        let organization = self.organization()?;
        let found = run!(self, licenses::to_take_from(organization, &[id]))?;
        Ok(found.into_iter().next())
    }
}
