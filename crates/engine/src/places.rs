//! Resources that requests name as the place where something shall be done. It must never tell somebody who holds nothing
//! there whether the resource exists.

use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::commands::Place;
use usher_domain::{
    Catalog, Fault, OrganizationAccess, PermissionCode, ReadScope, Refusal, Resource, ResourceId, ScopedPermission,
};

/// The resource of a place, if the caller holds something there or below it.
pub(crate) async fn find(
    engine: &Engine,
    access: &OrganizationAccess,
    catalog: &Catalog,
    place: Place,
) -> Result<Resource, Fault> {
    let unknown = Refusal::UnknownResource(place.resource);
    let holdings = access.holdings.within(place.resource, &catalog.tree);
    if holdings.held.iter().next().is_none() && holdings.scoped.is_empty() {
        return Err(unknown.into());
    }
    let known = engine.db.find_resource(&ReadScope::whole(access.scope), place.resource).await.map_err(failed)?;
    let known = known.map(|known| known.what).filter(|known| known.kind == place.kind);
    Ok(known.ok_or(unknown)?)
}

/// Refuses a caller who does not hold a permission at a resource.
pub(crate) fn require(
    access: &OrganizationAccess,
    catalog: &Catalog,
    resource: ResourceId,
    code: &PermissionCode,
) -> Result<(), Refusal> {
    let wanted = ScopedPermission { code: code.clone(), resource };
    if access.holdings.end_at(&wanted, &catalog.tree).is_some() {
        return Ok(());
    }
    // Says which of the two is missing, as for permissions at the organization.
    access.require(code).and(Err(Refusal::Forbidden))
}

/// The nearest resource of a kind above another one.
pub(crate) async fn nearest_above(
    engine: &Engine,
    access: &OrganizationAccess,
    catalog: &Catalog,
    resource: ResourceId,
    kind: &str,
) -> Result<Option<ResourceId>, Fault> {
    for above in catalog.tree.path(resource).skip(1) {
        let known = engine.db.find_resource(&ReadScope::whole(access.scope), above).await.map_err(failed)?;
        if known.is_some_and(|known| known.what.kind == kind) {
            return Ok(Some(above));
        }
    }
    Ok(None)
}
