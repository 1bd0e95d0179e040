//! Statements on `outbox`. Orders are written within a tenant's transaction; all else here is the worker's and the
//! operator's side, across organizations.

use super::super::sql::{Connection, READ_CHUNK};
use super::rows::{OutboxRow, unsent_word};
use super::schema::{events, invitations as invitations_table, organizations, outbox};
use super::{mail_limits, mailed, suppressions};
use crate::faults::fault;
use crate::planner_hint::FilterOnly;
use crate::records::{
    Backlog, Claimed, DeadLetter, Delivery, DeliveryId, DeliveryResult, Lease, MailOrder, Mailed, StoreError,
};
use crate::sql_literals::{Dead, Queued};
use crate::values::{Key, Stamp};
use diesel::dsl::{exists, min, not};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::BTreeSet;
use usher_domain::bounce::Obstacle;
use usher_domain::rules::MailLimits;
use usher_domain::{CanonicalEmail, OrganizationId, Timestamp, Unsent};

/// Orders mails of an organization, or about accounts.
pub(crate) async fn insert(
    connection: &Connection,
    organization: Option<OrganizationId>,
    orders: impl IntoIterator<Item = &MailOrder>,
) -> Result<(), StoreError> {
    let rows: Vec<OutboxRow> = orders.into_iter().map(|order| OutboxRow::of(organization, order)).collect();
    insert_rows!(connection, outbox::table, rows)
}

/// Claims due deliveries, oldest first, and defers those over a limit. An attempt counts from here on: a worker that
/// dies while holding a delivery has tried it.
pub(crate) async fn claim(
    mut connection: &Connection,
    limit: u32,
    limits: &MailLimits,
    now: Stamp,
    lease: Lease,
) -> Result<Claimed, StoreError> {
    let free = outbox::leased_until.is_null().or(outbox::leased_until.le(now));
    // Those that were held when it was archived are not due; one that was on its way then can be.
    let archived = organizations::table
        .filter(organizations::id.nullable().eq(outbox::organization_id))
        .filter(organizations::archived_at.is_not_null());
    let due = outbox::table
        .filter(outbox::state.eq(Queued))
        .filter(outbox::available_at.le(now))
        .filter(free)
        .filter(not(exists(archived)))
        .order(outbox::available_at.asc())
        .limit(i64::from(limit))
        .select(OutboxRow::as_select());
    let rows: Vec<OutboxRow> = lock_skipping_taken!(due).load(&mut connection).await.map_err(fault)?;
    let (rows, held) = mail_limits::admitted(connection, rows, limits, now.into()).await?;
    let ids: Vec<Key> = rows.iter().map(|row| row.id).collect();
    for chunk in ids.chunks(READ_CHUNK) {
        let taken = (
            outbox::leased_until.eq(Some(Stamp::from(lease.until))),
            outbox::leased_by.eq(lease.owner),
            outbox::attempts.eq(outbox::attempts + 1),
            outbox::counted_at.eq(Some(now)),
            outbox::held.eq(false),
        );
        diesel::update(outbox::table.filter(outbox::id.eq_any(chunk.to_vec())))
            .set(taken)
            .execute(&mut connection)
            .await
            .map_err(fault)?;
    }
    Ok(Claimed { deliveries: deliveries(connection, rows).await?, held })
}

/// The deliveries of rows, in their order.
async fn deliveries(connection: &Connection, rows: Vec<OutboxRow>) -> Result<Vec<Delivery>, StoreError> {
    let places: BTreeSet<Key> = rows.iter().filter_map(|row| row.organization_id).collect();
    let found = mailed::of(connection, rows).await?;
    let asked: BTreeSet<String> = found.iter().flat_map(|(_, mailed)| addresses(mailed)).collect();
    let suppressed = suppressions::among_addresses(connection, &Vec::from_iter(places), &Vec::from_iter(asked)).await?;
    let delivery = |(row, mailed): (OutboxRow, Mailed)| {
        let here = suppressed.iter().filter(|(organization, _)| Some(*organization) == row.organization_id);
        let here = here.map(|(_, address)| address.clone()).collect();
        Ok(row.delivery(mailed, here)?)
    };
    found.into_iter().map(delivery).collect()
}

