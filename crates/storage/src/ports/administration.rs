//! What an organization's administrators read and write.

use super::super::queries::{
    api_keys, blocklist, catalog_entries, granted, license_versions, profiles, resource_versions, resources,
};
use super::super::sql::{Backend, Tx};
use crate::cursor::{KeysetPosition, NamePlace, text_of};
use crate::faults::expect_rows;
use crate::tenant_scope::TenantScope;
use crate::values::{Key, Stamp};
use async_trait::async_trait;
use usher_domain::commands::OrganizationProfile;
use usher_domain::{
    ApiKeyId, BlocklistEntry, Cursor, InvitationId, License, LicenseId, LicenseUsage, MemberId, OrganizationScope,
    PageLimit, PermissionCode, PermissionEntry, ReadScope, Resource, ResourceId, Role, RoleCode, Timestamp, Versioned,
};
use usher_engine::ports::{
    AdministrationReads, AdministrationWrites, ApiKeyRecord, Granted, ListPage, NewApiKey, StoreError,
};

/// A cursor that no listing gave out.
struct Nowhere;

/// Where a page starts; `None` is the beginning.
fn leads<T>(after: Option<&Cursor>, of: impl Fn(&Cursor) -> Option<T>) -> Result<Option<T>, Nowhere> {
    after.map(|cursor| of(cursor).ok_or(Nowhere)).transpose()
}

