//! Statements on `sessions`, across organizations: the session determines in which organization its person acts.

use super::super::sql::{Connection, Db};
use super::paging::{cut, rows_to_read};
use super::rows::SessionRow;
use super::schema::{accounts, sessions};
use crate::cursor::KeysetPosition;
use crate::faults::{expect_rows, fault};
use crate::records::{SessionRecord, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{AccountId, Page, PageLimit, SessionId, Timestamp};

/// The session of an id.
pub(crate) async fn by_id(mut connection: &Connection, id: SessionId) -> Result<Option<SessionRecord>, StoreError> {
    let query = sessions::table.filter(sessions::id.eq(Key::from(id))).select(SessionRow::as_select());
    let row: Option<SessionRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(SessionRow::record).transpose()?)
}

/// The session of a refresh token's digest.
pub(crate) async fn by_refresh(
    mut connection: &Connection,
    digest: &[u8; 32],
) -> Result<Option<SessionRecord>, StoreError> {
    let query = sessions::table.filter(sessions::refresh_digest.eq(digest.as_slice())).select(SessionRow::as_select());
    let row: Option<SessionRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(SessionRow::record).transpose()?)
}

/// Opens a session; a conflict if the account's tokens are of another generation. The account is locked, so that its
/// sessions cannot be ended concurrently.
pub(crate) async fn insert(
    mut connection: &Connection,
    session: &SessionRecord,
    generation: u32,
) -> Result<(), StoreError> {
    let account = accounts::table
        .filter(accounts::id.eq(Key::from(session.account)))
        .filter(accounts::token_generation.eq(i64::from(generation)))
        .select(accounts::id);
    let held: Option<Key> = lock!(account).first(&mut connection).await.optional().map_err(fault)?;
    expect_rows(usize::from(held.is_some()), 1, "accounts_token_generation")?;
    let row = SessionRow::of(session);
    diesel::insert_into(sessions::table).values(row).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Ends a session; returns whether there was one that had not ended.
pub(crate) async fn revoke(mut connection: &Connection, id: SessionId, now: Timestamp) -> Result<bool, StoreError> {
    let open = sessions::table.filter(sessions::id.eq(Key::from(id))).filter(sessions::revoked_at.is_null());
    let update = diesel::update(open).set(sessions::revoked_at.eq(Stamp::from(now)));
    Ok(update.execute(&mut connection).await.map_err(fault)? == 1)
}

/// Ends the sessions of an account that are open, and its tokens that belong to none; returns which sessions.
pub(crate) async fn revoke_all(
    mut connection: &Connection,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<SessionId>, StoreError> {
    // The account's row first: whoever logs in concurrently waits here and is refused.
    let next = accounts::token_generation.eq(accounts::token_generation + 1);
    let own = accounts::table.filter(accounts::id.eq(Key::from(account)));
    diesel::update(own).set(next).execute(&mut connection).await.map_err(fault)?;
    let open = sessions::table
        .filter(sessions::account_id.eq(Key::from(account)))
        .filter(sessions::revoked_at.is_null())
        .filter(sessions::expires_at.gt(Stamp::from(now)));
    let update = diesel::update(open).set(sessions::revoked_at.eq(Stamp::from(now))).returning(sessions::id);
    let ended: Vec<Key> = update.get_results(&mut connection).await.map_err(fault)?;
    Ok(ended.into_iter().map(|id| SessionId(id.0)).collect())
}

/// A page of the open sessions of an account, newest first.
pub(crate) async fn page(
    mut connection: &Connection,
    account: AccountId,
    after: Option<KeysetPosition>,
    limit: PageLimit,
    now: Stamp,
) -> Result<Page<SessionRecord>, StoreError> {
    let mut query = sessions::table
        .filter(sessions::account_id.eq(Key::from(account)))
        .filter(sessions::revoked_at.is_null())
        .filter(sessions::expires_at.gt(now))
        .order((sessions::created_at.desc(), sessions::id.desc()))
        .limit(rows_to_read(limit))
        .select(SessionRow::as_select())
        .into_boxed::<Db>();
    if let Some(KeysetPosition { created_at, id }) = after {
        query = query
            .filter(sessions::created_at.le(created_at))
            .filter(sessions::created_at.lt(created_at).or(sessions::id.lt(id)));
    }
    let rows: Vec<SessionRow> = query.load(&mut connection).await.map_err(fault)?;
    let page = cut(rows, limit, None, |row| KeysetPosition { created_at: row.created_at, id: row.id }.cursor());
    let entries = page.entries.into_iter().map(|row| Ok(row.record()?)).collect::<Result<_, StoreError>>()?;
    Ok(Page { entries, next: page.next, total: None })
}
