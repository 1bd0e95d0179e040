//! Contacts whom invitations give access: which rows name one, and linking it in the transaction that invites. A contact that
//! has changed since it was read must never be linked.

use super::edit::has_or_awaits_access;
use super::{event, links};
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::transact::Tx;
use std::collections::HashMap;
use usher_domain::commands::{InviteRow, LinkedContact, ResourceInvite};
use usher_domain::rules::PlannedRow;
use usher_domain::{
    Contact, ContactId, EmailAddress, Event, EventKind, Fault, Member, MemberId, OrganizationAccess, Refusal,
    ResourceId, RowRefusal,
};

/// The rows with the contacts, or members, of a resource that they name.
pub(crate) async fn named(
    engine: &Engine,
    access: &OrganizationAccess,
    invites: &[ResourceInvite],
    resource: ResourceId,
) -> Result<Vec<InviteRow>, Fault> {
    let ids: Vec<ContactId> = invites.iter().filter_map(|invite| invite.contact).collect();
    let contacts = if ids.is_empty() {
        Vec::new()
    } else {
        engine.db.contacts_named(&access.scope, resource, &ids).await.map_err(failed)?
    };
    let linked: Vec<MemberId> = contacts.iter().filter_map(|contact| contact.member).collect();
    let linked = engine.db.found_members(&access.scope, &linked).await.map_err(failed)?;
    let linked: HashMap<MemberId, Member> =
        linked.into_iter().map(|found| (found.record.member.id, found.record.member)).collect();
    let mut rows: Vec<InviteRow> = Vec::with_capacity(invites.len());
    let mut first_of: HashMap<ContactId, usize> = HashMap::new();
    for (at, invite) in invites.iter().enumerate() {
        let refuse = |refusal| RowRefusal { row: Some(at), refusal };
        let of = |contact: &&Contact| {
            let by_member = || contact.member.map(|member| ContactId(member.0));
            Some(contact.id) == invite.contact || invite.contact.is_some() && by_member() == invite.contact
        };
        let row = match contacts.iter().find(of) {
            None => InviteRow { member: invite.contact.map(|id| MemberId(id.0)), ..invite.row.clone() },
            Some(contact) => {
                if let Some(first) = first_of.insert(contact.id, at) {
                    return Err(refuse(Refusal::RepeatedInBatch { first }).into());
                }
                let member =
                    contact.member.and_then(|id| linked.get(&id)).filter(|member| has_or_awaits_access(member));
                of_contact(&invite.row, contact, member).map_err(refuse)?
            }
        };
        rows.push(row);
    }
    Ok(rows)
}

/// The row of a contact: of the member that it is linked to, or to be linked, with who it is for a newcomer.
fn of_contact(row: &InviteRow, contact: &Contact, linked: Option<&Member>) -> Result<InviteRow, Refusal> {
    if let Some(member) = linked {
        let own = member.email.as_ref().map(EmailAddress::canonical);
        if own != Some(row.email.canonical()) {
            return Err(Refusal::MemberHasAnotherAddress(MemberId(contact.id.0)));
        }
        return Ok(row.clone());
    }
    let details = contact.details.clone();
    Ok(InviteRow {
        contact: Some(LinkedContact { resource: contact.resource, id: contact.id, revision: contact.revision }),
        first_name: Some(details.first_name),
        last_name: Some(details.last_name),
        contact_email: details.email,
        phone: details.phone,
        ..row.clone()
    })
}

/// Contacts as they shall be, once their members are written.
#[derive(Default)]
pub(crate) struct Checked(Vec<Contact>);

impl Checked {
    /// Whether there are none.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is recorded of it.
    pub(crate) fn events(&self, builder: &EventBuilder<'_>) -> Vec<Event> {
        self.0.iter().map(|contact| event(builder, EventKind::ContactUpdated, contact)).collect()
    }
}

/// The contacts of planned rows, linked. Refuses the first row whose contact has changed meanwhile or cannot be linked to
/// whom the row is about.
pub(crate) async fn check_links<'r>(
    tx: &mut Tx<'_>,
    rows: impl Iterator<Item = (usize, &'r InviteRow, &'r PlannedRow)>,
) -> Result<Checked, Interrupt> {
    let mut checked = Checked::default();
    for (at, row, planned) in rows {
        let Some(LinkedContact { resource, id, revision }) = row.contact else { continue };
        let refuse = |refusal| Interrupt::from(RowRefusal { row: Some(at), refusal });
        let contact = tx.contact(resource, id).await?.filter(|contact| contact.revision == revision);
        let contact = contact.ok_or_else(|| refuse(Refusal::RevisionMismatch))?;
        let member = planned.member.get().id;
        match links::check_is_free(tx, resource, member, Some(id)).await {
            Err(Interrupt::Fault(Fault::Refused(refused))) => return Err(refuse(refused.refusal)),
            other => other?,
        }
        checked.0.push(Contact { member: Some(member), revision: revision + 1, ..contact });
    }
    Ok(checked)
}

/// Writes them.
pub(crate) async fn write_links(tx: &mut Tx<'_>, checked: &Checked) -> Result<(), Interrupt> {
    for contact in &checked.0 {
        tx.update_contact(contact).await?;
    }
    Ok(())
}