/// The addresses that a mail can go to.
fn addresses(mailed: &Mailed) -> Vec<String> {
    let both = match mailed {
        Mailed::Invitation(record) | Mailed::BounceNotice(record) | Mailed::MoveNotice(record) => {
            let inviter = record.inviter.as_ref().map(|inviter| &inviter.email);
            [Some(&record.invitation.email), inviter]
        }
        Mailed::WebhookNotice(record) => [record.reader.email.as_ref(), None],
        // The suppression lists belong to organizations, and this mail belongs to none.
        Mailed::Account(_) => [None, None],
    };
    both.into_iter().flatten().map(|email| email.canonical().as_str().to_owned()).collect()
}

/// Records the results of deliveries. One that has ended already stays as it is.
pub(crate) async fn acknowledge(
    mut connection: &Connection,
    results: &[(DeliveryId, DeliveryResult)],
    now: Stamp,
) -> Result<(), StoreError> {
    let unsent = Unsent::ALL.map(|unsent| (unsent_word(unsent), DeliveryResult::Unsent(unsent)));
    for (state, result) in [("sent", DeliveryResult::Sent)].into_iter().chain(unsent) {
        let alike: Vec<Key> = results.iter().filter(|(_, one)| *one == result).map(|(id, _)| Key(*id)).collect();
        for chunk in alike.chunks(READ_CHUNK) {
            let ended =
                outbox::table.filter(outbox::id.eq_any(chunk.to_vec())).filter(FilterOnly(outbox::state.eq(Queued)));
            let settled =
                (outbox::state.eq(state), outbox::settled_at.eq(Some(now)), outbox::leased_until.eq(None::<Stamp>));
            // A mail that was not sent frees its slot under the limits.
            let done = if result == DeliveryResult::Sent {
                diesel::update(ended).set(settled).execute(&mut connection).await
            } else {
                let uncounted = outbox::counted_at.eq(None::<Stamp>);
                diesel::update(ended).set((settled, uncounted)).execute(&mut connection).await
            };
            done.map_err(fault)?;
        }
    }
    for (id, result) in results {
        if let DeliveryResult::Dead { reason } = result {
            bury(connection, *id, reason, now).await?;
        }
        if let DeliveryResult::PutBack { at } = result {
            let one = outbox::table.filter(outbox::id.eq(Key(*id))).filter(FilterOnly(outbox::state.eq(Queued)));
            let back = (
                outbox::available_at.eq(Stamp::from(*at)),
                outbox::leased_until.eq(None::<Stamp>),
                outbox::attempts.eq(outbox::attempts - 1),
            );
            diesel::update(one).set(back).execute(&mut connection).await.map_err(fault)?;
        }
        let DeliveryResult::Retry { at, reason, obstacle } = result else { continue };
        let one = outbox::table.filter(outbox::id.eq(Key(*id))).filter(FilterOnly(outbox::state.eq(Queued)));
        let again = (
            outbox::available_at.eq(Stamp::from(*at)),
            outbox::last_error.eq(Some(reason)),
            outbox::leased_until.eq(None::<Stamp>),
            outbox::obstacle.eq(obstacle.map(Obstacle::as_str)),
            outbox::attempts.eq(outbox::attempts - i64::from(obstacle.is_some())),
        );
        diesel::update(one).set(again).execute(&mut connection).await.map_err(fault)?;
    }
    Ok(())
}

/// When a mail is due that is held for as long as its organization is archived: never.
const NEVER: Timestamp = Timestamp::from_millis(253_402_300_799_000);

