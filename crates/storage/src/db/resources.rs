//! Resources to which access can be confined.

use super::{Db, Tx, start};
use crate::cursor::NamePlace;
use crate::records::{ListPage, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{Cursor, OrganizationScope, PageLimit, ReadScope, Resource, ResourceId, ResourceTree, Versioned};

impl Db {
    /// One resource.
    pub async fn find_resource(
        &self,
        place: &ReadScope,
        id: ResourceId,
    ) -> Result<Option<Versioned<Resource>>, StoreError> {
        let tx = self.read(TenantScope::one(place.scope())).await?;
        let found = run!(tx, resource_versions::by_id(place.scope().into(), id))?;
        Ok(found.filter(|_| place.confines().is_none_or(|confines| confines.resources.contains(&id))))
    }

    /// A page of resources, by name then id.
    pub async fn page_of_resources(
        &self,
        place: &ReadScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Resource>, StoreError> {
        let Ok(after) = start(after, NamePlace::of) else { return Ok(None) };
        read!(self, TenantScope::one(place.scope()), resource_versions::page(place, after, limit)).map(Some)
    }

    /// The resources of a kind right below another one, by name then id, and no more than `limit`.
    pub async fn resources_below(
        &self,
        scope: &OrganizationScope,
        parent: ResourceId,
        kind: &str,
        limit: u32,
    ) -> Result<Vec<Resource>, StoreError> {
        read!(self, TenantScope::one(scope), resource_versions::below(scope.into(), parent, kind, limit))
    }
}

impl Tx {
    /// One resource.
    pub async fn resource_version(&mut self, id: ResourceId) -> Result<Option<Versioned<Resource>>, StoreError> {
        scoped!(self, resource_versions::by_id(id))
    }

    /// Makes a resource.
    pub async fn insert_resource(&mut self, resource: &Resource) -> Result<(), StoreError> {
        let organization = self.organization()?;
        let new = std::slice::from_ref(resource);
        run!(self, resources::insert(organization.into(), new))
    }

    /// Writes a resource on condition that the stored revision is one less.
    pub async fn update_resource(&mut self, resource: &Versioned<Resource>) -> Result<(), StoreError> {
        scoped!(self, resource_versions::update(resource))
    }

    /// Deletes a resource, with its contacts, on condition that it is at this revision.
    pub async fn delete_resource(&mut self, id: ResourceId, revision: u32) -> Result<(), StoreError> {
        scoped!(self, resource_versions::delete(id, revision))
    }

    /// Which resources stand below which. Nobody else changes that until the transaction ends.
    pub async fn locked_resource_tree(&mut self) -> Result<ResourceTree, StoreError> {
        scoped!(self, resources::locked_tree())
    }

    /// Whether anything stands below a resource.
    pub async fn has_resources_below(&mut self, id: ResourceId) -> Result<bool, StoreError> {
        scoped!(self, resources::has_children(id))
    }

    /// Reads those of the resources that the organization has.
    pub async fn resources(&mut self, ids: &[ResourceId]) -> Result<Vec<Resource>, StoreError> {
        scoped!(self, resources::of(ids))
    }
}
