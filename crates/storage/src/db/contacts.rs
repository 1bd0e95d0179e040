//! Contacts of resources.

use super::{Db, Tx};
use crate::records::{FoundRecord, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{Contact, ContactId, Member, MemberId, OrganizationScope, ResourceId};

impl Db {
    /// The contacts of resources, oldest first; those that have a text in their names or address, if one is given, ordered
    /// by last name, first name, address. At most so many of each few of the resources.
    pub async fn contacts_at(
        &self,
        scope: &OrganizationScope,
        resources: &[ResourceId],
        text: Option<&str>,
        limit: u32,
    ) -> Result<Vec<Contact>, StoreError> {
        read!(self, TenantScope::one(scope), contacts::at(scope.into(), resources, text, limit))
    }

    /// The contacts that are linked to members, at any resource, oldest first.
    pub async fn contacts_of_members(
        &self,
        scope: &OrganizationScope,
        members: &[MemberId],
    ) -> Result<Vec<Contact>, StoreError> {
        read!(self, TenantScope::one(scope), contacts::of_members(scope.into(), members))
    }

    /// The contacts of an id, at any resource: several only where the id is that of a member.
    pub async fn contacts_of_id(&self, scope: &OrganizationScope, id: ContactId) -> Result<Vec<Contact>, StoreError> {
        read!(self, TenantScope::one(scope), contacts::of_id(scope.into(), id))
    }

    /// The contacts of a resource with these ids, or linked to the members with these ids.
    pub async fn contacts_named(
        &self,
        scope: &OrganizationScope,
        resource: ResourceId,
        ids: &[ContactId],
    ) -> Result<Vec<Contact>, StoreError> {
        read!(self, TenantScope::one(scope), contacts::named(scope.into(), resource, ids))
    }

    /// Members of ids, as searching finds them, in any order.
    pub async fn found_members(
        &self,
        scope: &OrganizationScope,
        members: &[MemberId],
    ) -> Result<Vec<FoundRecord>, StoreError> {
        read!(self, TenantScope::one(scope), found_members::of_ids(scope.into(), members))
    }
}

impl Tx {
    /// One contact of a resource.
    pub async fn contact(&mut self, resource: ResourceId, id: ContactId) -> Result<Option<Contact>, StoreError> {
        scoped!(self, contacts::find(resource, id))
    }

    /// The contact of a resource that is linked to a member.
    pub async fn contact_of_member(
        &mut self,
        resource: ResourceId,
        member: MemberId,
    ) -> Result<Option<Contact>, StoreError> {
        scoped!(self, contacts::of_member(resource, member))
    }

    /// The contacts of an id, at any resource.
    pub async fn contacts_of_id(&mut self, id: ContactId) -> Result<Vec<Contact>, StoreError> {
        scoped!(self, contacts::of_id(id))
    }

    /// Whether a resource has so many contacts.
    pub async fn has_contacts(&mut self, resource: ResourceId, many: u32) -> Result<bool, StoreError> {
        scoped!(self, contacts::are_as_many(resource, many))
    }

    /// Makes a contact; a conflict where the resource is gone or has one of the same member.
    pub async fn insert_contact(&mut self, contact: &Contact) -> Result<(), StoreError> {
        scoped!(self, contacts::insert(contact))
    }

    /// Writes a contact on condition that the stored revision is one less.
    pub async fn update_contact(&mut self, contact: &Contact) -> Result<(), StoreError> {
        scoped!(self, contacts::update(contact))
    }

    /// Makes a member, outside of any invitation.
    pub async fn insert_member(&mut self, member: &Member) -> Result<(), StoreError> {
        self.organization()?;
        run!(self, members::insert(std::slice::from_ref(member)))
    }
}
