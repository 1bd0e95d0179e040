//! Statements on `resources` for administrators.

use super::super::sql::{Connection, Db};
use super::contacts;
use super::paging::{cut, rows_to_read};
use super::rows::{ResourceRow, count};
use super::schema::resources;
use crate::cursor::NamePlace;
use crate::faults::{expect_rows, fault};
use crate::records::StoreError;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Page, PageLimit, ReadScope, Resource, ResourceId, Versioned};

/// The resource of an id.
pub(crate) async fn by_id(
    mut connection: &Connection,
    organization: Key,
    id: ResourceId,
) -> Result<Option<Versioned<Resource>>, StoreError> {
    let query = resources::table
        .filter(resources::organization_id.eq(organization))
        .filter(resources::id.eq(Key::from(id)))
        .select((ResourceRow::as_select(), resources::revision));
    let row: Option<(ResourceRow, i64)> = query.first(&mut connection).await.optional().map_err(fault)?;
    let version = |(row, revision): (ResourceRow, i64)| {
        Ok(Versioned { what: row.resource(), revision: count(revision, "revision")? })
    };
    row.map(version).transpose()
}

/// A page of resources, by name then id.
pub(crate) async fn page(
    mut connection: &Connection,
    place: &ReadScope,
    after: Option<NamePlace>,
    limit: PageLimit,
) -> Result<Page<Resource>, StoreError> {
    let mut query = resources::table
        .filter(resources::organization_id.eq(Key::from(place.scope())))
        .order((resources::name.asc(), resources::id.asc()))
        .limit(rows_to_read(limit))
        .select(ResourceRow::as_select())
        .into_boxed::<Db>();
    if let Some(confines) = place.confines() {
        let own: Vec<Key> = confines.resources.iter().map(|id| Key::from(*id)).collect();
        query = query.filter(resources::id.eq_any(own));
    }
    if let Some(NamePlace { name, id }) = after {
        // The first condition is a range of the index, the second orders the entries of the same name.
        query =
            query.filter(resources::name.ge(name.clone())).filter(resources::name.gt(name).or(resources::id.gt(id)));
    }
    let rows: Vec<ResourceRow> = query.load(&mut connection).await.map_err(fault)?;
    let page = cut(rows, limit, None, |row| NamePlace { name: row.name.clone(), id: row.id }.cursor());
    Ok(page.map(ResourceRow::resource))
}

/// The resources of a kind right below another one, by name then id.
pub(crate) async fn below(
    mut connection: &Connection,
    organization: Key,
    parent: ResourceId,
    kind: &str,
    limit: u32,
) -> Result<Vec<Resource>, StoreError> {
    let query = resources::table
        .filter(resources::organization_id.eq(organization))
        .filter(resources::parent_id.eq(Key::from(parent)))
        .filter(resources::kind.eq(kind))
        .order((resources::name.asc(), resources::id.asc()))
        .limit(limit.into())
        .select(ResourceRow::as_select());
    let rows: Vec<ResourceRow> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(ResourceRow::resource).collect())
}

/// Writes a resource on condition that the stored revision is one less.
pub(crate) async fn update(
    mut connection: &Connection,
    organization: Key,
    resource: &Versioned<Resource>,
) -> Result<(), StoreError> {
    let Versioned { what: Resource { id, kind, name, parent }, revision } = resource;
    let stored = resources::table
        .filter(resources::organization_id.eq(organization))
        .filter(resources::id.eq(Key::from(*id)))
        .filter(resources::revision.eq(i64::from(*revision) - 1));
    let update = diesel::update(stored).set((
        resources::kind.eq(kind),
        resources::name.eq(name),
        resources::parent_id.eq(parent.map(Key::from)),
        resources::revision.eq(i64::from(*revision)),
    ));
    expect_rows(update.execute(&mut connection).await.map_err(fault)?, 1, "resources_revision")
}

/// Deletes a resource, with its contacts, on condition that it is at this revision.
pub(crate) async fn delete(
    mut connection: &Connection,
    organization: Key,
    id: ResourceId,
    revision: u32,
) -> Result<(), StoreError> {
    contacts::delete_at(connection, organization, id).await?;
    let stored = resources::table
        .filter(resources::organization_id.eq(organization))
        .filter(resources::id.eq(Key::from(id)))
        .filter(resources::revision.eq(i64::from(revision)));
    expect_rows(diesel::delete(stored).execute(&mut connection).await.map_err(fault)?, 1, "resources_revision")
}