#[async_trait]
impl AdministrationReads for Backend {
    async fn find_license(
        &self,
        scope: &OrganizationScope,
        id: LicenseId,
        now: Timestamp,
    ) -> Result<Option<Versioned<LicenseUsage>>, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(license_versions::as_seen(tx.connection(), scope.into(), id, now.into())).await
    }

    async fn page_of_licenses(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<LicenseUsage>, StoreError> {
        let Ok(after) = leads(after, NamePlace::of) else { return Ok(None) };
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(license_versions::page(tx.connection(), scope.into(), after, limit, now.into())).await.map(Some)
    }

    async fn find_resource(
        &self,
        place: &ReadScope,
        id: ResourceId,
    ) -> Result<Option<Versioned<Resource>>, StoreError> {
        let tx = self.read(TenantScope::one(place.scope())).await?;
        let found = tx.run_only(resource_versions::by_id(tx.connection(), place.scope().into(), id)).await?;
        Ok(found.filter(|_| place.confines().is_none_or(|confines| confines.resources.contains(&id))))
    }

    async fn page_of_resources(
        &self,
        place: &ReadScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Resource>, StoreError> {
        let Ok(after) = leads(after, NamePlace::of) else { return Ok(None) };
        let tx = self.read(TenantScope::one(place.scope())).await?;
        tx.run_only(resource_versions::page(tx.connection(), place, after, limit)).await.map(Some)
    }

    async fn find_role(
        &self,
        scope: &OrganizationScope,
        code: &RoleCode,
    ) -> Result<Option<Versioned<Role>>, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(catalog_entries::role(tx.connection(), scope.into(), code)).await
    }

    async fn has_blocklist_entry(&self, scope: &OrganizationScope, entry: &BlocklistEntry) -> Result<bool, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(blocklist::has(tx.connection(), scope.into(), entry)).await
    }

    async fn page_of_blocklist(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<BlocklistEntry>, StoreError> {
        let Ok(after) = leads(after, |cursor| text_of(&cursor.0)) else { return Ok(None) };
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(blocklist::page(tx.connection(), scope.into(), after, limit)).await.map(Some)
    }

    async fn find_profile(
        &self,
        scope: &OrganizationScope,
    ) -> Result<Option<Versioned<OrganizationProfile>>, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(profiles::of(tx.connection(), scope.into())).await
    }

    async fn find_api_key(&self, place: &ReadScope, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError> {
        let tx = self.read(TenantScope::one(place.scope())).await?;
        let found = tx.run_only(api_keys::of_organization(tx.connection(), place.scope().into(), id)).await?;
        let is_own = |key: &ApiKeyRecord| {
            let owner = key.member.as_ref().map(|member| member.id);
            place.confines().is_none_or(|confines| owner.is_some() && owner == confines.member)
        };
        Ok(found.filter(is_own))
    }

    async fn page_of_api_keys(
        &self,
        place: &ReadScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<ApiKeyRecord>, StoreError> {
        let Ok(after) = leads(after, KeysetPosition::of) else { return Ok(None) };
        let tx = self.read(TenantScope::one(place.scope())).await?;
        tx.run_only(api_keys::page(tx.connection(), place, after, limit)).await.map(Some)
    }
}

#[async_trait]
impl AdministrationWrites for Tx {
    async fn license_version(&mut self, id: LicenseId) -> Result<Option<Versioned<LicenseUsage>>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(license_versions::by_id(self.connection(), organization, id)).await
    }

    async fn insert_license(&mut self, license: &License) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(license_versions::insert(self.connection(), organization.into(), license)).await
    }

    async fn update_license(&mut self, license: &Versioned<License>) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(license_versions::update(self.connection(), organization, license)).await
    }

    async fn delete_license(&mut self, id: LicenseId, revision: u32, now: Timestamp) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(license_versions::delete(self.connection(), organization, id, revision, now.into())).await
    }

    async fn resource_version(&mut self, id: ResourceId) -> Result<Option<Versioned<Resource>>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(resource_versions::by_id(self.connection(), organization, id)).await
    }

    async fn insert_resource(&mut self, resource: &Resource) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        let new = std::slice::from_ref(resource);
        self.run(resources::insert(self.connection(), organization.into(), new)).await
    }

    async fn update_resource(&mut self, resource: &Versioned<Resource>) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(resource_versions::update(self.connection(), organization, resource)).await
    }

    async fn delete_resource(&mut self, id: ResourceId, revision: u32) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(resource_versions::delete(self.connection(), organization, id, revision)).await
    }

    async fn role_version(&mut self, code: &RoleCode) -> Result<Option<Versioned<Role>>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::role(self.connection(), organization, code)).await
    }

    async fn insert_role(&mut self, role: &Role) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::insert_role(self.connection(), organization.into(), role)).await
    }

    async fn update_role(&mut self, role: &Versioned<Role>) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::update_role(self.connection(), organization, role)).await
    }

    async fn delete_role(&mut self, code: &RoleCode, revision: u32) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::delete_role(self.connection(), organization, code, revision)).await
    }

    async fn role_names(&mut self, permission: &PermissionCode) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::role_names(self.connection(), organization, permission)).await
    }

    async fn permission(&mut self, code: &PermissionCode) -> Result<Option<PermissionEntry>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::permission(self.connection(), organization, code)).await
    }

    async fn insert_permission(&mut self, entry: &PermissionEntry) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::insert_permission(self.connection(), organization.into(), entry)).await
    }

    async fn update_permission(&mut self, entry: &PermissionEntry) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::update_permission(self.connection(), organization, entry)).await
    }

    async fn delete_permission(&mut self, code: &PermissionCode) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(catalog_entries::delete_permission(self.connection(), organization, code)).await
    }

    async fn take_from_expired(&mut self, granted: &Granted, now: Timestamp) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(granted::take_from_expired(self.connection(), organization, granted, now.into())).await
    }

    async fn is_granted(&mut self, granted: &Granted, now: Timestamp) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(granted::to_anybody(self.connection(), organization, granted, now.into())).await
    }

    async fn invitations_with(&mut self, granted: &Granted, now: Timestamp) -> Result<Vec<InvitationId>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(granted::to_invitees(self.connection(), organization, granted, now.into())).await
    }

    async fn insert_blocklist_entry(&mut self, entry: &BlocklistEntry) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(blocklist::add(self.connection(), organization, entry)).await
    }

    async fn delete_blocklist_entry(&mut self, entry: &BlocklistEntry) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(blocklist::remove(self.connection(), organization, entry)).await
    }

    async fn profile(&mut self) -> Result<Option<Versioned<OrganizationProfile>>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(profiles::of(self.connection(), organization)).await
    }

    async fn update_profile(&mut self, profile: &Versioned<OrganizationProfile>) -> Result<(), StoreError> {
        self.run(profiles::update(self.connection(), profile)).await
    }

    async fn api_key(&mut self, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(api_keys::of_organization(self.connection(), organization, id)).await
    }

    async fn insert_api_key(&mut self, key: &NewApiKey) -> Result<(), StoreError> {
        self.run(api_keys::insert(self.connection(), std::slice::from_ref(key))).await
    }

    async fn expire_api_key(&mut self, id: ApiKeyId, at: Timestamp) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(api_keys::expire(self.connection(), organization, id, Stamp::from(at))).await
    }

    async fn take_over_api_key(
        &mut self,
        id: ApiKeyId,
        maker: Option<MemberId>,
        until: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        let (maker, until) = (maker.map(Key::from), until.map(Stamp::from));
        self.run(api_keys::take_over(self.connection(), organization, id, maker, until)).await
    }

    async fn revoke_api_key(&mut self, id: ApiKeyId, now: Timestamp) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        let revoked = self.run(api_keys::revoke(self.connection(), organization.into(), id, now)).await?;
        expect_rows(usize::from(revoked), 1, "api_keys_live")
    }
}
