//! Statements on `installation`, which has one row, and on the table of migrations.

use super::super::sql::Connection;
use super::events;
use super::installation_schema::{installation, schema_migrations};
use crate::faults::fault;
use crate::records::{ChainMac, StoreError};
use crate::values::Stamp;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// Stores the fingerprint if there is none, and returns the stored one.
pub(crate) async fn fingerprint(mut connection: &Connection, candidate: [u8; 32]) -> Result<[u8; 32], StoreError> {
    diesel::insert_into(installation::table)
        .values((installation::id.eq(1), installation::fingerprint.eq(candidate.as_slice())))
        .on_conflict_do_nothing()
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    let kept: Vec<u8> =
        installation::table.select(installation::fingerprint).get_result(&mut connection).await.map_err(fault)?;
    kept.try_into().or(Err(StoreError::Corrupt("the installation's fingerprint has a wrong length".to_owned())))
}

/// Gives the end of every chain its keyed digest, once in the life of an installation, and stores the marker of it;
/// returns the stored one.
pub(crate) async fn key_chains(
    mut connection: &Connection,
    marker: [u8; 32],
    mac: &ChainMac<'_>,
) -> Result<[u8; 32], StoreError> {
    let query = installation::table.filter(installation::id.eq(1)).select(installation::chains_keyed);
    let kept: Option<Vec<u8>> = lock!(query).first(&mut connection).await.map_err(fault)?;
    if let Some(kept) = kept {
        return kept
            .try_into()
            .or(Err(StoreError::Corrupt("the marker of keyed chains has a wrong length".to_owned())));
    }
    for (organization, end) in events::all_chains(connection).await? {
        events::key_chain(connection, organization.into(), mac(organization, &end)).await?;
    }
    diesel::update(installation::table.filter(installation::id.eq(1)))
        .set(installation::chains_keyed.eq(Some(marker.to_vec())))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(marker)
}

/// Writes when the installation was checked; whether it is the one with this fingerprint.
pub(crate) async fn write_check(
    mut connection: &Connection,
    fingerprint: [u8; 32],
    now: Stamp,
) -> Result<bool, StoreError> {
    let own = installation::table.filter(installation::fingerprint.eq(fingerprint.to_vec()));
    let written = diesel::update(own).set(installation::checked_at.eq(Some(now))).execute(&mut connection).await;
    Ok(written.map_err(fault)? == 1)
}

/// The versions of the migrations that were applied.
pub(crate) async fn versions(mut connection: &Connection) -> Result<Vec<String>, StoreError> {
    let query = schema_migrations::table.select(schema_migrations::version);
    query.load(&mut connection).await.map_err(fault)
}
