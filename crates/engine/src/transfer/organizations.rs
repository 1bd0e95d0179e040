//! Organizations, and what they have: licenses and resources.

use super::lines::OrganizationRef;
use super::{LineOutcome, Stop, Transfer, compared, refused};
use usher_domain::rules::Ids;
use usher_domain::{
    EventDetails, EventKind, Label, License, Organization, OrganizationId, PermissionEntry, Resource, Role, Slug,
};
use usher_storage::TransferredOrganization;

impl Transfer<'_> {
    async fn find_organization(&self, id: &OrganizationRef) -> Result<Option<Organization>, Stop> {
        Ok(match id {
            OrganizationRef::Id(id) => self.tx.organization(*id).await?,
            OrganizationRef::Ordinal(ordinal) => self.tx.organization_by_ordinal(*ordinal).await?,
            OrganizationRef::Slug(slug) => self.tx.organization_by_slug(slug.as_str()).await?,
        })
    }

    /// The organization that a line refers to.
    pub(super) async fn place(&self, id: &OrganizationRef) -> Result<OrganizationId, Stop> {
        match self.find_organization(id).await? {
            Some(found) => Ok(found.id),
            None => refused("organization", "no organization has this id; its line has to come first"),
        }
    }

    pub(super) async fn organization(
        &mut self,
        id: &OrganizationRef,
        uuid: Option<OrganizationId>,
        slug: &Slug,
        name: &Label,
    ) -> Result<LineOutcome, Stop> {
        if let Some(found) = self.find_organization(id).await? {
            return Ok(compared(&[
                ("uuid", uuid.is_none_or(|uuid| uuid == found.id)),
                ("slug", found.slug == slug.as_str()),
                ("name", found.name == name.as_str()),
            ]));
        }
        if let Some(uuid) = uuid
            && self.tx.organization(uuid).await?.is_some()
        {
            return refused("uuid", "another organization has this id");
        }
        if self.tx.organization_by_slug(slug.as_str()).await?.is_some() {
            return refused("slug", "another organization has this slug");
        }
        let (id, ordinal) = match id {
            OrganizationRef::Id(id) => (*id, None),
            OrganizationRef::Ordinal(ordinal) => (uuid.unwrap_or_else(|| self.drawn_id()), Some(*ordinal)),
            OrganizationRef::Slug(_) => (uuid.unwrap_or_else(|| self.drawn_id()), None),
        };
        let (slug, name) = (slug.as_str().to_owned(), name.as_str().to_owned());
        let chain_mac = self.engine.new_chain(id);
        let details = EventDetails::Organization { name: name.clone(), slug: slug.clone(), erase_at: None };
        let new = TransferredOrganization { id, ordinal, slug, name, chain_mac, now: self.now };
        self.tx.insert_organization(&new).await?;
        let event = self.events().event(EventKind::OrganizationCreated, details);
        self.tx.record(id, &event).await?;
        self.changed.push(id.0);
        Ok(LineOutcome::TakenOver)
    }

    fn drawn_id(&self) -> OrganizationId {
        OrganizationId(self.engine.ids(self.now).uuid())
    }

    pub(super) async fn permission(
        &mut self,
        at: &OrganizationRef,
        entry: &PermissionEntry,
    ) -> Result<LineOutcome, Stop> {
        let place = self.place(at).await?;
        let own = self.tx.catalog(place).await?.permissions;
        if let Some(found) = own.iter().find(|found| found.code == entry.code) {
            let is_spelled_so = found.code.as_str() == entry.code.as_str();
            let is_named_so = found.translations == entry.translations;
            let is_described_so = found.description == entry.description;
            return Ok(compared(&[
                ("code", is_spelled_so),
                ("description", is_described_so),
                ("translations", is_named_so),
            ]));
        }
        self.ledger.check_organization(at)?;
        if entry.code.is_wildcard() {
            return refused("code", "is a wildcard, which covers permissions and is none");
        }
        if self.engine.catalogs.shares_permission(&entry.code) {
            return refused("code", "every organization has this permission");
        }
        self.tx.insert_permission(place, entry).await?;
        let PermissionEntry { code, description, translations: _ } = entry.clone();
        let details = EventDetails::Permission { permission: code, description };
        let event = self.events().event(EventKind::PermissionCreated, details);
        self.tx.record(place, &event).await?;
        self.catalogs.remove(&place);
        self.changed.push(place.0);
        Ok(LineOutcome::TakenOver)
    }

    pub(super) async fn role(&mut self, at: &OrganizationRef, role: &Role) -> Result<LineOutcome, Stop> {
        let place = self.place(at).await?;
        let own = self.tx.catalog(place).await?.roles;
        if let Some(found) = own.iter().find(|found| found.code == role.code) {
            let is_same = found.permissions == role.permissions;
            let is_named_so = found.translations == role.translations;
            return Ok(compared(&[
                ("name", found.name == role.name),
                ("permissions", is_same),
                ("translations", is_named_so),
            ]));
        }
        self.ledger.check_organization(at)?;
        if self.engine.catalogs.shares_role(&role.code) {
            return refused("code", "every organization has a role of this code");
        }
        self.check_permissions(place, &role.permissions).await?;
        self.tx.insert_role(place, role).await?;
        let Role { code: role, name, permissions, translations: _ } = role.clone();
        let event = self.events().event(EventKind::RoleCreated, EventDetails::Role { role, name, permissions });
        self.tx.record(place, &event).await?;
        self.catalogs.remove(&place);
        self.changed.push(place.0);
        Ok(LineOutcome::TakenOver)
    }

    pub(super) async fn license(&mut self, at: &OrganizationRef, license: &License) -> Result<LineOutcome, Stop> {
        let place = self.place(at).await?;
        if let Some(found) = self.tx.license(place, license.id).await? {
            let found = found.license;
            return Ok(compared(&[("name", found.name == license.name), ("seats", found.seats == license.seats)]));
        }
        self.ledger.check_organization(at)?;
        if self.tx.was_license(place, license.id).await? {
            return refused("id", "a license of this id was deleted");
        }
        self.tx.insert_license(place, license).await?;
        let License { id, name, seats } = license.clone();
        let details = EventDetails::License { license_id: id, name, seats };
        let event = self.events().event(EventKind::LicenseCreated, details);
        self.tx.record(place, &event).await?;
        Ok(LineOutcome::TakenOver)
    }

    pub(super) async fn resource(&mut self, at: &OrganizationRef, new: &Resource) -> Result<LineOutcome, Stop> {
        let place = self.place(at).await?;
        if let Some(found) = self.tx.resources(place, &[new.id]).await?.pop() {
            let is_there = found.parent == new.parent;
            let fields = [("kind", found.kind == new.kind), ("name", found.name == new.name), ("parent", is_there)];
            return Ok(compared(&fields));
        }
        self.ledger.check_organization(at)?;
        if let Some(parent) = new.parent {
            if self.tx.resources(place, &[parent]).await?.is_empty() {
                return refused("parent", "no resource has this id; its line has to come first");
            }
            let catalog = self.catalog(place).await?;
            catalog.tree.check_parent(new.id, parent).or_else(|error| refused("parent", error.reason()))?;
        }
        self.tx.insert_resource(place, new).await?;
        let Resource { id, kind, name, parent } = new.clone();
        let details = EventDetails::Resource { resource_id: id, kind, name, parent_id: parent };
        let event = self.events().event(EventKind::ResourceCreated, details);
        self.tx.record(place, &event).await?;
        self.catalogs.remove(&place);
        self.changed.push(place.0);
        Ok(LineOutcome::TakenOver)
    }
}
