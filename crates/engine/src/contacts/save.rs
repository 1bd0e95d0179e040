//! Saving who a contact is to the organization's members. It must never give access, nor change somebody who holds more than
//! the caller.

use super::event;
use crate::catalog::builtin::MANAGE_MEMBERS;
use crate::change::{AdminChange, Administration};
use crate::retry::Interrupt;
use usher_domain::commands::{ContactSaved, MemberRef, SaveContact};
use usher_domain::rules::{Ids, check_covers_existing};
use usher_domain::{
    Attributes, Contact, EventKind, Grants, Member, MemberId, MemberStatus, OrganizationAccess, Refusal,
};
use usher_storage::{MemberRecord, MemberWrite};

impl AdminChange for SaveContact {
    const REQUIRED_PERMISSION: &'static str = MANAGE_MEMBERS;

    fn require(&self, access: &OrganizationAccess) -> Result<(), Refusal> {
        access.require(&self.required_permission)?;
        // What is held at resources only is not held in the organization.
        if access.is_confined() { Err(Refusal::Forbidden) } else { Ok(()) }
    }

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<ContactSaved, Interrupt> {
        let own = MemberId(self.contact.0);
        let found = work.transaction.contacts_of_id(self.contact).await?;
        let [contact] = found.as_slice() else {
            // Several are noted of one member, who is among the organization's members already, as is one who is noted nowhere.
            let member = work.transaction.member(own).await?.ok_or(Refusal::UnknownMember(own))?;
            return Ok(ContactSaved(member.id));
        };
        let made_of = work.transaction.member(own).await?.map(|member| member.id);
        let saved_as = match contact.saved_as.or(made_of).or(contact.member) {
            Some(id) => {
                let record = work.transaction.member_record(&MemberRef::Id(id)).await?;
                overwrite(work, record.ok_or(Refusal::UnknownMember(id))?, contact).await?
            }
            None => enter(work, contact).await?,
        };
        let mut after = contact.clone();
        if contact.saved_as != Some(saved_as) {
            after = Contact { saved_as: Some(saved_as), revision: contact.revision + 1, ..after };
            work.transaction.update_contact(&after).await?;
        }
        let mut event = event(&work.events(), EventKind::ContactSaved, &after);
        event.member = Some(saved_as);
        work.transaction.record(&[event]).await?;
        Ok(ContactSaved(saved_as))
    }

    fn owner(saved: &ContactSaved) -> Option<MemberId> {
        Some(saved.0)
    }
}

/// Writes who the contact is over what the organization knows of a member.
async fn overwrite(
    work: &mut Administration<'_, '_>,
    record: MemberRecord,
    contact: &Contact,
) -> Result<MemberId, Interrupt> {
    let MemberRecord { member: before, account, pending, .. } = record;
    let details = contact.details.clone();
    // Whoever has an account is called as they say themselves.
    let names_itself = account.is_some_and(|account| account.activated_at.is_some());
    let (first_name, last_name) = if names_itself {
        (before.first_name.clone(), before.last_name.clone())
    } else {
        (details.first_name, details.last_name)
    };
    let member = Member { first_name, last_name, contact_email: details.email, phone: details.phone, ..before.clone() };
    if member == before {
        return Ok(before.id);
    }
    let (access, catalog, now) = (work.access, work.catalog, work.now);
    let pending = pending.map(|pending| pending.invitation.grants);
    for grants in std::iter::once(&before.grants).chain(&pending) {
        // Which right is missing would tell what the member holds.
        check_covers_existing(grants, access, catalog, now).map_err(|_beyond| Refusal::Forbidden)?;
    }
    let member = Member { updated_at: now, revision: before.revision + 1, ..member };
    work.transaction.member_changed(&member);
    let events = vec![work.events().member(EventKind::MemberGrantsChanged, &member)];
    work.transaction.apply_member(&MemberWrite { member, invitation: None, seat: None, events }).await?;
    Ok(before.id)
}

/// Makes a row without access of the contact.
async fn enter(work: &mut Administration<'_, '_>, contact: &Contact) -> Result<MemberId, Interrupt> {
    let (mut ids, details) = (work.engine.ids(work.now), contact.details.clone());
    let member = Member {
        id: MemberId(ids.uuid()),
        organization: work.access.scope.organization(),
        account: None,
        external_id: ids.external_id(),
        status: MemberStatus::Contact,
        email: None,
        contact_email: details.email,
        phone: details.phone,
        first_name: details.first_name,
        last_name: details.last_name,
        seat: None,
        grants: Grants::default(),
        attributes: Attributes::default(),
        created_at: work.now,
        updated_at: work.now,
        joined_at: None,
        removed_at: None,
        revision: 0,
    };
    work.transaction.insert_member(&member).await?;
    Ok(member.id)
}
