//! Linking contacts to members, and what unlinking takes away. It must never take away what the caller does not hold.

use crate::change::Administration;
use crate::manage_member;
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::MemberRef;
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{MemberFacts, revoke_at};
use usher_domain::{Contact, ContactId, MemberId, MemberStatus, Refusal, ResourceId};
use usher_storage::MemberRecord;

/// What somebody without access here is answered with.
const NOBODY: Refusal = Refusal::NotFound(EntityKind::Member);

/// The active member of that name. Whoever is blocked is as unknown as others, so that nobody learns who is.
pub(super) async fn to_link(work: &mut Administration<'_, '_>, member: &MemberRef) -> Result<MemberId, Interrupt> {
    let record = work.transaction.member_record(member).await?.ok_or(NOBODY)?;
    match record.member.status {
        MemberStatus::Active => Ok(record.member.id),
        MemberStatus::Contact | MemberStatus::Invited | MemberStatus::Blocked | MemberStatus::Removed => {
            Err(NOBODY.into())
        }
    }
}

/// Refuses to link a member to whom another contact of the resource is linked; and a contact that was made of a member to
/// another one, as one id would stand for two people then.
pub(super) async fn check_is_free(
    tx: &mut Tx<'_>,
    resource: ResourceId,
    member: MemberId,
    contact: Option<ContactId>,
) -> Result<(), Interrupt> {
    let linked = tx.contact_of_member(resource, member).await?;
    if linked.is_some_and(|linked| Some(linked.id) != contact) {
        return Err(Refusal::InvalidValue { field: "account", reason: "is linked to another contact" }.into());
    }
    let Some(id) = contact else { return Ok(()) };
    let made_of = MemberId(id.0);
    if made_of != member && tx.member(made_of).await?.is_some() {
        return Err(Refusal::MemberHasAnotherAddress(made_of).into());
    }
    Ok(())
}

/// Whom the contact is linked to.
pub(super) async fn linked(
    work: &mut Administration<'_, '_>,
    contact: &Contact,
) -> Result<Option<MemberRecord>, Interrupt> {
    let Some(member) = contact.member else { return Ok(None) };
    Ok(work.transaction.member_record(&MemberRef::Id(member)).await?)
}

/// Takes away what a member holds at a resource and below it; whether that was anything.
pub(super) async fn take_away(
    work: &mut Administration<'_, '_>,
    record: &MemberRecord,
    resource: ResourceId,
) -> Result<bool, Interrupt> {
    let facts = MemberFacts {
        member: &record.member,
        pending: record.pending.as_ref().map(|pending| &pending.invitation),
        access: work.access,
        catalog: work.catalog,
        others_active: true,
        now: work.now,
    };
    let Some(change) = revoke_at(&facts, resource)? else { return Ok(false) };
    // The permissions of this person's credentials have changed.
    work.transaction.member_changed(&record.member);
    let write = manage_member::write(work.transaction, change, record, false);
    work.transaction.apply_member(&write).await?;
    Ok(true)
}
