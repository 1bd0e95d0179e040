//! Statements on `sessions`, across organizations: a session is what says in which organization somebody acts.

use super::super::sql::Wire;
use super::rows::SessionRow;
use super::schema::sessions;
use crate::faults::fault;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{SessionId, Timestamp};
use usher_engine::ports::{SessionRecord, StoreError};

/// The session of an id.
pub(in super::super) async fn by_id(mut wire: &Wire, id: SessionId) -> Result<Option<SessionRecord>, StoreError> {
    let query = sessions::table.filter(sessions::id.eq(Key::from(id))).select(SessionRow::as_select());
    let row: Option<SessionRow> = query.first(&mut wire).await.optional().map_err(fault)?;
    Ok(row.map(SessionRow::record).transpose()?)
}

/// The session of a refresh token's digest.
pub(in super::super) async fn by_refresh(
    mut wire: &Wire,
    digest: &[u8; 32],
) -> Result<Option<SessionRecord>, StoreError> {
    let query = sessions::table.filter(sessions::refresh_digest.eq(digest.as_slice())).select(SessionRow::as_select());
    let row: Option<SessionRow> = query.first(&mut wire).await.optional().map_err(fault)?;
    Ok(row.map(SessionRow::record).transpose()?)
}

/// Opens a session.
pub(in super::super) async fn insert(mut wire: &Wire, session: &SessionRecord) -> Result<(), StoreError> {
    let row = SessionRow::of(session);
    diesel::insert_into(sessions::table).values(row).execute(&mut wire).await.map_err(fault)?;
    Ok(())
}

/// Ends a session; whether there was one that had not been ended.
pub(in super::super) async fn revoke(mut wire: &Wire, id: SessionId, now: Timestamp) -> Result<bool, StoreError> {
    let open = sessions::table.filter(sessions::id.eq(Key::from(id))).filter(sessions::revoked_at.is_null());
    let update = diesel::update(open).set(sessions::revoked_at.eq(Stamp::from(now)));
    Ok(update.execute(&mut wire).await.map_err(fault)? == 1)
}
