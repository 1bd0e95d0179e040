//! Organizations and their settings.

use super::{Db, Tx, start};
use crate::cursor::text_of;
use crate::records::{ListPage, NewOrganization, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::commands::{OrganizationProfile, StateFilter};
use usher_domain::{Cursor, Ordinal, Organization, OrganizationId, OrganizationScope, PageLimit, Versioned};

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

    /// A page of all organizations, by slug; `None` for a cursor that no listing gave out.
    pub async fn page_of_organizations(
        &self,
        state: Option<StateFilter>,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Organization>, StoreError> {
        let Ok(after) = start(after, |cursor| text_of(&cursor.0)) else { return Ok(None) };
        read!(self, TenantScope::Everywhere, organizations::page(state, after, limit)).map(Some)
    }

    /// An organization, by integer id.
    pub async fn organization_by_ordinal(&self, ordinal: Ordinal) -> Result<Option<Organization>, StoreError> {
        read!(self, TenantScope::Everywhere, organizations::by_ordinal(ordinal))
    }
}

impl Tx {
    /// Makes the organization of the transaction; a conflict if its slug is taken.
    pub async fn insert_organization(&mut self, new: &NewOrganization) -> Result<Organization, StoreError> {
        run!(self, organizations::insert(new))
    }

    /// The organization with what it has set.
    pub async fn profile(&mut self) -> Result<Option<Versioned<OrganizationProfile>>, StoreError> {
        scoped!(self, profiles::of())
    }

    /// Writes the organization on condition that the stored revision is one less.
    pub async fn update_profile(&mut self, profile: &Versioned<OrganizationProfile>) -> Result<(), StoreError> {
        run!(self, profiles::update(profile))
    }
}
