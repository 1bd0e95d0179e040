//! Statements on `imports`.

use super::super::sql::{Connection, Db};
use super::import_rows;
use super::import_schema::imports;
use super::paging::{cut, rows_to_read};
use super::rows::ImportRow;
use super::schema::organizations;
use crate::cursor::KeysetPosition;
use crate::faults::{expect_rows, fault};
use crate::records::{ImportPart, ImportRecord, NewImport, StoreError};
use crate::values::{Document, Key, Stamp};
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Import, ImportId, ImportStatus, ImportStop, MemberId, OrganizationId, Page, PageLimit};

/// One import.
macro_rules! one {
    ($organization:expr, $id:expr) => {
        imports::table.filter(imports::organization_id.eq($organization)).filter(imports::id.eq(Key::from($id)))
    };
}

/// Makes an import with its lines.
pub(crate) async fn insert(
    mut connection: &Connection,
    organization: Key,
    new: &NewImport<'_>,
) -> Result<(), StoreError> {
    let row = ImportRow::of(organization, &new.record);
    diesel::insert_into(imports::table).values(row).execute(&mut connection).await.map_err(fault)?;
    import_rows::insert(connection, organization, new).await
}

/// The import that a credential has made under a submission.
pub(crate) async fn of_submission(
    mut connection: &Connection,
    organization: Key,
    credential: &str,
    submission: &str,
) -> Result<Option<Import>, StoreError> {
    let query = imports::table
        .filter(imports::organization_id.eq(organization))
        .filter(imports::credential.eq(credential))
        .filter(imports::submission.eq(submission))
        .select(ImportRow::as_select());
    let row: Option<ImportRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(|row| row.import()).transpose()?)
}

/// How many imports of an organization have not ended.
pub(crate) async fn count_open(mut connection: &Connection, organization: Key) -> Result<i64, StoreError> {
    let open = imports::table.filter(imports::organization_id.eq(organization)).filter(imports::finished_at.is_null());
    open.count().get_result(&mut connection).await.map_err(fault)
}

/// One import.
pub(crate) async fn find(
    mut connection: &Connection,
    organization: Key,
    id: ImportId,
) -> Result<Option<ImportRecord>, StoreError> {
    let query = one!(organization, id).select(ImportRow::as_select());
    let row: Option<ImportRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(ImportRow::record).transpose()?)
}

/// Locks an import that has not ended, until the transaction ends; nothing where another transaction has it.
pub(crate) async fn take(
    mut connection: &Connection,
    organization: Key,
    id: ImportId,
) -> Result<Option<ImportRecord>, StoreError> {
    let query = one!(organization, id).filter(imports::finished_at.is_null()).select(ImportRow::as_select());
    let rows: Vec<ImportRow> = lock_skipping_taken!(query).load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().next().map(ImportRow::record).transpose()?)
}

/// The imports of an organization, newest first; those of one maker, if one is given.
pub(crate) async fn page(
    mut connection: &Connection,
    organization: Key,
    maker: Option<MemberId>,
    after: Option<KeysetPosition>,
    limit: PageLimit,
) -> Result<Page<Import>, StoreError> {
    let mut query = imports::table
        .filter(imports::organization_id.eq(organization))
        .order((imports::created_at.desc(), imports::id.desc()))
        .limit(rows_to_read(limit))
        .select(ImportRow::as_select())
        .into_boxed::<Db>();
    if let Some(maker) = maker {
        query = query.filter(imports::maker_id.eq(Key::from(maker)));
    }
    if let Some(KeysetPosition { created_at, id }) = after {
        query = query
            .filter(imports::created_at.le(created_at))
            .filter(imports::created_at.lt(created_at).or(imports::id.lt(id)));
    }
    let rows: Vec<ImportRow> = query.load(&mut connection).await.map_err(fault)?;
    let page = cut(rows, limit, None, |row| row.place().cursor());
    let entries = page.entries.iter().map(ImportRow::import).collect::<Result<_, _>>()?;
    Ok(Page { entries, next: page.next, total: None })
}

