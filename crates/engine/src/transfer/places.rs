//! Members: people's places in organizations.

use super::lines::{MembershipId, Profile, TransferredMembership};
use super::{LineOutcome, Stop, Transfer, compared, refused};
use std::collections::HashSet;
use std::sync::Arc;
use usher_domain::commands::MemberRef;
use usher_domain::rules::{Ids, SeatDelta};
use usher_domain::{
    Account, Catalog, CatalogPolicy, EventKind, Grants, LicenseId, Member, MemberId, MemberStatus, OrganizationId,
    PermissionCode, PersonName, Seat,
};

impl Transfer<'_> {
    pub(super) async fn membership(&mut self, new: &TransferredMembership) -> Result<LineOutcome, Stop> {
        let place = self.place(&new.organization).await?;
        let account = match &new.person {
            Some(person) => Some(self.account(person, "person").await?),
            None => None,
        };
        let seat = new.license.map(Seat::Assigned);
        if let Some(found) = self.known_place(place, account.as_ref(), new).await? {
            let mut fields = vec![
                ("id", is_id(&new.id, &found) && new.uuid.is_none_or(|uuid| uuid == found.id)),
                ("person", found.account.map(|(id, _)| id) == account.map(|account| account.id)),
                ("status", found.status == new.status),
                ("permissions", found.grants == new.grants),
                ("license", found.seat == seat),
                ("attributes", found.attributes == new.attributes),
            ];
            fields.extend(new.profile.compared(&found));
            return Ok(compared(&fields));
        }
        self.ledger.check_organization(&new.organization)?;
        let has_access = matches!(new.status, MemberStatus::Active | MemberStatus::Blocked);
        match (&new.person, &account) {
            (Some(person), Some(account)) => {
                self.ledger.check_person(person, account, "person")?;
                if has_access && !account.is_registered() {
                    let expected = "who is a member can log in: `registered` of this person has to be true";
                    return refused("person", expected);
                }
            }
            _ if new.status == MemberStatus::Contact => {}
            _ => return refused("person", "only a contact can be without a person"),
        }
        if !has_access && (new.grants != Grants::default() || new.license.is_some()) {
            return refused("status", "who has no access holds nothing and has no seat");
        }
        self.check_grants(place, &new.grants).await?;
        let ids = PlaceIds { id: &new.id, uuid: new.uuid, fields: ["id", "uuid"] };
        let mut member = self.new_member(place, account.as_ref(), &ids).await?;
        if let Some(license) = new.license {
            self.take_seat(place, SeatDelta { license, reserved: 0, assigned: 1 }).await?;
        }
        new.profile.apply(&mut member);
        member.grants = new.grants.clone();
        member.attributes = new.attributes.clone();
        (member.status, member.seat) = (new.status, seat);
        member.joined_at = (new.status != MemberStatus::Contact).then_some(self.now);
        member.removed_at = (new.status == MemberStatus::Removed).then_some(self.now);
        self.tx.insert_member(&member).await?;
        let kinds: &[EventKind] = match new.status {
            MemberStatus::Active => &[EventKind::MemberAdded],
            MemberStatus::Blocked => &[EventKind::MemberAdded, EventKind::MemberBlocked],
            MemberStatus::Removed => &[EventKind::MemberRemoved],
            // A contact has no access, so nothing has happened that anybody audits.
            MemberStatus::Contact | MemberStatus::Invited => &[],
        };
        for kind in kinds {
            let event = self.events().member(*kind, &member);
            self.tx.record(place, &event).await?;
        }
        self.changed.push(member.id.0);
        self.changed.extend(member.account.map(|(id, _)| id.0));
        Ok(LineOutcome::TakenOver)
    }

    /// The place that a line is about: that of the person, or the one under the id where there is no person.
    async fn known_place(
        &self,
        place: OrganizationId,
        account: Option<&Account>,
        new: &TransferredMembership,
    ) -> Result<Option<Member>, Stop> {
        let named = match (account, &new.id, new.uuid) {
            (Some(account), _, _) => MemberRef::Email(account.email.clone()),
            (None, MembershipId::Id(id), _) => MemberRef::Id(*id),
            (None, _, Some(id)) => MemberRef::Id(id),
            (None, MembershipId::External(id), None) => MemberRef::External(id.clone()),
            (None, MembershipId::None, None) => return refused("person", "is missing"),
        };
        Ok(self.tx.member(place, &named).await?.map(|found| found.member))
    }

    /// A place that holds nothing yet. Its ids must be free.
    pub(super) async fn new_member(
        &self,
        place: OrganizationId,
        account: Option<&Account>,
        PlaceIds { id: named, uuid, fields: [field, uuid_field] }: &PlaceIds<'_>,
    ) -> Result<Member, Stop> {
        let wanted = match named {
            MembershipId::Id(id) => Some(MemberRef::Id(*id)),
            MembershipId::External(id) => Some(MemberRef::External(id.clone())),
            MembershipId::None => None,
        };
        for (wanted, field) in [(wanted, *field), (uuid.map(MemberRef::Id), *uuid_field)] {
            if let Some(wanted) = wanted
                && self.tx.member(place, &wanted).await?.is_some()
            {
                return refused(field, "another person's place has this id");
            }
        }
        let mut ids = self.engine.ids(self.now);
        let (drawn, external) = (uuid.unwrap_or_else(|| MemberId(ids.uuid())), ids.external_id());
        let (id, external_id) = match named {
            MembershipId::Id(id) => (*id, external),
            MembershipId::External(external) => (drawn, external.clone()),
            MembershipId::None => (drawn, external),
        };
        let name = |of: fn(&Account) -> &PersonName| account.map(of).cloned().unwrap_or_default();
        Ok(Member {
            id,
            organization: place,
            account: account.map(|account| (account.id, account.ordinal)),
            external_id,
            status: MemberStatus::Invited,
            email: account.map(|account| account.email.clone()),
            contact_email: None,
            phone: None,
            first_name: name(|account| &account.first_name),
            last_name: name(|account| &account.last_name),
            seat: None,
            grants: Grants::default(),
            attributes: usher_domain::Attributes::default(),
            created_at: self.now,
            updated_at: self.now,
            joined_at: None,
            removed_at: None,
            revision: 0,
        })
    }

    /// Refuses what the organization does not have.
    pub(super) async fn check_grants(&mut self, place: OrganizationId, grants: &Grants) -> Result<(), Stop> {
        let permissions: Vec<PermissionCode> = grants.permissions.iter().map(|grant| grant.what.clone()).collect();
        self.check_permissions(place, &permissions).await?;
        let catalog = self.catalog(place).await?;
        if let Some(unknown) = grants.roles.iter().find(|grant| catalog.role(&grant.what).is_none()) {
            return refused("roles", format!("there is no role `{}`", unknown.what.as_str()));
        }
        let codes = grants.scoped.iter().map(|grant| &grant.what.code);
        if let Some(unknown) = codes.into_iter().find(|code| !catalog.allows(code, &CatalogPolicy::Listed)) {
            return refused("scoped", format!("there is no permission `{}`", unknown.as_str()));
        }
        let resources: Vec<_> = grants.named_resources().collect();
        let known: HashSet<_> = self.tx.resources(place, &resources).await?.into_iter().map(|one| one.id).collect();
        match resources.iter().find(|id| !known.contains(id)) {
            Some(unknown) => {
                let is_scoped = grants.resources.iter().all(|grant| grant.what != *unknown);
                let field = if is_scoped { "scoped" } else { "resources" };
                refused(field, format!("no resource has the id {unknown}"))
            }
            None => Ok(()),
        }
    }

    pub(super) async fn check_permissions(
        &mut self,
        place: OrganizationId,
        codes: &[PermissionCode],
    ) -> Result<(), Stop> {
        let catalog = self.catalog(place).await?;
        match codes.iter().find(|code| !catalog.allows(code, &CatalogPolicy::Listed)) {
            Some(unknown) => refused("permissions", format!("there is no permission `{}`", unknown.as_str())),
            None => Ok(()),
        }
    }

    /// What the organization can grant, read once until a line adds to it.
    pub(super) async fn catalog(&mut self, place: OrganizationId) -> Result<Arc<Catalog>, Stop> {
        if let Some(known) = self.catalogs.get(&place) {
            return Ok(Arc::clone(known));
        }
        let catalog = Arc::new(self.engine.catalogs.with(self.tx.catalog(place).await?));
        self.catalogs.insert(place, Arc::clone(&catalog));
        Ok(catalog)
    }

    /// Takes a seat, if there is one.
    pub(super) async fn take_seat(&self, place: OrganizationId, delta: SeatDelta) -> Result<(), Stop> {
        match self.tx.license(place, delta.license).await? {
            None => refused("license", "no license has this id; its line has to come first"),
            Some(usage) if usage.free() == 0 => refused("license", "all seats of this license are taken"),
            Some(_) => Ok(self.tx.take_seats(place, &delta).await?),
        }
    }
}

