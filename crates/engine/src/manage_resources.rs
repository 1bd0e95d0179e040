//! Resources: made, read, changed and deleted.

use crate::catalog::builtin::{MANAGE_RESOURCES, READ_RESOURCES};
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::access;
use usher_domain::commands::{CreateResource, DeleteResource, Deleted, EditResource, GetResource, ListResources};
use usher_domain::refusal::EntityKind;
use usher_domain::versioned::check_revision;
use usher_domain::{
    Caller, EventDetails, EventKind, Fault, OrganizationAccess, Page, PermissionCode, Refusal, Resource, ResourceId,
    Versioned,
};
use usher_storage::Granted;

/// The refusal of an unknown resource.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::Resource);

/// The field of a parent.
const PARENT: &str = "parent_id";

impl AdminChange for CreateResource {
    const REQUIRED_PERMISSION: &'static str = MANAGE_RESOURCES;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<Resource>, Interrupt> {
        let id = ResourceId(work.engine.entropy.uuid(work.now));
        match self.parent {
            Some(parent) => check_parent(work, id, parent).await?,
            // Nobody who is confined to resources could see one beside them.
            None if work.access.is_confined() => return Err(Refusal::Forbidden.into()),
            None => {}
        }
        let (kind, name) = (self.kind.as_str().to_owned(), self.name.as_str().to_owned());
        let resource = Resource { id, kind, name, parent: self.parent };
        work.transaction.insert_resource(&resource).await?;
        tell(work, EventKind::ResourceCreated, &resource).await?;
        Ok(Versioned { what: resource, revision: 0 })
    }
}

impl AdminChange for EditResource {
    const REQUIRED_PERMISSION: &'static str = MANAGE_RESOURCES;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<Resource>, Interrupt> {
        let Versioned { what: known, revision } = found(work, self.resource).await?;
        check_revision(self.expected, revision)?;
        let parent = self.parent.unwrap_or(known.parent);
        if parent != known.parent {
            check_may_move(work.access)?;
            if let Some(parent) = parent {
                check_parent(work, known.id, parent).await?;
            }
            work.transaction.row_changed(work.access.scope.organization().0);
        }
        let resource = Resource {
            parent,
            id: known.id,
            kind: self.kind.as_ref().map_or(known.kind, |kind| kind.as_str().to_owned()),
            name: self.name.as_ref().map_or(known.name, |name| name.as_str().to_owned()),
        };
        let changed = Versioned { what: resource, revision: revision + 1 };
        work.transaction.update_resource(&changed).await?;
        tell(work, EventKind::ResourceUpdated, &changed.what).await?;
        Ok(changed)
    }
}

impl AdminChange for DeleteResource {
    const REQUIRED_PERMISSION: &'static str = MANAGE_RESOURCES;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Deleted, Interrupt> {
        let Versioned { what: known, revision } = found(work, self.resource).await?;
        check_revision(self.expected, revision)?;
        let in_use = work.transaction.has_resources_below(self.resource).await?
            || work.transaction.is_granted(&Granted::Resource(self.resource), work.now).await?;
        if in_use {
            return Err(Refusal::InUse(EntityKind::Resource).into());
        }
        work.transaction.delete_resource(self.resource, revision).await?;
        tell(work, EventKind::ResourceDeleted, &known).await?;
        Ok(Deleted)
    }
}

pub(crate) async fn tell(
    work: &mut Administration<'_, '_>,
    kind: EventKind,
    resource: &Resource,
) -> Result<(), Interrupt> {
    let Resource { id: resource_id, kind: of, name, parent: parent_id } = resource.clone();
    work.tell(kind, EventDetails::Resource { resource_id, kind: of, name, parent_id }).await
}

/// Refuses a parent that the caller does not see, or that cannot take the resource.
pub(crate) async fn check_parent(
    work: &mut Administration<'_, '_>,
    id: ResourceId,
    parent: ResourceId,
) -> Result<(), Interrupt> {
    let tree = work.transaction.locked_resource_tree().await?;
    let known = work.transaction.resource_version(parent).await?;
    if known.is_none() || !work.access.reaches(parent) {
        return Err(Refusal::InvalidValue { field: PARENT, reason: "is no resource of the organization" }.into());
    }
    work.transaction.row_changed(work.access.scope.organization().0);
    tree.check_parent(id, parent)
        .map_err(|error| Refusal::InvalidValue { field: PARENT, reason: error.reason() }.into())
}

/// A move gives whoever holds something at the new parent, perhaps the caller, the same power over what is moved. So only
/// those may move a resource who hold everything.
fn check_may_move(access: &OrganizationAccess) -> Result<(), Refusal> {
    if access.holdings.held.covers(&PermissionCode::everything()) && !access.is_confined() {
        return Ok(());
    }
    Err(Refusal::GrantExceedsCaller { what: "access to every resource".to_owned(), held_until: None })
}

async fn found(work: &mut Administration<'_, '_>, id: ResourceId) -> Result<Versioned<Resource>, Interrupt> {
    let known = work.transaction.resource_version(id).await?.ok_or(UNKNOWN)?;
    // A caller who is confined to resources manages those, and sees no others.
    if work.access.reaches(id) { Ok(known) } else { Err(UNKNOWN.into()) }
}

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetResource) -> Result<Versioned<Resource>, Fault> {
    let access = access(caller, READ_RESOURCES)?;
    let found = engine.db.find_resource(&access.sight(), command.resource).await.map_err(failed)?;
    found.ok_or_else(|| UNKNOWN.into())
}

pub(crate) async fn list(engine: &Engine, caller: &Caller, command: &ListResources) -> Result<Page<Resource>, Fault> {
    let access = access(caller, READ_RESOURCES)?;
    let page = engine.db.page_of_resources(&access.sight(), command.after.as_ref(), command.limit).await;
    page.map_err(failed)?.ok_or_else(|| Refusal::BadCursor.into())
}
