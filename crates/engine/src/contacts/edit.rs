//! Changing who a contact is and whom it is linked to. It must never unlink anybody who keeps what they hold at the resource.

use super::{Named, add, check_place, event, links};
use crate::catalog::builtin::MANAGE_RESOURCES;
use crate::change::{self, AdminChange, Administration};
use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::{ContactLink, EditContact, MemberRef, RevokeAtResource};
use usher_domain::{
    Caller, Contact, ContactDetails, ContactEmail, ContactId, EmailAddress, EventKind, Fault, IdempotencyRequest,
    Member, MemberId, MemberStatus, OrganizationAccess, Performed, Refusal, ResourceId, Timestamp,
};
use usher_storage::MemberRecord;

pub(crate) async fn edit(
    engine: &Engine,
    caller: &Caller,
    command: &EditContact,
    idempotency: Option<IdempotencyRequest<'_, Contact>>,
) -> Result<Performed<Contact>, Fault> {
    check_place(engine, caller, command.place, &command.required_permission).await?;
    change::run(engine, caller, command, idempotency).await
}

pub(crate) async fn revoke(
    engine: &Engine,
    caller: &Caller,
    command: &RevokeAtResource,
    idempotency: Option<IdempotencyRequest<'_, Contact>>,
) -> Result<Performed<Contact>, Fault> {
    check_place(engine, caller, command.place, &command.required_permission).await?;
    change::run(engine, caller, command, idempotency).await
}

impl AdminChange for EditContact {
    const REQUIRED_PERMISSION: &'static str = MANAGE_RESOURCES;

    /// The permission that the protocol names was asked for before.
    fn require(&self, _: &OrganizationAccess) -> Result<(), Refusal> {
        Ok(())
    }

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Contact, Interrupt> {
        let resource = self.place.resource;
        let (contact, is_new, record) = match Named::find(work, resource, self.contact).await? {
            Named::Contact(contact) => {
                let record = links::linked(work, &contact).await?;
                (*contact, false, record)
            }
            Named::Member(record) => (made_of(&record.member, resource, work.now), true, Some(*record)),
        };
        let member = linked_to(&self.link, work, &contact, record.as_ref()).await?;
        if let Some(id) = member.filter(|id| contact.member != Some(*id)) {
            links::check_is_free(work.transaction, resource, id, Some(contact.id)).await?;
        }
        let details = self.details.clone().unwrap_or_else(|| contact.details.clone());
        let after = Contact { details, member, ..contact.clone() };
        if !is_new {
            return update(work, &contact, after).await;
        }
        add::insert(work.transaction, &after).await?;
        Ok(after)
    }

    fn owner(contact: &Contact) -> Option<MemberId> {
        contact.member
    }
}

/// The member that the contact is linked to from now on. Whoever it was linked to before has lost what they held there.
async fn linked_to(
    link: &ContactLink,
    work: &mut Administration<'_, '_>,
    contact: &Contact,
    record: Option<&MemberRecord>,
) -> Result<Option<MemberId>, Interrupt> {
    let linked = record.filter(|record| has_or_awaits_access(&record.member));
    let wanted = match link {
        ContactLink::Nobody => None,
        ContactLink::Address(email) => {
            let own = linked.and_then(|record| record.member.email.as_ref()).map(EmailAddress::canonical);
            match own {
                Some(own) if own == email.canonical() => return Ok(contact.member),
                Some(_) => return Err(Refusal::MemberHasAnotherAddress(MemberId(contact.id.0)).into()),
                None => Some(links::to_link(work, &MemberRef::Email(email.clone())).await?),
            }
        }
        ContactLink::AccountOrInvitation(id) => {
            let account = linked.and_then(|record| record.member.account).map(|(account, _)| account.0);
            let pending = linked.and_then(|record| record.pending.as_ref()).map(|one| one.invitation.id.0);
            if [account, pending].contains(&Some(*id)) {
                return Ok(contact.member);
            }
            Some(links::to_link(work, &MemberRef::AccountOrInvitation(*id)).await?)
        }
    };
    match linked {
        // Named by an invitation that was accepted.
        Some(record) if wanted == Some(record.member.id) => Ok(contact.member),
        Some(record) if record.member.status == MemberStatus::Blocked => Err(Refusal::MemberBlocked.into()),
        // There is no account yet that could be unlinked.
        Some(record) if record.member.status == MemberStatus::Invited => match wanted {
            None => Ok(contact.member),
            Some(_) => Err(Refusal::AlreadyInvited.into()),
        },
        Some(record) => {
            links::take_away(work, record, contact.resource).await?;
            Ok(wanted)
        }
        None => Ok(wanted),
    }
}

impl AdminChange for RevokeAtResource {
    const REQUIRED_PERMISSION: &'static str = MANAGE_RESOURCES;

    /// The permission that the protocol names was asked for before.
    fn require(&self, _: &OrganizationAccess) -> Result<(), Refusal> {
        Ok(())
    }

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Contact, Interrupt> {
        let resource = self.place.resource;
        let unknown = || Refusal::UnknownMember(MemberId(self.contact.0));
        match Named::find(work, resource, self.contact).await? {
            Named::Contact(contact) => {
                let record = links::linked(work, &contact).await?.ok_or_else(unknown)?;
                if record.member.status != MemberStatus::Active {
                    return Err(unknown().into());
                }
                links::take_away(work, &record, resource).await?;
                update(work, &contact, Contact { member: None, ..(*contact).clone() }).await
            }
            Named::Member(record) => {
                if !links::take_away(work, &record, resource).await? {
                    return Err(unknown().into());
                }
                let contact = Contact { member: None, ..made_of(&record.member, resource, work.now) };
                add::insert(work.transaction, &contact).await?;
                Ok(contact)
            }
        }
    }

    fn owner(contact: &Contact) -> Option<MemberId> {
        Some(MemberId(contact.id.0))
    }
}

/// Writes a contact that was there before.
pub(super) async fn update(
    work: &mut Administration<'_, '_>,
    before: &Contact,
    after: Contact,
) -> Result<Contact, Interrupt> {
    if *before == after {
        return Ok(after);
    }
    let after = Contact { revision: before.revision + 1, ..after };
    work.transaction.update_contact(&after).await?;
    let event = event(&work.events(), EventKind::ContactUpdated, &after);
    work.transaction.record(&[event]).await?;
    Ok(after)
}

pub(super) fn has_or_awaits_access(member: &Member) -> bool {
    matches!(member.status, MemberStatus::Active | MemberStatus::Blocked | MemberStatus::Invited)
}

/// Notes somebody at a resource who had something there and is not noted yet.
pub(crate) async fn keep(tx: &mut Tx<'_>, member: &Member, resource: ResourceId) -> Result<(), Interrupt> {
    if tx.contact_of_member(resource, member.id).await?.is_some() {
        return Ok(());
    }
    let contact = made_of(member, resource, tx.now);
    add::insert(tx, &contact).await
}

/// A contact of a member who is not noted yet, with what the organization knows of them.
fn made_of(member: &Member, resource: ResourceId, now: Timestamp) -> Contact {
    let email = member.email.as_ref().and_then(|email| ContactEmail::parse(email.as_sent()).ok());
    let details = ContactDetails {
        first_name: member.first_name.clone(),
        last_name: member.last_name.clone(),
        email: member.contact_email.clone().or(email),
        phone: member.phone.clone(),
        ..ContactDetails::default()
    };
    let (id, member) = (ContactId(member.id.0), Some(member.id));
    Contact { id, resource, details, member, saved_as: None, created_at: now, revision: 0 }
}