/// Holds the mails of an organization that wait, or releases those that were held.
pub(crate) async fn hold(
    mut connection: &Connection,
    organization: Key,
    is_held: bool,
    now: Stamp,
) -> Result<(), StoreError> {
    let due = if is_held { Stamp::from(NEVER) } else { now };
    diesel::update(outbox::table.filter(outbox::organization_id.eq(organization)).filter(outbox::state.eq(Queued)))
        .set((outbox::available_at.eq(due), outbox::held.eq(is_held)))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

/// Makes mails due that were put back until an instant, unless something happened to them since.
pub(crate) async fn hasten_put_back(
    mut connection: &Connection,
    ids: &[DeliveryId],
    until: Stamp,
    now: Stamp,
) -> Result<(), StoreError> {
    let ids: Vec<Key> = ids.iter().map(|id| Key(*id)).collect();
    for chunk in ids.chunks(READ_CHUNK) {
        let waiting = outbox::table
            .filter(outbox::id.eq_any(chunk.to_vec()))
            .filter(FilterOnly(outbox::state.eq(Queued)))
            .filter(outbox::available_at.eq(until))
            .filter(outbox::leased_until.is_null());
        diesel::update(waiting).set(outbox::available_at.eq(now)).execute(&mut connection).await.map_err(fault)?;
    }
    Ok(())
}

/// What a delivery is that has failed permanently.
macro_rules! dead {
    ($reason:expr, $now:expr) => {
        (
            outbox::state.eq("dead"),
            outbox::settled_at.eq(Some($now)),
            outbox::last_error.eq(Some($reason)),
            outbox::leased_until.eq(None::<Stamp>),
        )
    };
}

/// Marks a delivery as failed permanently, unless it has ended already.
async fn bury(mut connection: &Connection, id: DeliveryId, reason: &str, now: Stamp) -> Result<(), StoreError> {
    let one = outbox::table.filter(outbox::id.eq(Key(id))).filter(FilterOnly(outbox::state.eq(Queued)));
    diesel::update(one).set(dead!(reason, now)).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Marks every delivery that waits as failed permanently, for a reason; returns how many.
pub(crate) async fn hold_all(mut connection: &Connection, reason: &str, now: Stamp) -> Result<usize, StoreError> {
    let waiting = outbox::table.filter(FilterOnly(outbox::state.eq(Queued)));
    diesel::update(waiting).set(dead!(reason, now)).execute(&mut connection).await.map_err(fault)
}

/// Deletes old orders that are no longer needed.
pub(crate) async fn forget(mut connection: &Connection, before: Stamp, limit: u32) -> Result<u64, StoreError> {
    let about = invitations_table::organization_id
        .nullable()
        .eq(outbox::organization_id)
        .and(invitations_table::id.nullable().eq(outbox::invitation_id));
    let followed = outbox::generation.lt(invitations_table::generation);
    let old = outbox::table
        .inner_join(invitations_table::table.on(about))
        .filter(outbox::settled_at.is_not_null())
        .filter(outbox::settled_at.le(before))
        .filter(outbox::state.eq("superseded").or(invitations_table::status.ne("pending")).or(followed))
        .order(outbox::settled_at.asc())
        .limit(i64::from(limit))
        .select(outbox::id);
    let mut ids: Vec<Key> = old.load(&mut connection).await.map_err(fault)?;
    let notices = outbox::table
        .filter(outbox::settled_at.is_not_null())
        .filter(outbox::settled_at.le(before))
        .filter(outbox::webhook_id.is_not_null().or(outbox::account_id.is_not_null()))
        .order(outbox::settled_at.asc())
        .limit(i64::from(limit).saturating_sub(ids.len().try_into().unwrap_or(i64::MAX)))
        .select(outbox::id);
    ids.extend(notices.load::<Key>(&mut connection).await.map_err(fault)?);
    let mut gone = 0;
    for chunk in ids.chunks(READ_CHUNK) {
        let named = outbox::table.filter(outbox::id.eq_any(chunk.to_vec()));
        gone += diesel::delete(named).execute(&mut connection).await.map_err(fault)? as u64;
    }
    Ok(gone)
}

/// How much waits.
pub(crate) async fn backlog(connection: &Connection) -> Result<Backlog, StoreError> {
    let [mut first, mut second, mut third, mut fourth, mut fifth] = [connection; 5];
    let (queued, dead, oldest, unchained, held) = together!(
        outbox::table.filter(outbox::state.eq(Queued)).count().get_result::<i64>(&mut first),
        outbox::table.filter(outbox::state.eq(Dead)).count().get_result::<i64>(&mut second),
        outbox::table
            .filter(outbox::state.eq(Queued))
            .filter(FilterOnly(outbox::held.eq(false)))
            .select(min(outbox::ordered_at))
            .get_result::<Option<Stamp>>(&mut third),
        events::table.filter(events::sequence.is_null()).count().get_result::<i64>(&mut fourth),
        outbox::table
            .filter(outbox::state.eq(Queued))
            .filter(FilterOnly(outbox::held.eq(true)))
            .count()
            .get_result::<i64>(&mut fifth),
    );
    Ok(Backlog {
        queued: queued.map_err(fault)?.unsigned_abs(),
        held: held.map_err(fault)?.unsigned_abs(),
        dead: dead.map_err(fault)?.unsigned_abs(),
        oldest: oldest.map_err(fault)?.map(Into::into),
        unchained: unchained.map_err(fault)?.unsigned_abs(),
    })
}

/// Dead letters, oldest first.
pub(crate) async fn dead_letters(mut connection: &Connection) -> Result<Vec<DeadLetter>, StoreError> {
    let query = outbox::table
        .filter(outbox::state.eq(Dead))
        .order((outbox::ordered_at.asc(), outbox::id.asc()))
        .limit(1000)
        .select(OutboxRow::as_select());
    let rows: Vec<OutboxRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.dead_letter()?)).collect()
}

