//! Statements on `installation_keys`, which belong to no organization.

use super::super::sql::{Connection, Db};
use super::installation_schema::installation_keys;
use crate::faults::fault;
use crate::records::{InstallationKeyRecord, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::InstallationKeyId;
use usher_domain::text::tidied;

/// A key without its digest.
#[derive(Queryable, Selectable)]
#[diesel(table_name = installation_keys, check_for_backend(Db))]
struct InstallationKeyRow {
    id: Key,
    hint: String,
    description: String,
    created_at: Stamp,
    expires_at: Option<Stamp>,
    revoked_at: Option<Stamp>,
}

impl InstallationKeyRow {
    fn record(self) -> InstallationKeyRecord {
        InstallationKeyRecord {
            id: self.id.into(),
            description: tidied(&self.description),
            hint: self.hint,
            created_at: self.created_at.into(),
            expires_at: self.expires_at.map(Into::into),
            revoked_at: self.revoked_at.map(Into::into),
        }
    }
}

/// The key of a digest, in any state.
pub(crate) async fn by_digest(
    mut connection: &Connection,
    digest: &[u8; 32],
) -> Result<Option<InstallationKeyRecord>, StoreError> {
    let query = installation_keys::table
        .filter(installation_keys::digest.eq(digest.as_slice()))
        .select(InstallationKeyRow::as_select());
    let row: Option<InstallationKeyRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(InstallationKeyRow::record))
}

/// The key of an id, in any state.
pub(crate) async fn by_id(
    mut connection: &Connection,
    id: InstallationKeyId,
) -> Result<Option<InstallationKeyRecord>, StoreError> {
    let query = installation_keys::table
        .filter(installation_keys::id.eq(Key::from(id)))
        .select(InstallationKeyRow::as_select());
    let row: Option<InstallationKeyRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(InstallationKeyRow::record))
}

/// All keys, newest first.
pub(crate) async fn list(mut connection: &Connection) -> Result<Vec<InstallationKeyRecord>, StoreError> {
    let query = installation_keys::table
        .order((installation_keys::created_at.desc(), installation_keys::id.desc()))
        .select(InstallationKeyRow::as_select());
    let rows: Vec<InstallationKeyRow> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(InstallationKeyRow::record).collect())
}

/// Makes a key.
pub(crate) async fn insert(
    mut connection: &Connection,
    key: &InstallationKeyRecord,
    digest: [u8; 32],
) -> Result<(), StoreError> {
    diesel::insert_into(installation_keys::table)
        .values((
            installation_keys::id.eq(Key::from(key.id)),
            installation_keys::digest.eq(digest.to_vec()),
            installation_keys::hint.eq(&key.hint),
            installation_keys::description.eq(&key.description),
            installation_keys::created_at.eq(Stamp::from(key.created_at)),
            installation_keys::expires_at.eq(key.expires_at.map(Stamp::from)),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

/// Revokes a key; returns whether there was one to revoke.
pub(crate) async fn revoke(mut connection: &Connection, id: InstallationKeyId, now: Stamp) -> Result<bool, StoreError> {
    let live = installation_keys::table
        .filter(installation_keys::id.eq(Key::from(id)))
        .filter(installation_keys::revoked_at.is_null());
    let revoked = installation_keys::revoked_at.eq(Some(now));
    let changed = diesel::update(live).set(revoked).execute(&mut connection).await.map_err(fault)?;
    Ok(changed == 1)
}
