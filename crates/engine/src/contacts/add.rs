//! Noting a person at a resource. It must never give that person, or whom it is linked to, any right there.

use super::{check_place, event, links};
use crate::catalog::builtin::MANAGE_RESOURCES;
use crate::change::{self, AdminChange, Administration};
use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::{AddContact, MemberRef};
use usher_domain::{
    Caller, Contact, ContactId, EventKind, Fault, IdempotencyRequest, MAX_CONTACTS, MemberId, OrganizationAccess,
    Performed, Refusal,
};

pub(crate) async fn add(
    engine: &Engine,
    caller: &Caller,
    command: &AddContact,
    idempotency: Option<IdempotencyRequest<'_, Contact>>,
) -> Result<Performed<Contact>, Fault> {
    check_place(engine, caller, command.place, &command.required_permission).await?;
    change::run(engine, caller, command, idempotency).await
}

impl AdminChange for AddContact {
    const REQUIRED_PERMISSION: &'static str = MANAGE_RESOURCES;

    /// The permission that the protocol names was asked for before.
    fn require(&self, _: &OrganizationAccess) -> Result<(), Refusal> {
        Ok(())
    }

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Contact, Interrupt> {
        let resource = self.place.resource;
        let member = match &self.link {
            Some(email) => Some(links::to_link(work, &MemberRef::Email(email.clone())).await?),
            None => None,
        };
        if let Some(member) = member {
            links::check_is_free(work.transaction, resource, member, None).await?;
        }
        let contact = Contact {
            id: ContactId(work.engine.entropy.uuid(work.now)),
            resource,
            details: self.details.clone(),
            member,
            saved_as: None,
            created_at: work.now,
            revision: 0,
        };
        if work.transaction.has_contacts(resource, MAX_CONTACTS).await? {
            let reason = "are as many as a resource can have";
            return Err(Refusal::InvalidValue { field: "contacts", reason }.into());
        }
        insert(work.transaction, &contact).await?;
        Ok(contact)
    }

    fn owner(contact: &Contact) -> Option<MemberId> {
        contact.member
    }
}

/// Writes a new contact. One that is made of a member who has something there needs no room: the member was shown there
/// before, and must be revoked and unlinked however many are noted.
pub(super) async fn insert(tx: &mut Tx<'_>, contact: &Contact) -> Result<(), Interrupt> {
    if tx.resource_version(contact.resource).await?.is_none() {
        return Err(Refusal::UnknownResource(contact.resource).into());
    }
    tx.insert_contact(contact).await?;
    let event = event(&tx.events(), EventKind::ContactCreated, contact);
    Ok(tx.record(&[event]).await?)
}