/// Makes dead letters due again, with a full set of attempts; returns them, and how many stay because their addresses are
/// suppressed.
pub(crate) async fn requeue(
    mut connection: &Connection,
    ids: Option<&[DeliveryId]>,
    now: Stamp,
) -> Result<(Vec<DeadLetter>, u64), StoreError> {
    let alive = (
        outbox::state.eq("queued"),
        outbox::attempts.eq(0),
        outbox::available_at.eq(now),
        outbox::leased_until.eq(None::<Stamp>),
        outbox::settled_at.eq(None::<Stamp>),
        outbox::last_error.eq(None::<&str>),
        outbox::obstacle.eq(None::<&str>),
        outbox::complained_at.eq(None::<Stamp>),
    );
    let dead = outbox::table.filter(outbox::state.eq(Dead));
    let ids: Vec<Key> = match ids {
        Some(ids) => ids.iter().map(|id| Key(*id)).collect(),
        None => dead.select(outbox::id).load(&mut connection).await.map_err(fault)?,
    };
    let (mut letters, mut suppressed) = (Vec::new(), 0);
    for chunk in ids.chunks(READ_CHUNK) {
        let named = dead.filter(outbox::id.eq_any(chunk.to_vec())).select(OutboxRow::as_select());
        let rows: Vec<OutboxRow> = lock!(named).load(&mut connection).await.map_err(fault)?;
        let mut left: BTreeSet<Key> = rows.iter().map(|row| row.id).collect();
        for delivery in deliveries(connection, rows).await? {
            let to = delivery.mailed.recipient().map(CanonicalEmail::as_str);
            if delivery.suppressed.iter().any(|address| Some(address.as_str()) == to) {
                left.remove(&Key(delivery.id));
                suppressed += 1;
            }
        }
        let named = dead.filter(outbox::id.eq_any(Vec::from_iter(left)));
        let named = diesel::update(named).set(alive).returning(OutboxRow::as_returning());
        for row in named.load::<OutboxRow>(&mut connection).await.map_err(fault)? {
            letters.push(row.dead_letter()?);
        }
    }
    Ok((letters, suppressed))
}
