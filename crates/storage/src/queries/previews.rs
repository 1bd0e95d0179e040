//! Statements on `preview_counts`: one row for each organization that has used `dry_run`.

use super::super::sql::Connection;
use super::schema::preview_counts;
use crate::faults::fault;
use crate::records::PreviewLimit;
use crate::records::StoreError;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::Timestamp;

/// Counts rows; if they are over the limit, counts none and returns the instant from which they are not.
pub(crate) async fn count(
    mut connection: &Connection,
    organization: Key,
    rows: u32,
    limit: PreviewLimit,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    diesel::insert_into(preview_counts::table)
        .values((
            preview_counts::organization_id.eq(organization),
            preview_counts::since.eq(Stamp::from(now)),
            preview_counts::rows.eq(0),
        ))
        .on_conflict(preview_counts::organization_id)
        .do_nothing()
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    let own = preview_counts::table.filter(preview_counts::organization_id.eq(organization));
    let counted: (Stamp, i64) =
        lock!(own.select((preview_counts::since, preview_counts::rows))).first(&mut connection).await.map_err(fault)?;
    let end = Timestamp::from(counted.0).plus_millis(limit.window);
    let (since, before) = if end <= now { (Stamp::from(now), 0) } else { counted };
    let total = before + i64::from(rows);
    if total > i64::from(limit.rows) {
        return Ok(Some(Timestamp::from(since).plus_millis(limit.window)));
    }
    diesel::update(own)
        .set((preview_counts::since.eq(since), preview_counts::rows.eq(total)))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(None)
}
