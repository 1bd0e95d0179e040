//! What is stored, as lines. Must never say more than a takeover of the line makes.

use super::forms::{ExportError, IdForm, IdForms};
use crate::transfer::lines::{
    MembershipId, OrganizationRef, PersonRef, Profile, TransferLine, TransferredInvitation, TransferredMembership,
    TransferredPerson,
};
use std::collections::HashMap;
use usher_domain::{
    Account, Grants, Invitation, InvitationStatus, Member, MemberId, MemberStatus, Organization, PersonName, Seat,
    Secret, Slug, Timestamp,
};
use usher_storage::{AccountRecord, ExportedMember};

/// How lines are made, and when.
#[derive(Clone, Copy)]
pub(super) struct Exporter {
    pub(super) forms: IdForms,
    pub(super) now: Timestamp,
}

impl Exporter {
    pub(super) fn organization_ref<E>(self, place: &Organization) -> Result<OrganizationRef, ExportError<E>> {
        Ok(match self.forms.organizations {
            IdForm::Uuid | IdForm::None => OrganizationRef::Id(place.id),
            IdForm::Integer => OrganizationRef::Ordinal(place.ordinal),
            IdForm::Text => {
                let slug = Slug::parse(&place.slug);
                OrganizationRef::Slug(slug.map_err(|_bad| ExportError::Unsayable("the slug of an organization"))?)
            }
        })
    }

    fn person_ref(self, account: &Account) -> PersonRef {
        match self.forms.people {
            IdForm::Uuid | IdForm::None => PersonRef::Id(account.id),
            IdForm::Integer => PersonRef::Ordinal(account.ordinal),
            IdForm::Text => PersonRef::Email(account.email.clone()),
        }
    }

    /// The person behind a member; `None` of one who was erased.
    pub(super) fn person_of(self, found: &ExportedMember) -> Option<PersonRef> {
        found.member.email.as_ref()?;
        found.account.as_ref().map(|account| self.person_ref(account))
    }

    fn member_id(form: IdForm, member: &Member) -> (MembershipId, Option<MemberId>) {
        match form {
            IdForm::Uuid => (MembershipId::Id(member.id), None),
            IdForm::Text => (MembershipId::External(member.external_id.clone()), Some(member.id)),
            IdForm::Integer | IdForm::None => (MembershipId::None, Some(member.id)),
        }
    }

    pub(super) fn person(self, AccountRecord { account, password_hash }: AccountRecord, secrets: bool) -> TransferLine {
        let id = self.person_ref(&account);
        let registered = account.is_registered();
        TransferLine::Person(Box::new(TransferredPerson {
            uuid: (!matches!(id, PersonRef::Id(_))).then_some(account.id),
            id,
            registered,
            address_proved: registered && account.proof.is_some(),
            password_hash: password_hash.filter(|_| registered && secrets).map(Secret::new),
            email: account.email,
            first_name: account.first_name,
            last_name: account.last_name,
        }))
    }

    /// The place of a member who is not `waiting` for an invitation to be answered.
    pub(super) fn membership(
        self,
        organization: &OrganizationRef,
        found: &ExportedMember,
        waiting: bool,
    ) -> Option<TransferLine> {
        let member = &found.member;
        let person = self.person_of(found);
        let status = match member.status {
            MemberStatus::Invited if waiting => return None,
            // The invitation has ended, whether that was noted or not.
            MemberStatus::Invited if member.joined_at.is_some() => MemberStatus::Removed,
            MemberStatus::Invited => MemberStatus::Contact,
            status => status,
        };
        if person.is_none() && status != MemberStatus::Contact {
            return None;
        }
        let has_access = matches!(status, MemberStatus::Active | MemberStatus::Blocked);
        let (id, uuid) = Self::member_id(self.forms.members, member);
        Some(TransferLine::Membership(Box::new(TransferredMembership {
            id,
            uuid,
            organization: organization.clone(),
            person,
            status,
            grants: if has_access { member.grants.clone() } else { Grants::default() },
            license: member.seat.filter(|_| has_access).map(Seat::license),
            attributes: member.attributes.clone(),
            profile: profile(member, found.account.as_ref()),
        })))
    }

    pub(super) fn invitation(
        self,
        organization: &OrganizationRef,
        invitation: Invitation,
        known: &HashMap<MemberId, ExportedMember>,
    ) -> Option<TransferLine> {
        let found = known.get(&invitation.member)?;
        let person = self.person_of(found)?;
        let expired = invitation.status_at(self.now) == InvitationStatus::Expired;
        let person_of = |id: MemberId| known.get(&id).and_then(|found| self.person_of(found));
        let is_active = |id: &MemberId| known.get(id).is_some_and(|one| one.member.status == MemberStatus::Active);
        let granted_by = invitation.granted_by.and_then(person_of);
        // Whoever was erased can answer for nothing any more.
        let stands = invitation.granted_by.is_none() || granted_by.is_some();
        let (membership, membership_uuid) = Self::member_id(self.forms.invited, &found.member);
        let account = found.account.as_ref();
        Some(TransferLine::Invitation(Box::new(TransferredInvitation {
            id: Some(invitation.id),
            membership,
            membership_uuid,
            organization: organization.clone(),
            person,
            expired,
            was_member: !expired && found.member.joined_at.is_some(),
            grants: if stands { invitation.grants } else { Grants::default() },
            license: invitation.license,
            attributes: if expired { usher_domain::Attributes::default() } else { found.member.attributes.clone() },
            profile: if expired {
                let (first_name, last_name) = (&invitation.first_name, &invitation.last_name);
                Profile {
                    first_name: differing(first_name, account.map(|account| &account.first_name)),
                    last_name: differing(last_name, account.map(|account| &account.last_name)),
                    ..Profile::default()
                }
            } else {
                profile(&found.member, account)
            },
            note: invitation.note,
            message: invitation.message,
            metadata: invitation.metadata,
            locale: invitation.locale,
            generation: invitation.generation,
            expires_at: invitation.expires_at,
            inviter: invitation.inviter.filter(is_active).and_then(person_of),
            granted_by,
        })))
    }
}

/// What an organization says of a member, where the account does not say the same.
fn profile(member: &Member, account: Option<&Account>) -> Profile {
    Profile {
        first_name: differing(&member.first_name, account.map(|account| &account.first_name)),
        last_name: differing(&member.last_name, account.map(|account| &account.last_name)),
        contact_email: member.contact_email.clone(),
        phone: member.phone.clone(),
    }
}

fn differing(name: &PersonName, by_account: Option<&PersonName>) -> Option<PersonName> {
    let same = by_account.map_or_else(|| name.as_str().is_empty(), |known| known == name);
    (!same).then(|| name.clone())
}
