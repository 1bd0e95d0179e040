//! Which due orders may go now, across organizations, and when the others may. Mails are counted along indexes, never
//! more than a limit allows.
//!
//! A mail that is over its organization's limit is scheduled immediately, so that thousands of them are deferred once
//! each. One that is over its recipient's limit is only deferred: it must not use up slots of its organization. The
//! first mail of an organization to a recipient within the window goes out whatever others have sent.

use super::super::sql::Connection;
use super::rows::OutboxRow;
use super::schema::{organizations, outbox};
use crate::faults::fault;
use crate::planner_hint::FilterOnly;
use crate::records::StoreError;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::BTreeMap;
use usher_domain::Timestamp;
use usher_domain::rules::{MailLimit, MailLimits, MailRoom};

/// The orders that may go, after deferring the others; and their number.
pub(super) async fn admitted(
    connection: &Connection,
    due: Vec<OutboxRow>,
    limits: &MailLimits,
    now: Timestamp,
) -> Result<(Vec<OutboxRow>, usize), StoreError> {
    let mut rooms = Rooms::read(connection, &due, limits, now).await?;
    let mut admitted = Vec::with_capacity(due.len());
    let mut held = 0;
    for row in due {
        // A mail that was counted before has its place already. One about an account has a limit of its own, and
        // neither waits for what organizations send nor takes their places.
        let decision = match row.organization_id {
            Some(organization) if row.counted_at.is_none() => rooms.decide(organization, &row, now),
            _ => LimitDecision::Go,
        };
        let (until, counted_at) = match decision {
            LimitDecision::Go => {
                admitted.push(row);
                continue;
            }
            LimitDecision::Later(at) => (at, None),
            LimitDecision::Placed(at) => (at, Some(Stamp::from(at))),
        };
        held += 1;
        put_off(connection, row.id, until.into(), counted_at).await?;
    }
    Ok((admitted, held))
}

