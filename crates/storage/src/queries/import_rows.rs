//! Statements on `import_rows`: the lines of imports, those that wait and those of which something became.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::import_schema::{import_rows as lines, imports};
use super::paging::{cut, rows_to_read};
use super::rows::{ImportLineRow, REFUSED};
use crate::faults::{expect_rows, fault};
use crate::import_documents::write_problems;
use crate::records::{ImportPart, NewImport, StoreError, WaitingLine};
use crate::values::{Document, Key};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::{ListLineResults, RowOutcome};
use usher_domain::{Cursor, ImportId, LineResult, Page};

/// The lines of an import.
macro_rules! of {
    ($organization:expr, $import:expr) => {
        lines::table.filter(lines::organization_id.eq($organization)).filter(lines::import_id.eq(Key::from($import)))
    };
}

/// Adds the lines of an import.
pub(super) async fn insert(connection: &Connection, organization: Key, new: &NewImport<'_>) -> Result<(), StoreError> {
    let id = new.record.import.id;
    let rows = new.lines.iter().zip(0..).map(|(line, position)| ImportLineRow::of(organization, id, position, line));
    let rows: Vec<ImportLineRow> = rows.collect();
    insert_rows!(connection, lines::table, rows)
}

/// The next lines that wait.
pub(crate) async fn waiting(
    mut connection: &Connection,
    organization: Key,
    import: ImportId,
    limit: i64,
) -> Result<Vec<WaitingLine>, StoreError> {
    let query = of!(organization, import)
        .filter(lines::outcome.is_null())
        .order(lines::position.asc())
        .limit(limit)
        .select(ImportLineRow::as_select());
    let rows: Vec<ImportLineRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.waiting()?)).collect()
}

/// Writes what became of lines, without their people. A conflict where one of them does not wait any more.
pub(super) async fn settle(
    mut connection: &Connection,
    organization: Key,
    import: ImportId,
    part: &ImportPart,
) -> Result<(), StoreError> {
    for outcome in RowOutcome::ALL {
        let positions = part.done.iter().filter(|(_, done)| done == outcome).map(|(position, _)| *position);
        for chunk in positions.collect::<Vec<i64>>().chunks(READ_CHUNK) {
            let done = of!(organization, import).filter(lines::outcome.is_null());
            let changed = diesel::update(done.filter(lines::position.eq_any(chunk.to_vec())))
                .set((lines::person.eq(None::<Document>), lines::outcome.eq(Some(outcome.as_str()))))
                .execute(&mut connection)
                .await
                .map_err(fault)?;
            expect_rows(changed, chunk.len(), "import_rows_waiting")?;
        }
    }
    for (position, problems) in &part.refused {
        let line = of!(organization, import).filter(lines::outcome.is_null()).filter(lines::position.eq(*position));
        let changed = diesel::update(line)
            .set((
                lines::person.eq(None::<Document>),
                lines::problems.eq(Some(write_problems(problems))),
                lines::outcome.eq(Some(REFUSED)),
            ))
            .execute(&mut connection)
            .await
            .map_err(fault)?;
        expect_rows(changed, 1, "import_rows_waiting")?;
    }
    Ok(())
}

/// What became of the lines behind a position, in their order. The cursor is the position in base 10.
pub(crate) async fn results(
    mut connection: &Connection,
    organization: Key,
    import: ImportId,
    after: Option<i64>,
    list: &ListLineResults,
) -> Result<Page<LineResult>, StoreError> {
    let mut query = of!(organization, import)
        .filter(lines::outcome.is_not_null())
        .order(lines::position.asc())
        .limit(rows_to_read(list.limit))
        .select(ImportLineRow::as_select())
        .into_boxed::<Db>();
    if list.only_refused {
        query = query.filter(lines::problems.is_not_null());
    }
    if let Some(after) = after {
        query = query.filter(lines::position.gt(after));
    }
    let rows: Vec<ImportLineRow> = query.load(&mut connection).await.map_err(fault)?;
    let Page { entries, next, total } = cut(rows, list.limit, None, |row| Cursor(row.position.to_string()));
    let entries = entries.into_iter().map(ImportLineRow::result).collect::<Result<_, _>>()?;
    Ok(Page { entries, next, total })
}

/// Deletes the lines that wait.
pub(super) async fn delete_waiting(
    mut connection: &Connection,
    organization: Key,
    import: ImportId,
) -> Result<(), StoreError> {
    let waiting = of!(organization, import).filter(lines::outcome.is_null());
    diesel::delete(waiting).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Deletes all lines.
pub(super) async fn delete(mut connection: &Connection, organization: Key, import: ImportId) -> Result<(), StoreError> {
    diesel::delete(of!(organization, import)).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Erases a person's lines. What waits is not done any more, and is not counted as left.
pub(super) async fn forget(
    mut connection: &Connection,
    organization: Key,
    addresses: &[String],
) -> Result<(), StoreError> {
    for chunk in addresses.chunks(READ_CHUNK) {
        let theirs = || {
            lines::table
                .filter(lines::organization_id.eq(organization))
                .filter(lines::email_canonical.eq_any(chunk.iter().cloned().map(Some).collect::<Vec<_>>()))
        };
        let waiting = theirs().filter(lines::outcome.is_null()).select(lines::import_id);
        let waiting: Vec<Key> = waiting.load(&mut connection).await.map_err(fault)?;
        for import in waiting {
            let fewer = imports::table.filter(imports::organization_id.eq(organization)).filter(imports::id.eq(import));
            diesel::update(fewer)
                .set(imports::total.eq(imports::total - 1))
                .execute(&mut connection)
                .await
                .map_err(fault)?;
        }
        diesel::delete(theirs()).execute(&mut connection).await.map_err(fault)?;
    }
    Ok(())
}
