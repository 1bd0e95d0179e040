//! Organizations and their settings.

use super::{Db, Tx};
use crate::records::StoreError;
use crate::tenant_scope::TenantScope;
use usher_domain::commands::OrganizationProfile;
use usher_domain::{Ordinal, Organization, OrganizationId, OrganizationScope, Versioned};

impl Db {
    /// The organization with what it has set.
    pub async fn find_profile(
        &self,
        scope: &OrganizationScope,
    ) -> Result<Option<Versioned<OrganizationProfile>>, StoreError> {
        read!(self, TenantScope::one(scope), profiles::of(scope.into()))
    }

    /// An organization, by id.
    pub async fn organization(&self, id: OrganizationId) -> Result<Option<Organization>, StoreError> {
        read!(self, TenantScope::Everywhere, organizations::by_id(id))
    }

    /// An organization, by slug.
    pub async fn organization_by_slug(&self, slug: &str) -> Result<Option<Organization>, StoreError> {
        read!(self, TenantScope::Everywhere, organizations::by_slug(slug))
    }

    /// An organization, by integer id.
    pub async fn organization_by_ordinal(&self, ordinal: Ordinal) -> Result<Option<Organization>, StoreError> {
        read!(self, TenantScope::Everywhere, organizations::by_ordinal(ordinal))
    }
}

impl Tx {
    /// The organization with what it has set.
    pub async fn profile(&mut self) -> Result<Option<Versioned<OrganizationProfile>>, StoreError> {
        scoped!(self, profiles::of())
    }

    /// Writes the organization on condition that the stored revision is one less.
    pub async fn update_profile(&mut self, profile: &Versioned<OrganizationProfile>) -> Result<(), StoreError> {
        run!(self, profiles::update(profile))
    }
}