async fn put_off(
    mut connection: &Connection,
    id: Key,
    until: Stamp,
    counted_at: Option<Stamp>,
) -> Result<(), StoreError> {
    let off = (outbox::held.eq(true), outbox::available_at.eq(until), outbox::counted_at.eq(counted_at));
    diesel::update(outbox::table.filter(outbox::id.eq(id))).set(off).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// What becomes of an order.
enum LimitDecision {
    /// It goes now.
    Go,
    /// It is decided again then.
    Later(Timestamp),
    /// It goes then.
    Placed(Timestamp),
}

/// What one organization may send to one recipient.
struct Share {
    room: MailRoom,
    /// Whether it has sent nothing within the window.
    is_first: bool,
}

/// The room that is left.
#[derive(Default)]
struct Rooms {
    recipients: BTreeMap<Vec<u8>, MailRoom>,
    shares: BTreeMap<(Key, Vec<u8>), Share>,
    organizations: BTreeMap<Key, MailRoom>,
}

impl Rooms {
    async fn read(
        connection: &Connection,
        due: &[OutboxRow],
        limits: &MailLimits,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let mut by_recipient: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
        let mut by_share: BTreeMap<(Key, Vec<u8>), u32> = BTreeMap::new();
        let mut by_organization: BTreeMap<Key, u32> = BTreeMap::new();
        for row in due.iter().filter(|row| row.counted_at.is_none()) {
            let Some(organization) = row.organization_id else { continue };
            if let (Some(recipient), true) = (&row.recipient, limits.recipient.mails > 0) {
                *by_recipient.entry(recipient.clone()).or_default() += 1;
            }
            if let Some(recipient) = row.recipient.as_ref().filter(|_| limits.limit_recipients()) {
                *by_share.entry((organization, recipient.clone())).or_default() += 1;
            }
            if limits.organization.mails > 0 {
                *by_organization.entry(organization).or_default() += 1;
            }
        }
        let mut rooms = Self::default();
        if !by_organization.is_empty() {
            lock(connection, by_organization.keys().copied().collect()).await?;
        }
        for (organization, wanted) in by_organization {
            let counted = of_organization(connection, organization, limits.organization, wanted).await?;
            rooms.organizations.insert(organization, MailRoom::new(limits.organization, wanted, &counted));
        }
        for (recipient, wanted) in by_recipient {
            let counted = of_recipient(connection, &recipient, limits.recipient, wanted).await?;
            rooms.recipients.insert(recipient, MailRoom::new(limits.recipient, wanted, &counted));
        }
        for ((organization, recipient), wanted) in by_share {
            let counted = of_share(connection, organization, &recipient, limits.recipient_per_organization).await?;
            let share = Share::new(limits, wanted, &counted, now);
            rooms.shares.insert((organization, recipient), share);
        }
        Ok(rooms)
    }

    fn decide(&mut self, organization: Key, row: &OutboxRow, now: Timestamp) -> LimitDecision {
        let mut recipient = row.recipient.as_ref().and_then(|digest| self.recipients.get_mut(digest));
        let pair = row.recipient.as_ref().map(|digest| (organization, digest.clone()));
        let mut share = pair.and_then(|pair| self.shares.get_mut(&pair));
        let is_first = share.as_ref().is_some_and(|share| share.is_first);
        let own = share.as_ref().map(|share| share.room.next(now));
        let all = recipient.as_ref().filter(|_| !is_first).map(|room| room.next(now));
        if let Some(free) = own.max(all).filter(|free| *free > now) {
            return LimitDecision::Later(free);
        }
        let mut organization = self.organizations.get_mut(&organization);
        let at = organization.as_ref().map_or(now, |room| room.next(now));
        if let Some(room) = &mut organization {
            room.take(at);
        }
        if let Some(room) = &mut recipient {
            room.take(at);
        }
        if let Some(share) = &mut share {
            share.room.take(at);
            share.is_first = false;
        }
        if at > now { LimitDecision::Placed(at) } else { LimitDecision::Go }
    }
}

impl Share {
    /// The share of an organization that wants to send so many, and what it has sent, the newest first.
    fn new(limits: &MailLimits, wanted: u32, counted: &[Timestamp], now: Timestamp) -> Self {
        let limit = limits.recipient_per_organization;
        let newest = counted.first().map(|at| at.plus_millis(limit.window));
        let skipped = usize::try_from(MailRoom::skipped(limit, wanted)).unwrap_or(usize::MAX);
        let room = MailRoom::new(limit, wanted, counted.get(skipped..).unwrap_or_default());
        Self { room, is_first: newest.is_none_or(|end| end <= now) }
    }
}

/// The instants of counted mails of an organization to a recipient, the newest first: as many as are limited, at least
/// one.
async fn of_share(
    mut connection: &Connection,
    organization: Key,
    recipient: &[u8],
    limit: MailLimit,
) -> Result<Vec<Timestamp>, StoreError> {
    let query = outbox::table
        .filter(outbox::recipient.eq(recipient))
        .filter(FilterOnly(outbox::organization_id.assume_not_null().eq(organization)))
        .filter(outbox::counted_at.is_not_null())
        .order(outbox::counted_at.desc())
        .limit(i64::from(limit.mails.max(1)))
        .select(outbox::counted_at.assume_not_null());
    let instants: Vec<Stamp> = query.load(&mut connection).await.map_err(fault)?;
    Ok(instants.into_iter().map(Timestamp::from).collect())
}

/// Two workers must not assign one slot twice.
async fn lock(mut connection: &Connection, ids: Vec<Key>) -> Result<(), StoreError> {
    let query = organizations::table
        .filter(organizations::id.eq_any(ids))
        .order(organizations::id.asc())
        .select(organizations::id);
    let locked: Result<Vec<Key>, _> = lock_lightly!(query).load(&mut connection).await;
    locked.map_err(fault)?;
    Ok(())
}

/// The instants of the counted mails that bound when the next `wanted` may go.
macro_rules! counted {
    ($connection:expr, $condition:expr, $limit:expr, $wanted:expr) => {{
        let mut connection: &Connection = $connection;
        let query = outbox::table
            .filter($condition)
            .filter(outbox::counted_at.is_not_null())
            .order(outbox::counted_at.desc())
            .offset(i64::from(MailRoom::skipped($limit, $wanted)))
            .limit(i64::from($wanted))
            .select(outbox::counted_at.assume_not_null());
        let instants: Vec<Stamp> = query.load(&mut connection).await.map_err(fault)?;
        Ok(instants.into_iter().map(Timestamp::from).collect())
    }};
}

async fn of_organization(
    connection: &Connection,
    organization: Key,
    limit: MailLimit,
    wanted: u32,
) -> Result<Vec<Timestamp>, StoreError> {
    counted!(connection, outbox::organization_id.eq(Some(organization)), limit, wanted)
}

async fn of_recipient(
    connection: &Connection,
    recipient: &[u8],
    limit: MailLimit,
    wanted: u32,
) -> Result<Vec<Timestamp>, StoreError> {
    counted!(connection, outbox::recipient.eq(recipient), limit, wanted)
}