/// Which ids a new place gets, and the fields that name them.
pub(super) struct PlaceIds<'a> {
    pub(super) id: &'a MembershipId,
    pub(super) uuid: Option<MemberId>,
    pub(super) fields: [&'static str; 2],
}

impl Profile {
    /// Whether a member is as it says, by field; what it leaves out is not compared.
    pub(super) fn compared(&self, member: &Member) -> [(&'static str, bool); 4] {
        [
            ("first_name", self.first_name.as_ref().is_none_or(|name| *name == member.first_name)),
            ("last_name", self.last_name.as_ref().is_none_or(|name| *name == member.last_name)),
            ("contact_email", self.contact_email.is_none() || self.contact_email == member.contact_email),
            ("phone", self.phone.is_none() || self.phone == member.phone),
        ]
    }

    pub(super) fn apply(&self, member: &mut Member) {
        if let Some(name) = &self.first_name {
            member.first_name = name.clone();
        }
        if let Some(name) = &self.last_name {
            member.last_name = name.clone();
        }
        (member.contact_email, member.phone) = (self.contact_email.clone(), self.phone.clone());
    }
}

/// Whether a member has the id of a line.
pub(super) fn is_id(id: &MembershipId, member: &Member) -> bool {
    match id {
        MembershipId::Id(id) => member.id == *id,
        MembershipId::External(id) => member.external_id == *id,
        MembershipId::None => true,
    }
}

/// The license of a seat that is reserved.
pub(super) const fn reserved(member: &Member) -> Option<LicenseId> {
    match member.seat {
        Some(Seat::Reserved(license)) => Some(license),
        _ => None,
    }
}
