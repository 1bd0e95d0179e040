//! Invitations that wait, and those that have expired and can be sent again. Nothing is mailed: an invitee uses the link
//! that they have, where it was made with the same secret and ids, asks for a new one, or is sent one by whoever invites
//! again.

use super::lines::{PersonRef, TransferredInvitation};
use super::places::{PlaceIds, is_id, reserved};
use super::{LineOutcome, Stop, Transfer, compared, refused};
use usher_domain::commands::MemberRef;
use usher_domain::rules::{Ids, SeatDelta};
use usher_domain::{
    Account, EventKind, Invitation, InvitationId, InvitationStatus, LinkDelivery, Member, MemberId, MemberStatus,
    OrganizationId, Seat,
};

impl Transfer<'_> {
    pub(super) async fn invitation(&mut self, new: &TransferredInvitation) -> Result<LineOutcome, Stop> {
        let place = self.place(&new.organization).await?;
        let account = self.account(&new.person, "person").await?;
        let named = self.tx.member(place, &MemberRef::Email(account.email.clone())).await?;
        if new.expired {
            let member = named.map(|found| found.member);
            return self.expired(place, new, account, member).await;
        }
        if let Some(found) = named {
            let Some(pending) = found.pending.map(|pending| pending.invitation) else {
                return refused("person", "this person has a place in the organization and no pending invitation");
            };
            return self.compared(place, new, &pending, &found.member).await;
        }
        if new.expires_at.is_some_and(|end| end <= self.now) {
            return refused("expires_at", "the invitation has ended already");
        }
        let invitation = self.checked(place, new, &account).await?;
        let ids =
            PlaceIds { id: &new.membership, uuid: new.membership_uuid, fields: ["membership", "membership_uuid"] };
        let mut member = self.new_member(place, Some(&account), &ids).await?;
        if let Some(license) = new.license {
            self.take_seat(place, SeatDelta { license, reserved: 1, assigned: 0 }).await?;
        }
        new.profile.apply(&mut member);
        member.seat = new.license.map(Seat::Reserved);
        member.attributes = new.attributes.clone();
        member.joined_at = new.was_member.then_some(self.now);
        self.tx.insert_member(&member).await?;
        self.insert(place, invitation, &member, EventKind::InvitationCreated).await
    }

    /// One that has expired: whoever was invited has a place already, and no seat is reserved.
    async fn expired(
        &mut self,
        place: OrganizationId,
        new: &TransferredInvitation,
        account: Account,
        member: Option<Member>,
    ) -> Result<LineOutcome, Stop> {
        let Some(id) = new.id else {
            return refused("id", "an expired invitation needs an id, by which it is found again");
        };
        let Some(member) = member else {
            return refused("person", "this person has no place in the organization; its line has to come first");
        };
        if let Some(found) = self.tx.invitation(place, id).await? {
            return self.compared(place, new, &found.invitation, &found.member).await;
        }
        if new.expires_at.is_none_or(|end| end > self.now) {
            return refused("expires_at", "the invitation has not ended yet");
        }
        if let Some(license) = new.license
            && self.tx.license(place, license).await?.is_none()
        {
            return refused("license", "no license has this id; its line has to come first");
        }
        let mut invitation = self.checked(place, new, &account).await?;
        invitation.status = InvitationStatus::Expired;
        self.insert(place, invitation, &member, EventKind::InvitationExpired).await
    }

    /// What stands under the id, compared with the line.
    async fn compared(
        &self,
        place: OrganizationId,
        new: &TransferredInvitation,
        found: &Invitation,
        member: &Member,
    ) -> Result<LineOutcome, Stop> {
        let (inviter, granted_by) = (self.inviter(place, new).await?, self.grantor(place, new).await?);
        let status = if new.expired { InvitationStatus::Expired } else { InvitationStatus::Pending };
        let stored = if new.expired { found.license } else { reserved(member) };
        let mut fields = vec![
            ("id", new.id.is_none_or(|id| id == found.id)),
            ("membership", is_id(&new.membership, member)),
            ("membership_uuid", new.membership_uuid.is_none_or(|id| id == member.id)),
            ("status", found.status == status),
            ("permissions", found.grants == new.grants),
            ("license", stored == new.license),
            ("attributes", new.expired || member.attributes == new.attributes),
            ("note", new.note.is_none() || found.note == new.note),
            ("message", new.message.is_none() || found.message == new.message),
            ("metadata", new.metadata.is_none() || found.metadata == new.metadata),
            ("language", new.locale.is_none() || found.locale == new.locale),
            ("generation", found.generation == new.generation),
            ("expires_at", found.expires_at == new.expires_at),
            ("inviter", found.inviter == inviter),
            ("granted_by", found.granted_by == granted_by),
        ];
        if !new.expired {
            fields.extend(new.profile.compared(member));
        }
        Ok(compared(&fields))
    }

    /// The invitation of a line that may be taken over, for a member that is still to be named.
    async fn checked(
        &mut self,
        place: OrganizationId,
        new: &TransferredInvitation,
        account: &Account,
    ) -> Result<Invitation, Stop> {
        self.ledger.check_organization(&new.organization)?;
        self.ledger.check_person(&new.person, account, "person")?;
        let id = new.id.unwrap_or_else(|| InvitationId(self.engine.ids(self.now).uuid()));
        // Links are made from the id, so two organizations cannot have the same.
        if self.tx.has_invitation(id).await? {
            return refused("id", "another invitation has this id");
        }
        self.check_grants(place, &new.grants).await?;
        Ok(Invitation {
            id,
            // Replaced when the member is known.
            member: MemberId(id.0),
            account: account.id,
            email: account.email.clone(),
            first_name: new.profile.first_name.clone().unwrap_or_else(|| account.first_name.clone()),
            last_name: new.profile.last_name.clone().unwrap_or_else(|| account.last_name.clone()),
            status: InvitationStatus::Pending,
            grants: new.grants.clone(),
            license: new.license,
            note: new.note.clone(),
            message: new.message.clone(),
            locale: new.locale,
            redirect_url: None,
            metadata: new.metadata.clone(),
            delivery: LinkDelivery::Send,
            generation: new.generation,
            expires_at: new.expires_at,
            inviter: self.inviter(place, new).await?,
            // Without one, the operator vouches for the grants, as for those of members.
            granted_by: self.grantor(place, new).await?,
            protocol: self.family.to_owned(),
            mailed_at: self.now,
            remind_at: None,
            reminders: 0,
            created_at: self.now,
            updated_at: self.now,
            revision: 0,
        })
    }

    async fn insert(
        &mut self,
        place: OrganizationId,
        invitation: Invitation,
        member: &Member,
        kind: EventKind,
    ) -> Result<LineOutcome, Stop> {
        let invitation = Invitation { member: member.id, ..invitation };
        let event = self.events().invitation(kind, &invitation);
        let digest = self.engine.keys.shown_digest(invitation.id, invitation.generation);
        self.changed.extend([member.id.0, invitation.account.0]);
        self.tx.insert_invitation(place, &(invitation, digest)).await?;
        self.tx.record(place, &event).await?;
        Ok(LineOutcome::TakenOver)
    }

    /// The member who invited, and who can still be told of the answer.
    async fn inviter(&self, place: OrganizationId, new: &TransferredInvitation) -> Result<Option<MemberId>, Stop> {
        let Some(person) = &new.inviter else { return Ok(None) };
        match self.place_of(place, person, "inviter").await? {
            Some(found) if found.status == MemberStatus::Active => Ok(Some(found.id)),
            _ => refused("inviter", "this person is no active member of the organization"),
        }
    }

    /// The member by whose authority the grants stand. Once they have no access, acceptance grants nothing.
    async fn grantor(&self, place: OrganizationId, new: &TransferredInvitation) -> Result<Option<MemberId>, Stop> {
        let Some(person) = &new.granted_by else { return Ok(None) };
        match self.place_of(place, person, "granted_by").await? {
            Some(found) => Ok(Some(found.id)),
            None => refused("granted_by", "this person has no place in the organization"),
        }
    }

    /// The place of a person that a field names, unless the person may be somebody else here than in the list.
    pub(super) async fn place_of(
        &self,
        place: OrganizationId,
        person: &PersonRef,
        field: &'static str,
    ) -> Result<Option<Member>, Stop> {
        let account = self.account(person, field).await?;
        self.ledger.check_person(person, &account, field)?;
        Ok(self.tx.member(place, &MemberRef::Email(account.email)).await?.map(|found| found.member))
    }
}
