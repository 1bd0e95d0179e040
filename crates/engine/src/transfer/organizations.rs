//! Organizations, and what they have: licenses and resources.

use super::lines::OrganizationRef;
use super::{LineOutcome, Stop, Transfer, compared, refused};
use usher_domain::rules::Ids;
use usher_domain::{EventDetails, EventKind, Label, License, Organization, OrganizationId, Resource, Slug};
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
        slug: &Slug,
        name: &Label,
    ) -> Result<LineOutcome, Stop> {
        if let Some(found) = self.find_organization(id).await? {
            return Ok(compared(&[("slug", found.slug == slug.as_str()), ("name", found.name == name.as_str())]));
        }
        if self.tx.organization_by_slug(slug.as_str()).await?.is_some() {
            return refused("slug", "another organization has this slug");
        }
        let (id, ordinal) = match id {
            OrganizationRef::Id(id) => (*id, None),
            OrganizationRef::Ordinal(ordinal) => (self.drawn_id(), Some(*ordinal)),
            OrganizationRef::Slug(_) => (self.drawn_id(), None),
        };
        let (slug, name) = (slug.as_str().to_owned(), name.as_str().to_owned());
        let chain_mac = self.engine.new_chain(id);
        let details = EventDetails::Organization { name: name.clone(), slug: slug.clone() };
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
            let is_top = found.parent == new.parent;
            let fields = [("kind", found.kind == new.kind), ("name", found.name == new.name), ("parent", is_top)];
            return Ok(compared(&fields));
        }
        self.ledger.check_organization(at)?;
        self.tx.insert_resource(place, new).await?;
        let Resource { id, kind, name, parent } = new.clone();
        let details = EventDetails::Resource { resource_id: id, kind, name, parent_id: parent };
        let event = self.events().event(EventKind::ResourceCreated, details);
        self.tx.record(place, &event).await?;
        self.changed.push(place.0);
        Ok(LineOutcome::TakenOver)
    }
}
