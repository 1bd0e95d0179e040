//! Organizations and their settings.

use super::{Db, DbOf, Tx, start};
use crate::cursor::text_of;
use crate::records::{ListPage, NewOrganization, StoreError, TenantCounted};
use crate::tenant_scope::TenantScope;
use usher_domain::commands::{OrganizationProfile, StateFilter, TenantActivity};
use usher_domain::{Cursor, Ordinal, Organization, OrganizationId, OrganizationScope, PageLimit, Timestamp, Versioned};

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

    /// A page of all organizations, by slug, or of those in a state or with a text in the name or the slug; `None` for a
    /// cursor that no listing gave out.
    pub async fn page_of_organizations(
        &self,
        state: Option<StateFilter>,
        search: Option<&str>,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Organization>, StoreError> {
        let Ok(after) = start(after, |cursor| text_of(&cursor.0)) else { return Ok(None) };
        read!(self, TenantScope::Everywhere, organizations::page(state, search, after, limit)).map(Some)
    }

    /// How many organizations there are of each state.
    pub async fn count_organizations(&self) -> Result<[(StateFilter, u64); 3], StoreError> {
        read!(self, TenantScope::Everywhere, tenants::states())
    }

    /// How much there is in organizations; none is named where there is nothing.
    pub async fn tenant_counts(&self, of: &[OrganizationId], now: Timestamp) -> Result<TenantCounted, StoreError> {
        read!(self, TenantScope::Everywhere, tenants::counts(of, now.into()))
    }

    /// What has become of the mails of an organization since an instant, and how its webhooks do.
    pub async fn tenant_activity(
        &self,
        scope: &OrganizationScope,
        since: Timestamp,
    ) -> Result<TenantActivity, StoreError> {
        read!(self, TenantScope::one(scope), tenants::activity(scope.into(), since.into()))
    }

    /// Begins to erase the organizations whose time has run out, and returns those that are being erased.
    pub async fn organizations_to_erase(&self, now: Timestamp) -> Result<Vec<OrganizationId>, StoreError> {
        // Mostly there are none, and nobody waits for the one who looks.
        let is_due = read!(self, TenantScope::Everywhere, organization_erasures::is_due(now.into()))?;
        if !is_due {
            return Ok(Vec::new());
        }
        write_everywhere!(self, organization_erasures::begin(now.into()))
    }

    /// Erases a part of an organization that is being erased; `false` once nothing is left of it.
    pub async fn erase_part(&self, organization: OrganizationId, now: Timestamp) -> Result<bool, StoreError> {
        write_everywhere!(self, organization_erasures::erase_part(organization.into(), now.into()))
    }

    /// Removes what was erased from the files as well, where the database is one.
    pub async fn scrub(&self) -> Result<(), StoreError> {
        match &self.0 {
            DbOf::Sqlite(backend) => backend.scrub().await,
            // The server's own housekeeping does.
            DbOf::Postgres(_) => Ok(()),
        }
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

    /// Keeps the organization from being changed by others until the transaction ends; those who are at it are waited for.
    pub async fn close_organization(&mut self) -> Result<(), StoreError> {
        scoped!(self, organizations::close())
    }

    /// Writes whether the organization is in use, on condition that the stored revision is one less and that it is not being
    /// erased.
    pub async fn set_organization_state(
        &mut self,
        organization: &Organization,
        revision: u32,
    ) -> Result<(), StoreError> {
        run!(self, organizations::set_state(organization, revision))
    }

    /// Keeps the mails of the organization that wait from going out until they are released, or releases them.
    pub async fn hold_mails(&mut self, is_held: bool, now: Timestamp) -> Result<(), StoreError> {
        scoped!(self, outbox::hold(is_held, now.into()))
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
