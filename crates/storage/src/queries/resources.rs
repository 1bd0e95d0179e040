//! Statements on `resources`.

use super::super::sql::{Connection, READ_CHUNK};
use super::rows::ResourceRow;
use super::schema::{organizations, resources};
use crate::faults::fault;
use crate::records::StoreError;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{OrganizationId, Resource, ResourceId, ResourceTree};

/// The resources of ids in any of the organizations, by organization and id.
pub(super) async fn of_ids(
    mut connection: &Connection,
    organizations: &[Key],
    ids: &[Key],
) -> Result<Vec<((Key, Key), Resource)>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query = resources::table
            .filter(resources::organization_id.eq_any(organizations.to_vec()))
            .select(ResourceRow::as_select());
        let query = among!(query, resources::id, chunk.to_vec());
        let rows: Vec<ResourceRow> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(rows.into_iter().map(|row| ((row.organization_id, row.id), row.resource())));
    }
    Ok(found)
}

/// Those of the resources that the organization has.
pub(crate) async fn of(
    connection: &Connection,
    organization: Key,
    ids: &[ResourceId],
) -> Result<Vec<Resource>, StoreError> {
    let ids: Vec<Key> = ids.iter().map(|id| Key::from(*id)).collect();
    let found = of_ids(connection, &[organization], &ids).await?;
    Ok(found.into_iter().map(|(_, resource)| resource).collect())
}

/// Which of an organization's resources stand below which.
pub(super) async fn tree(mut connection: &Connection, organization: Key) -> Result<ResourceTree, StoreError> {
    let query = resources::table
        .filter(resources::organization_id.eq(organization))
        .filter(resources::parent_id.is_not_null())
        .select((resources::id, resources::parent_id.assume_not_null()));
    let pairs: Vec<(Key, Key)> = query.load(&mut connection).await.map_err(fault)?;
    Ok(pairs.into_iter().map(|(id, parent)| (id.into(), parent.into())).collect())
}

/// The same, until the transaction ends: two changes of the tree come one after the other.
pub(crate) async fn locked_tree(mut connection: &Connection, organization: Key) -> Result<ResourceTree, StoreError> {
    let row = organizations::table.filter(organizations::id.eq(organization)).select(organizations::id);
    let _: Vec<Key> = lock!(row).load(&mut connection).await.map_err(fault)?;
    tree(connection, organization).await
}

/// Whether anything stands below a resource.
pub(crate) async fn has_children(
    mut connection: &Connection,
    organization: Key,
    id: ResourceId,
) -> Result<bool, StoreError> {
    let below = resources::table
        .filter(resources::organization_id.eq(organization))
        .filter(resources::parent_id.eq(Key::from(id)))
        .select(resources::id);
    let found: Option<Key> = below.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Makes resources.
pub(crate) async fn insert(
    connection: &Connection,
    organization: OrganizationId,
    new: &[Resource],
) -> Result<(), StoreError> {
    let rows: Vec<ResourceRow> = new.iter().map(|resource| ResourceRow::of(organization, resource)).collect();
    insert_rows!(connection, resources::table, rows)
}
