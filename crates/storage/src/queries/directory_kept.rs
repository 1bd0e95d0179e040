//! What people get back whom a directory lets in again, where it changes without the directory: it is lent by expired
//! invitations, and loses what means nothing any more.

use super::super::sql::{Connection, READ_CHUNK};
use super::directory_schema::directory_users;
use super::granted;
use crate::documents::{read_grants, write_grants};
use crate::faults::fault;
use crate::records::{Granted, StoreError};
use crate::values::{Document, Key};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::MemberId;
use usher_domain::commands::KeptAccess;
use uuid::Uuid;

/// How many documents are read per query.
const CHUNK: i64 = 500;

/// Keeps what expired invitations granted to those whom the directory has made or changed, each with the revision that the
/// member is at then: nobody has decided that they shall not have it.
pub(crate) async fn keep(
    mut connection: &Connection,
    organization: Key,
    expired: &[(MemberId, u32, KeptAccess)],
) -> Result<(), StoreError> {
    for chunk in expired.chunks(READ_CHUNK) {
        let ids: Vec<Key> = chunk.iter().map(|(id, ..)| Key::from(*id)).collect();
        let query = directory_users::table
            .filter(directory_users::organization_id.eq(organization))
            .filter(directory_users::member_id.eq_any(ids))
            .select(directory_users::member_id);
        let stored: Vec<Key> = query.load(&mut connection).await.map_err(fault)?;
        for (id, revision, kept) in chunk.iter().filter(|(id, ..)| stored.contains(&Key::from(*id))) {
            let row = directory_users::table
                .filter(directory_users::organization_id.eq(organization))
                .filter(directory_users::member_id.eq(Key::from(*id)));
            let content = (
                directory_users::kept_grants.eq(Some(write_grants(&kept.grants))),
                directory_users::kept_license_id.eq(kept.license.map(Key::from)),
                directory_users::kept_revision.eq(Some(i64::from(*revision))),
            );
            diesel::update(row).set(content).execute(&mut connection).await.map_err(fault)?;
        }
    }
    Ok(())
}

/// Removes a grant from all that is kept, so that nobody gets it back once it means something else.
pub(crate) async fn take_from_kept(
    mut connection: &Connection,
    organization: Key,
    granted: &Granted,
) -> Result<(), StoreError> {
    let mut last = Key(Uuid::nil());
    loop {
        let rows: Vec<(Key, Option<Document>)> = directory_users::table
            .filter(directory_users::organization_id.eq(organization))
            .filter(directory_users::kept_grants.is_not_null())
            .filter(directory_users::member_id.gt(last))
            .order(directory_users::member_id.asc())
            .limit(CHUNK)
            .select((directory_users::member_id, directory_users::kept_grants))
            .load(&mut connection)
            .await
            .map_err(fault)?;
        let read = rows.len();
        for (id, document) in rows {
            last = id;
            let kept = document.map(|document| read_grants(&document)).transpose()?.unwrap_or_default();
            if granted::has(&kept, granted) {
                let row = directory_users::table
                    .filter(directory_users::organization_id.eq(organization))
                    .filter(directory_users::member_id.eq(id));
                let less = write_grants(&granted::without(kept, granted));
                let less = directory_users::kept_grants.eq(Some(less));
                diesel::update(row).set(less).execute(&mut connection).await.map_err(fault)?;
            }
        }
        if i64::try_from(read).is_ok_and(|read| read < CHUNK) {
            return Ok(());
        }
    }
}
