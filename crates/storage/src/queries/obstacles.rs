//! Statements on orders of `outbox` that wait for an obstacle to go: few, and found along an index of their own.

use super::super::sql::{Connection, READ_CHUNK};
use super::schema::outbox;
use crate::faults::{Unreadable, fault};
use crate::records::StoreError;
use crate::sql_literals::Queued;
use crate::values::{Key, Stamp};
use diesel::dsl::{count_star, max};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::ObstructedMails;
use usher_domain::bounce::Obstacle;

/// How many mails one obstacle stops, and why.
type Row = (Option<String>, i64, Option<String>);

/// What mails wait for, across organizations.
pub(crate) async fn of_all(mut connection: &Connection) -> Result<Vec<ObstructedMails>, StoreError> {
    let query = outbox::table
        .filter(outbox::state.eq(Queued))
        .filter(outbox::obstacle.is_not_null())
        .group_by(outbox::obstacle)
        .select((outbox::obstacle, count_star(), max(outbox::last_error)));
    read(query.load(&mut connection).await.map_err(fault)?)
}

/// What mails of an organization wait for.
pub(crate) async fn of(mut connection: &Connection, organization: Key) -> Result<Vec<ObstructedMails>, StoreError> {
    let query = outbox::table
        .filter(outbox::organization_id.eq(Some(organization)))
        .filter(outbox::state.eq(Queued))
        .filter(outbox::obstacle.is_not_null())
        .group_by(outbox::obstacle)
        .select((outbox::obstacle, count_star(), max(outbox::last_error)));
    read(query.load(&mut connection).await.map_err(fault)?)
}

fn read(rows: Vec<Row>) -> Result<Vec<ObstructedMails>, StoreError> {
    let mut found = rows
        .into_iter()
        .map(|(obstacle, mails, reason)| {
            let obstacle = obstacle.as_deref().and_then(Obstacle::parse).ok_or(Unreadable("obstacle of a mail"))?;
            Ok(ObstructedMails { obstacle, mails: mails.unsigned_abs(), reason: reason.unwrap_or_default() })
        })
        .collect::<Result<Vec<_>, Unreadable>>()?;
    found.sort_by_key(|stopped| stopped.obstacle);
    Ok(found)
}

/// Makes mails that wait for an obstacle due, those first that would be tried first; returns their number.
pub(crate) async fn hasten(mut connection: &Connection, limit: u32, now: Stamp) -> Result<u64, StoreError> {
    let waiting = outbox::table
        .filter(outbox::state.eq(Queued))
        .filter(outbox::obstacle.is_not_null())
        .filter(outbox::available_at.gt(now))
        .filter(outbox::held.eq(false))
        .filter(outbox::leased_until.is_null().or(outbox::leased_until.le(now)))
        .order(outbox::available_at.asc())
        .limit(i64::from(limit))
        .select(outbox::id);
    let ids: Vec<Key> = lock_skipping_taken!(waiting).load(&mut connection).await.map_err(fault)?;
    for chunk in ids.chunks(READ_CHUNK) {
        let named = outbox::table.filter(outbox::id.eq_any(chunk.to_vec()));
        diesel::update(named).set(outbox::available_at.eq(now)).execute(&mut connection).await.map_err(fault)?;
    }
    Ok(ids.len() as u64)
}