/// The imports whose turn it is, across organizations: of each organization the oldest one, those first that have
/// waited longest.
pub(crate) async fn due(
    mut connection: &Connection,
    now: Stamp,
    limit: i64,
) -> Result<Vec<(OrganizationId, ImportId)>, StoreError> {
    let archived = organizations::table
        .filter(organizations::id.eq(imports::organization_id))
        .filter(organizations::archived_at.is_not_null());
    let query = imports::table
        .filter(imports::finished_at.is_null())
        .filter(imports::due_at.le(now))
        .filter(not(exists(archived)))
        .order((imports::due_at.asc(), imports::id.asc()))
        .limit(limit)
        .select((imports::organization_id, imports::id));
    let rows: Vec<(Key, Key)> = query.load(&mut connection).await.map_err(fault)?;
    let mut due: Vec<(OrganizationId, ImportId)> = Vec::new();
    for (organization, id) in rows {
        if !due.iter().any(|(known, _)| Key::from(*known) == organization) {
            due.push((organization.into(), id.into()));
        }
    }
    Ok(due)
}

/// Writes what became of a part. A conflict where one of its lines is not there any more. All imports of the
/// organization have had their turn with it.
pub(crate) async fn record_part(
    mut connection: &Connection,
    organization: Key,
    part: &ImportPart,
    now: Stamp,
) -> Result<(), StoreError> {
    let Import { id, status, counts, finished_at, .. } = &part.import;
    import_rows::settle(connection, organization, *id, part).await?;
    let open = one!(organization, *id).filter(imports::finished_at.is_null());
    let changed = diesel::update(open)
        .set((
            imports::status.eq(status.as_str()),
            imports::invited.eq(i64::from(counts.invited)),
            imports::unchanged.eq(i64::from(counts.unchanged)),
            imports::refused.eq(i64::from(counts.refused)),
            imports::failures.eq(0),
            imports::finished_at.eq(finished_at.map(Stamp::from)),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    expect_rows(changed, 1, "imports_open")?;
    if !status.is_open() {
        forget_defaults(connection, organization, *id).await?;
    }
    let all = imports::table.filter(imports::organization_id.eq(organization)).filter(imports::finished_at.is_null());
    diesel::update(all).set(imports::due_at.eq(now)).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Ends an import that has not ended, with the lines that are left; whether there was one.
pub(crate) async fn stop(
    mut connection: &Connection,
    organization: Key,
    id: ImportId,
    why: (ImportStatus, Option<ImportStop>),
    now: Stamp,
) -> Result<bool, StoreError> {
    let open = one!(organization, id).filter(imports::finished_at.is_null());
    let changed = diesel::update(open)
        .set((
            imports::status.eq(why.0.as_str()),
            imports::stopped.eq(why.1.map(ImportStop::as_str)),
            imports::finished_at.eq(Some(now)),
            imports::defaults.eq(None::<Document>),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    import_rows::delete_waiting(connection, organization, id).await?;
    Ok(changed == 1)
}

async fn forget_defaults(mut connection: &Connection, organization: Key, id: ImportId) -> Result<(), StoreError> {
    let forget = diesel::update(one!(organization, id)).set(imports::defaults.eq(None::<Document>));
    forget.execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Puts an import off whose part has failed; how often in a row it has now.
pub(crate) async fn put_off(
    mut connection: &Connection,
    organization: Key,
    id: ImportId,
    failures: u32,
    due_at: Stamp,
) -> Result<(), StoreError> {
    let open = one!(organization, id).filter(imports::finished_at.is_null());
    diesel::update(open)
        .set((imports::failures.eq(i64::from(failures)), imports::due_at.eq(due_at)))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

/// Deletes the lines of imports that ended before an instant, across organizations; how many imports.
pub(crate) async fn forget_rows(
    mut connection: &Connection,
    before: Stamp,
    now: Stamp,
    limit: i64,
) -> Result<u64, StoreError> {
    let outlived = imports::table
        .filter(imports::rows_deleted_at.is_null())
        .filter(imports::finished_at.is_not_null())
        .filter(imports::finished_at.lt(before))
        .order(imports::finished_at.asc())
        .limit(limit)
        .select((imports::organization_id, imports::id));
    let outlived: Vec<(Key, Key)> = outlived.load(&mut connection).await.map_err(fault)?;
    for (organization, id) in &outlived {
        let id = ImportId::from(*id);
        import_rows::delete(connection, *organization, id).await?;
        let gone = diesel::update(one!(*organization, id)).set(imports::rows_deleted_at.eq(Some(now)));
        gone.execute(&mut connection).await.map_err(fault)?;
    }
    Ok(outlived.len() as u64)
}
