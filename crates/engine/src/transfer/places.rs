//! Members: people's places in organizations.

use super::lines::{MembershipId, TransferredMembership};
use super::{LineOutcome, Stop, Transfer, compared, refused};
use usher_domain::commands::MemberRef;
use usher_domain::rules::{Ids, SeatDelta};
use usher_domain::{
    Account, CatalogPolicy, EventKind, Grants, LicenseId, Member, MemberId, MemberStatus, OrganizationId,
    PermissionCode, Seat,
};

impl Transfer<'_> {
    pub(super) async fn membership(&mut self, new: &TransferredMembership) -> Result<LineOutcome, Stop> {
        let place = self.place(&new.organization).await?;
        let account = self.account(&new.person, "person").await?;
        let status = if new.blocked { MemberStatus::Blocked } else { MemberStatus::Active };
        let seat = new.license.map(Seat::Assigned);
        if let Some(found) = self.tx.member(place, &MemberRef::Email(account.email.clone())).await? {
            let found = found.member;
            return Ok(compared(&[
                ("id", is_id(&new.id, &found)),
                ("status", found.status == status),
                ("permissions", found.grants == new.grants),
                ("license", found.seat == seat),
                ("attributes", found.attributes == new.attributes),
            ]));
        }
        self.ledger.check_organization(&new.organization)?;
        self.ledger.check_person(&new.person, &account, "person")?;
        if !account.is_registered() {
            return refused("person", "who is a member can log in: `registered` of this person has to be true");
        }
        self.check_grants(place, &new.grants).await?;
        let mut member = self.new_member(place, &account, &new.id, "id").await?;
        if let Some(license) = new.license {
            self.take_seat(place, SeatDelta { license, reserved: 0, assigned: 1 }).await?;
        }
        member.grants = new.grants.clone();
        member.attributes = new.attributes.clone();
        (member.status, member.seat, member.joined_at) = (status, seat, Some(self.now));
        self.tx.insert_member(&member).await?;
        let event = self.events().member(EventKind::MemberAdded, &member);
        self.tx.record(place, &event).await?;
        if new.blocked {
            let event = self.events().member(EventKind::MemberBlocked, &member);
            self.tx.record(place, &event).await?;
        }
        self.changed.extend([member.id.0, account.id.0]);
        Ok(LineOutcome::TakenOver)
    }

    /// A place of a person that holds nothing yet. Its id must be free.
    pub(super) async fn new_member(
        &self,
        place: OrganizationId,
        account: &Account,
        id: &MembershipId,
        field: &'static str,
    ) -> Result<Member, Stop> {
        let taken = match id {
            MembershipId::Id(id) => self.tx.member(place, &MemberRef::Id(*id)).await?,
            MembershipId::External(id) => self.tx.member(place, &MemberRef::External(id.clone())).await?,
            MembershipId::None => None,
        };
        if taken.is_some() {
            return refused(field, "another person's place has this id");
        }
        let mut ids = self.engine.ids(self.now);
        let (drawn, external) = (MemberId(ids.uuid()), ids.external_id());
        let (id, external_id) = match id {
            MembershipId::Id(id) => (*id, external),
            MembershipId::External(external) => (drawn, external.clone()),
            MembershipId::None => (drawn, external),
        };
        Ok(Member {
            id,
            organization: place,
            account: Some((account.id, account.ordinal)),
            external_id,
            status: MemberStatus::Invited,
            email: Some(account.email.clone()),
            contact_email: None,
            phone: None,
            first_name: account.first_name.clone(),
            last_name: account.last_name.clone(),
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
    pub(super) async fn check_grants(&self, place: OrganizationId, grants: &Grants) -> Result<(), Stop> {
        let permissions: Vec<PermissionCode> = grants.permissions.iter().map(|grant| grant.what.clone()).collect();
        self.check_permissions(place, &permissions).await?;
        let catalog = self.engine.catalogs.with(self.tx.catalog(place).await?);
        if let Some(unknown) = grants.roles.iter().find(|grant| catalog.role(&grant.what).is_none()) {
            return refused("roles", format!("there is no role `{}`", unknown.what.as_str()));
        }
        let resources: Vec<_> = grants.resources.iter().map(|grant| grant.what).collect();
        let known = self.tx.resources(place, &resources).await?;
        match resources.iter().find(|id| known.iter().all(|resource| resource.id != **id)) {
            Some(unknown) => refused("resources", format!("no resource has the id {unknown}")),
            None => Ok(()),
        }
    }

    pub(super) async fn check_permissions(&self, place: OrganizationId, codes: &[PermissionCode]) -> Result<(), Stop> {
        let catalog = self.engine.catalogs.with(self.tx.catalog(place).await?);
        match codes.iter().find(|code| !catalog.allows(code, &CatalogPolicy::Listed)) {
            Some(unknown) => refused("permissions", format!("there is no permission `{}`", unknown.as_str())),
            None => Ok(()),
        }
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
