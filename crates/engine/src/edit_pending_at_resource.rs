//! Changing what a pending invitation grants at resources. It must never touch what it grants elsewhere, nor anything that
//! is granted already. Somebody who will get nothing more at a resource stays noted there.

use crate::engine::Engine;
use crate::incident::failed;
use crate::invite_to_resource::{at, check_codes};
use crate::manage_member::{self, Decide};
use crate::retry::Interrupt;
use crate::transact::Tx;
use crate::{contacts, places};
use std::collections::HashSet;
use usher_domain::commands::{EditPending, EditPendingAtResource, MemberRef, MemberView, ResourceGrants};
use usher_domain::rules::{MemberChange, MemberFacts, edit_pending};
use usher_domain::{
    Caller, Catalog, CatalogPolicy, ContactId, Fault, Grant, Invitation, MemberId, MemberStatus, OrganizationAccess,
    ReadScope, Refusal, RequestedGrants, Resource, ResourceId, ScopedPermission,
};
use usher_storage::MemberRecord;

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &EditPendingAtResource,
) -> Result<MemberView, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    access.require(&command.required_permission)?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    check_codes(&command.grants, &catalog, &command.catalog)?;
    let record = invited(engine, access, command.contact).await?;
    let (scoped, noted, seen) = match &record.pending {
        Some(pending) => {
            let resources = with_noted(engine, access, &record, &pending.resources).await?;
            let (here, above) = named(engine, access, &catalog, command, &resources).await?;
            let scoped = replaced(&command.grants, &pending.invitation, &here, &above)?;
            (scoped, here, Some(pending.invitation.revision))
        }
        // The rule refuses whoever is not invited.
        None => (Vec::new(), Vec::new(), None),
    };
    let families = scoped.iter().map(|grant| grant.what.code.family().to_owned()).collect();
    let edit = EditPending {
        member: MemberRef::Id(record.member.id),
        grants: RequestedGrants { scoped: Some(scoped), ..RequestedGrants::default() },
        // The new ones were compared with the catalog above.
        catalog: CatalogPolicy::AnyOf(families),
    };
    manage_member::change(engine, caller, &EditSeen { edit, noted, seen }).await
}

/// The member of an id: that which a contact within the caller's reach is linked to, or itself.
async fn invited(engine: &Engine, access: &OrganizationAccess, id: ContactId) -> Result<MemberRecord, Fault> {
    let mut contacts = engine.db.contacts_of_id(&access.scope, id).await.map_err(failed)?;
    contacts.retain(|contact| access.reaches(contact.resource));
    let linked = contacts.iter().find_map(|contact| contact.member);
    let member = MemberRef::Id(linked.unwrap_or(MemberId(id.0)));
    let record = engine.db.find_member(&access.sight(), &member).await.map_err(failed)?;
    Ok(record.ok_or_else(|| match contacts.first() {
        Some(_) => Refusal::MemberIs(MemberStatus::Contact),
        None => manage_member::unknown(&member),
    })?)
}

/// The resources that the invitation names, and those at which whom it invites is noted: the complete set of permissions can
/// be put back where nothing is granted any more.
async fn with_noted(
    engine: &Engine,
    access: &OrganizationAccess,
    record: &MemberRecord,
    named: &[Resource],
) -> Result<Vec<Resource>, Fault> {
    let mut resources = named.to_vec();
    let noted = engine.db.contacts_of_members(&access.scope, &[record.member.id]).await.map_err(failed)?;
    for contact in noted {
        if resources.iter().any(|known| known.id == contact.resource) {
            continue;
        }
        let whole = ReadScope::whole(access.scope);
        let known = engine.db.find_resource(&whole, contact.resource).await.map_err(failed)?;
        resources.extend(known.map(|known| known.what));
    }
    Ok(resources)
}

/// The resources within the caller's reach that the invitation is about: those that it names, and what they stand below.
async fn named(
    engine: &Engine,
    access: &OrganizationAccess,
    catalog: &Catalog,
    command: &EditPendingAtResource,
    resources: &[Resource],
) -> Result<(Vec<ResourceId>, Vec<ResourceId>), Fault> {
    let of = |kind: &'static str| {
        resources.iter().filter(move |known| known.kind == kind && access.reaches(known.id)).map(|known| known.id)
    };
    let here: Vec<ResourceId> = of(command.here).collect();
    let mut above: Vec<ResourceId> = of(command.above).collect();
    for id in &here {
        let nearest = places::nearest_above(engine, access, catalog, *id, command.above).await?;
        above.extend(nearest.filter(|id| access.reaches(*id) && !above.contains(id)));
    }
    Ok((here, above))
}

/// What the invitation grants at single resources with the new grants at these in place of the old ones.
fn replaced(
    grants: &ResourceGrants,
    invitation: &Invitation,
    here: &[ResourceId],
    above: &[ResourceId],
) -> Result<Vec<Grant<ScopedPermission>>, Refusal> {
    for (new, places) in [(&grants.here, here), (&grants.above, above)] {
        if let (Some(grant), true) = (new.first(), places.is_empty()) {
            // There is nothing that it could be granted at.
            return Err(Refusal::UnknownPermission(grant.what.clone()));
        }
    }
    let is_kept = |grant: &&Grant<ScopedPermission>| {
        let resource = &grant.what.resource;
        !here.contains(resource) && !above.contains(resource)
    };
    let mut scoped: Vec<_> = invitation.grants.scoped.iter().filter(is_kept).cloned().collect();
    scoped.extend(above.iter().flat_map(|id| grants.above.iter().map(|grant| at(grant, *id))));
    scoped.extend(here.iter().flat_map(|id| grants.here.iter().map(|grant| at(grant, *id))));
    Ok(scoped)
}

/// The change of an invitation that was read before: it must not have changed since.
struct EditSeen {
    edit: EditPending,
    /// Where whom it invites is in the crew, and stays in it.
    noted: Vec<ResourceId>,
    seen: Option<u32>,
}

impl Decide for EditSeen {
    const SHUTS_OUT: bool = false;

    fn member(&self) -> &MemberRef {
        &self.edit.member
    }

    /// The permission that the protocol names was asked for before.
    fn require(&self, _: &OrganizationAccess) -> Result<(), Refusal> {
        Ok(())
    }

    fn resources(&self) -> Vec<ResourceId> {
        self.edit.grants.named_resources().collect()
    }

    async fn beside(&self, tx: &mut Tx<'_>, after: &MemberRecord) -> Result<(), Interrupt> {
        let Some(pending) = &after.pending else { return Ok(()) };
        let still: HashSet<ResourceId> = pending.invitation.grants.named_resources().collect();
        for resource in self.noted.iter().filter(|id| !still.contains(*id)) {
            contacts::keep(tx, &after.member, *resource).await?;
        }
        Ok(())
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        let found = facts.pending.map(|pending| pending.revision);
        if self.seen.is_some() && found.is_some() && self.seen != found {
            return Err(Refusal::RevisionMismatch);
        }
        edit_pending(facts, &self.edit, known).map(Some)
    }
}
