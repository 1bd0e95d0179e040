//! Pending invitations. Nothing is mailed: an invitee asks for a new link, or is sent one by whoever invites again.

use super::lines::TransferredInvitation;
use super::places::{is_id, reserved};
use super::{LineOutcome, Stop, Transfer, compared, refused};
use usher_domain::commands::MemberRef;
use usher_domain::rules::{Ids, SeatDelta};
use usher_domain::{
    EventKind, Invitation, InvitationId, InvitationStatus, Member, MemberId, MemberStatus, OrganizationId, Seat,
};

impl Transfer<'_> {
    pub(super) async fn invitation(&mut self, new: &TransferredInvitation) -> Result<LineOutcome, Stop> {
        let place = self.place(&new.organization).await?;
        let account = self.account(&new.person, "person").await?;
        let inviter = self.inviter(place, new).await?;
        if let Some(found) = self.tx.member(place, &MemberRef::Email(account.email.clone())).await? {
            let Some(pending) = found.pending.map(|pending| pending.invitation) else {
                return refused("person", "this person has a place in the organization and no pending invitation");
            };
            return Ok(compared(&[
                ("id", new.id.is_none_or(|id| id == pending.id)),
                ("membership", is_id(&new.membership, &found.member)),
                ("permissions", pending.grants == new.grants),
                ("license", reserved(&found.member) == new.license),
                ("attributes", found.member.attributes == new.attributes),
                ("expires_at", pending.expires_at == new.expires_at),
                ("inviter", pending.inviter == inviter),
            ]));
        }
        self.ledger.check_organization(&new.organization)?;
        self.ledger.check_person(&new.person, &account, "person")?;
        if new.expires_at.is_some_and(|end| end <= self.now) {
            return refused("expires_at", "the invitation has ended already");
        }
        let id = new.id.unwrap_or_else(|| InvitationId(self.engine.ids(self.now).uuid()));
        if self.tx.invitation(place, id).await?.is_some() {
            return refused("id", "another person's invitation has this id");
        }
        self.check_grants(place, &new.grants).await?;
        let member = self.new_member(place, &account, &new.membership, "membership").await?;
        let member = Member {
            status: MemberStatus::Invited,
            seat: new.license.map(Seat::Reserved),
            attributes: new.attributes.clone(),
            ..member
        };
        if let Some(license) = new.license {
            self.take_seat(place, SeatDelta { license, reserved: 1, assigned: 0 }).await?;
        }
        let invitation = Invitation {
            id,
            member: member.id,
            account: account.id,
            email: account.email.clone(),
            first_name: account.first_name.clone(),
            last_name: account.last_name.clone(),
            status: InvitationStatus::Pending,
            grants: new.grants.clone(),
            license: new.license,
            note: None,
            message: None,
            locale: None,
            generation: 1,
            expires_at: new.expires_at,
            inviter,
            // The operator vouches for the grants, as for those of members.
            granted_by: None,
            protocol: self.family.to_owned(),
            mailed_at: self.now,
            created_at: self.now,
            updated_at: self.now,
            revision: 0,
        };
        let event = self.events().invitation(EventKind::InvitationCreated, &invitation);
        let digest = self.engine.keys.shown_digest(id, 1);
        self.tx.insert_member(&member).await?;
        self.tx.insert_invitation(place, &(invitation, digest)).await?;
        self.tx.record(place, &event).await?;
        self.changed.extend([member.id.0, account.id.0]);
        Ok(LineOutcome::TakenOver)
    }

    /// The member who invited, and who can still be told of the answer.
    async fn inviter(&self, place: OrganizationId, new: &TransferredInvitation) -> Result<Option<MemberId>, Stop> {
        let Some(person) = &new.inviter else { return Ok(None) };
        let email = self.account(person, "inviter").await?.email;
        match self.tx.member(place, &MemberRef::Email(email)).await? {
            Some(found) if found.member.status == MemberStatus::Active => Ok(Some(found.member.id)),
            _ => refused("inviter", "this person is no active member of the organization"),
        }
    }
}
