//! Resources right below another one, under permissions that protocols name. It must never show or make anything beside
//! what the caller's credential is bound to.

use crate::catalog::builtin::MANAGE_RESOURCES;
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_resources::{check_parent, tell};
use crate::retry::Interrupt;
use usher_domain::commands::{CreateResourceBelow, ListResourcesBelow, MemberRef, ResourcesBelow};
use usher_domain::{
    Caller, EventKind, Fault, Grant, MAX_ENTRIES, Member, MemberStatus, OrganizationAccess, Refusal, Resource,
    ResourceId, ScopedPermission, Versioned,
};
use usher_storage::MemberWrite;

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListResourcesBelow,
) -> Result<ResourcesBelow, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    access.require(&command.required_permission)?;
    let parent = engine.db.find_resource(&access.sight(), command.parent).await.map_err(failed)?;
    if parent.is_none_or(|parent| parent.what.kind != command.parent_kind) {
        return Err(Refusal::UnknownResource(command.parent).into());
    }
    let found = engine.db.resources_below(&access.scope, command.parent, command.kind, command.limit).await;
    Ok(ResourcesBelow(found.map_err(failed)?))
}

impl AdminChange for CreateResourceBelow {
    const REQUIRED_PERMISSION: &'static str = MANAGE_RESOURCES;

    fn require(&self, access: &OrganizationAccess) -> Result<(), Refusal> {
        access.require(&self.required_permission)
    }

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<Resource>, Interrupt> {
        let parent = work.transaction.resource_version(self.parent).await?;
        let is_one = parent.is_some_and(|parent| parent.what.kind == self.parent_kind);
        if !is_one || !work.access.reaches(self.parent) {
            return Err(Refusal::UnknownResource(self.parent).into());
        }
        let id = ResourceId(work.engine.entropy.uuid(work.now));
        check_parent(work, id, self.parent).await?;
        let (kind, name) = (self.kind.as_str().to_owned(), self.name.as_str().to_owned());
        let resource = Resource { id, kind, name, parent: Some(self.parent) };
        work.transaction.insert_resource(&resource).await?;
        tell(work, EventKind::ResourceCreated, &resource).await?;
        entrust_to_maker(self, work, id).await?;
        Ok(Versioned { what: resource, revision: 0 })
    }
}

/// Grants what its maker holds at the new resource to whom the credential acts for, no longer than that holds what the
/// call needs, unless they hold it there already for as long by what they hold above.
async fn entrust_to_maker(
    command: &CreateResourceBelow,
    work: &mut Administration<'_, '_>,
    id: ResourceId,
) -> Result<(), Interrupt> {
    let acting = work.access.member.as_ref().map(|own| own.member).or(work.access.authority);
    let Some(maker) = acting else { return Ok(()) };
    let Some(record) = work.transaction.member_record(&MemberRef::Id(maker)).await? else { return Ok(()) };
    let before = record.member;
    let above = ScopedPermission { code: command.maker_holds.clone(), resource: command.parent };
    let held = work.catalog.holdings_of(&before.grants, work.now).end_at(&above, &work.catalog.tree);
    let needed = ScopedPermission { code: command.required_permission.clone(), resource: command.parent };
    let Some(end) = work.access.holdings.end_at(&needed, &work.catalog.tree) else { return Ok(()) };
    if held >= Some(end) || before.status != MemberStatus::Active {
        return Ok(());
    }
    if before.grants.scoped.len() >= MAX_ENTRIES {
        return Err(Refusal::InvalidValue { field: "grants", reason: "have too many entries" }.into());
    }
    let mut grants = before.grants.clone();
    let granted = Grant::forever(ScopedPermission { code: command.maker_holds.clone(), resource: id });
    grants.scoped.push(granted.no_later_than(end));
    let member = Member { grants, updated_at: work.now, revision: before.revision + 1, ..before };
    work.transaction.member_changed(&member);
    let events = vec![work.events().member(EventKind::MemberGrantsChanged, &member)];
    Ok(work.transaction.apply_member(&MemberWrite { member, invitation: None, seat: None, events }).await?)
}
