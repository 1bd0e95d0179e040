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
use usher_domain::{Caller, EventDetails, EventKind, Fault, Page, Refusal, Resource, ResourceId, Versioned};
use usher_storage::Granted;

/// The refusal of an unknown resource.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::Resource);

impl AdminChange for CreateResource {
    const REQUIRED_PERMISSION: &'static str = MANAGE_RESOURCES;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<Resource>, Interrupt> {
        let id = ResourceId(work.engine.entropy.uuid(work.now));
        let (kind, name) = (self.kind.as_str().to_owned(), self.name.as_str().to_owned());
        let resource = Resource { id, kind, name };
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
        let resource = Resource {
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
        if work.transaction.is_granted(&Granted::Resource(self.resource), work.now).await? {
            return Err(Refusal::InUse(EntityKind::Resource).into());
        }
        work.transaction.delete_resource(self.resource, revision).await?;
        tell(work, EventKind::ResourceDeleted, &known).await?;
        Ok(Deleted)
    }
}

async fn tell(work: &mut Administration<'_, '_>, kind: EventKind, resource: &Resource) -> Result<(), Interrupt> {
    let Resource { id: resource_id, kind: of, name } = resource.clone();
    work.tell(kind, EventDetails::Resource { resource_id, kind: of, name }).await
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
