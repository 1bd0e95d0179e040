//! Contacts: people who are noted at resources. They must never give anybody access, and a link must never lead to anybody
//! but an active member of the organization, or whom the same transaction invites.

mod add;
mod edit;
mod invite;
mod links;
mod save;
mod search;

pub(crate) use add::add;
pub(crate) use edit::{edit, keep, revoke};
pub(crate) use invite::{check_links, named, write_links};
pub(crate) use search::run as search;

use crate::change::Administration;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::places;
use crate::retry::Interrupt;
use usher_domain::commands::{MemberRef, Place};
use usher_domain::{
    Caller, Catalog, Confines, Contact, ContactId, Event, EventDetails, EventKind, Fault, Grant, MemberId,
    OrganizationAccess, PermissionCode, ReadScope, Refusal, ResourceId,
};
use usher_storage::MemberRecord;

/// An event about a contact, without what is noted.
pub(crate) fn event(builder: &EventBuilder<'_>, kind: EventKind, contact: &Contact) -> Event {
    let details = EventDetails::Contact { contact_id: contact.id, resource_id: contact.resource };
    Event { member: contact.member, ..builder.event(kind, details) }
}

/// Refuses a caller who may not manage the contacts of a place.
async fn check_place(engine: &Engine, caller: &Caller, place: Place, required: &PermissionCode) -> Result<(), Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    places::find(engine, access, &catalog, place).await?;
    Ok(places::require(access, &catalog, place.resource, required)?)
}

/// What may be seen of members at a resource. Callers are not shown there for being callers.
pub(crate) fn sight_at(access: &OrganizationAccess, catalog: &Catalog, resource: ResourceId) -> ReadScope {
    let resources = catalog.tree.spread(vec![Grant::forever(resource)]);
    let resources = resources.into_iter().map(|grant| grant.what).collect();
    ReadScope::confined(access.scope, Confines { resources, member: None })
}

/// Whom an id stands for at a resource.
enum Named {
    /// A contact, by its own id or by that of the member that it is linked to.
    Contact(Box<Contact>),
    /// A member who has something there, or will, and is not noted yet.
    Member(Box<MemberRecord>),
}

impl Named {
    async fn find(work: &mut Administration<'_, '_>, resource: ResourceId, id: ContactId) -> Result<Self, Interrupt> {
        let member = MemberId(id.0);
        if let Some(contact) = work.transaction.contact(resource, id).await? {
            return Ok(Self::Contact(Box::new(contact)));
        }
        if let Some(contact) = work.transaction.contact_of_member(resource, member).await? {
            return Ok(Self::Contact(Box::new(contact)));
        }
        let record = work.transaction.member_record(&MemberRef::Id(member)).await?;
        let sight = sight_at(work.access, work.catalog, resource);
        let record = record.filter(|MemberRecord { member, pending, .. }| {
            sight.sees_member(member, pending.as_ref().map(|pending| &pending.invitation))
        });
        Ok(Self::Member(Box::new(record.ok_or(Refusal::UnknownMember(member))?)))
    }
}
