//! Statements on `events` and `event_chains`.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::members;
use super::rows::EventRow;
use super::schema::{event_chains, events, organizations, webhooks};
use crate::faults::{Unreadable, expect_rows, fault};
use crate::prepared::Prepared;
use crate::records::{ChainEnd, ChainExtension, ChainLink, ChainedEvent, EventQuery, OpenChain, StoreError};
use crate::values::Key;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::query_builder::{QueryFragment, QueryId};
use diesel_async::RunQueryDsl;
use futures_util::future::join_all;
use std::collections::{BTreeSet, HashMap};
use usher_domain::webhook::EventPattern;
use usher_domain::{Event, EventId, EventKind, EventView, OrganizationId};

/// Adds events.
pub(crate) async fn insert<'a>(
    connection: &Connection,
    organization: OrganizationId,
    new: impl IntoIterator<Item = &'a Event>,
) -> Result<(), StoreError> {
    let rows: Vec<EventRow> = new.into_iter().map(|event| EventRow::of(organization, event)).collect();
    insert_rows!(connection, events::table, rows)
}

/// The rows of new events, with their links if they extend the chain.
pub(crate) fn rows(organization: OrganizationId, new: &[Event], chain: Option<&ChainExtension>) -> Vec<EventRow> {
    let row = |event| EventRow::of(organization, event);
    match chain {
        None => new.iter().map(row).collect(),
        Some(chain) => new.iter().zip(&chain.links).map(|(event, link)| row(event).linked(link)).collect(),
    }
}

/// Adds events and, if they are chained now, moves the end of the chain behind them.
pub(crate) async fn append(
    connection: &Connection,
    organization: OrganizationId,
    new: &[Event],
    chain: Option<&ChainExtension>,
) -> Result<(), StoreError> {
    let rows = rows(organization, new, chain);
    let inserted = async { insert_rows!(connection, events::table, rows) };
    let ended = async {
        let (Some(chain), mut connection) = (chain, connection) else { return Ok(()) };
        let ended = Prepared(new_end(organization.into(), &chain.end)).execute(&mut connection).await;
        expect_rows(ended.map_err(fault)?, 1, "event_chains_end")
    };
    let (inserted, ended) = together!(inserted, ended);
    inserted.and(ended)
}

/// The organization's chain, locked until the transaction ends; `None` where another transaction has locked it or it
/// has not begun.
pub(crate) async fn open_chain(
    mut connection: &Connection,
    organization: Key,
) -> Result<Option<OpenChain>, StoreError> {
    let unchained = events::table.filter(events::organization_id.eq(organization)).filter(events::sequence.is_null());
    let listening = webhooks::table.filter(webhooks::organization_id.eq(organization));
    let query = event_chains::table.filter(event_chains::organization_id.eq(organization)).select((
        END,
        exists(unchained),
        exists(listening),
    ));
    let row: Option<(EndRow, bool, bool)> =
        lock_skipping_taken!(query).first(&mut connection).await.optional().map_err(fault)?;
    row.map(|(end, has_unchained, has_webhooks)| Ok(OpenChain { end: understood(end)?, has_unchained, has_webhooks }))
        .transpose()
}

/// Across organizations: those that have unchained events, at most 100.
pub(crate) async fn organizations_with_unchained(
    mut connection: &Connection,
) -> Result<Vec<OrganizationId>, StoreError> {
    let query = events::table
        .filter(events::sequence.is_null())
        .select(events::organization_id)
        .distinct()
        .order(events::organization_id.asc())
        .limit(100);
    let rows: Vec<Key> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(OrganizationId::from).collect())
}

/// A row of `event_chains` without its organization.
type EndRow = (i64, Vec<u8>, i64, Option<Vec<u8>>);

/// The end of an organization's chain, locked against concurrent additions until the transaction ends.
pub(crate) async fn chain_end(mut connection: &Connection, organization: Key) -> Result<ChainEnd, StoreError> {
    begin_chain(connection, organization, None).await?;
    let query = event_chains::table.filter(event_chains::organization_id.eq(organization)).select(END);
    let row: EndRow = lock!(query).first(&mut connection).await.map_err(fault)?;
    understood(row)
}

/// The same; `None` where another transaction has locked it.
pub(crate) async fn free_chain_end(
    mut connection: &Connection,
    organization: Key,
) -> Result<Option<ChainEnd>, StoreError> {
    begin_chain(connection, organization, None).await?;
    let query = event_chains::table.filter(event_chains::organization_id.eq(organization)).select(END);
    let row: Option<EndRow> = lock_skipping_taken!(query).first(&mut connection).await.optional().map_err(fault)?;
    row.map(understood).transpose()
}

/// Begins the chain of an organization that has none.
pub(crate) async fn begin_chain(
    mut connection: &Connection,
    organization: Key,
    mac: Option<[u8; 32]>,
) -> Result<(), StoreError> {
    diesel::insert_into(event_chains::table)
        .values((
            event_chains::organization_id.eq(organization),
            event_chains::length.eq(0),
            event_chains::hash.eq(vec![0_u8; 32]),
            event_chains::mac.eq(mac.map(Vec::from)),
        ))
        .on_conflict(event_chains::organization_id)
        .do_nothing()
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

const END: (event_chains::length, event_chains::hash, event_chains::unkeyed, event_chains::mac) =
    (event_chains::length, event_chains::hash, event_chains::unkeyed, event_chains::mac);

/// The end of an organization's chain as it is, without a lock.
pub(crate) async fn chain_end_seen(
    mut connection: &Connection,
    organization: Key,
) -> Result<Option<ChainEnd>, StoreError> {
    let query = event_chains::table.filter(event_chains::organization_id.eq(organization)).select(END);
    let row: Option<EndRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    row.map(understood).transpose()
}

fn understood((length, hash, unkeyed, mac): EndRow) -> Result<ChainEnd, StoreError> {
    const WHAT: Unreadable = Unreadable("end of a chain of events");
    Ok(ChainEnd {
        length: u64::try_from(length).or(Err(WHAT))?,
        hash: hash.try_into().or(Err(WHAT))?,
        unkeyed: u64::try_from(unkeyed).or(Err(WHAT))?,
        mac: mac.map(|mac| mac.try_into().or(Err(WHAT))).transpose()?,
    })
}

/// Across organizations: the ends of all chains, one for each organization, after starting those that are missing.
pub(super) async fn all_chains(mut connection: &Connection) -> Result<Vec<(OrganizationId, ChainEnd)>, StoreError> {
    let organizations: Vec<Key> =
        organizations::table.select(organizations::id).load(&mut connection).await.map_err(fault)?;
    let mut ends = Vec::with_capacity(organizations.len());
    for organization in organizations {
        ends.push((organization.into(), chain_end(connection, organization).await?));
    }
    Ok(ends)
}

/// Gives the end of a chain its keyed digest.
pub(super) async fn key_chain(mut connection: &Connection, organization: Key, mac: [u8; 32]) -> Result<(), StoreError> {
    diesel::update(event_chains::table.filter(event_chains::organization_id.eq(organization)))
        .set(event_chains::mac.eq(Some(mac.to_vec())))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

/// Events without a place, oldest first.
pub(crate) async fn unchained(
    mut connection: &Connection,
    organization: Key,
    limit: u32,
) -> Result<Vec<Event>, StoreError> {
    let query = events::table
        .filter(events::organization_id.eq(organization))
        .filter(events::sequence.is_null())
        .order(events::id.asc())
        .limit(i64::from(limit))
        .select(EventRow::as_select());
    let rows: Vec<EventRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.event()?)).collect()
}

/// Writes the links of events and the new end of the chain.
pub(crate) async fn chain(
    mut connection: &Connection,
    organization: Key,
    chains: &[(EventId, ChainLink)],
    end: &ChainEnd,
) -> Result<(), StoreError> {
    let (placed, ended) = together!(
        join_all(chains.iter().map(|(id, chain)| place(connection, organization, *id, chain))),
        Prepared(new_end(organization, end)).execute(&mut connection),
    );
    placed.into_iter().collect::<Result<(), _>>()?;
    expect_rows(ended.map_err(fault)?, 1, "event_chains_end")
}

/// The statement that moves the end of a chain.
pub(crate) fn new_end(organization: Key, end: &ChainEnd) -> impl QueryFragment<Db> + QueryId + Send + use<> {
    let chain = event_chains::table.filter(event_chains::organization_id.eq(organization));
    diesel::update(chain).set((
        event_chains::length.eq(i64::try_from(end.length).unwrap_or(i64::MAX)),
        event_chains::hash.eq(end.hash.to_vec()),
        event_chains::mac.eq(end.mac.map(Vec::from)),
    ))
}

async fn place(
    mut connection: &Connection,
    organization: Key,
    id: EventId,
    chain: &ChainLink,
) -> Result<(), StoreError> {
    let one = events::table
        .filter(events::organization_id.eq(organization))
        .filter(events::id.eq(Key::from(id)))
        .filter(events::sequence.is_null());
    let placed = diesel::update(one).set((
        events::salt.eq(chain.salt.clone()),
        events::commitment.eq(Some(chain.commitment.to_vec())),
        events::sequence.eq(Some(i64::try_from(chain.sequence).unwrap_or(i64::MAX))),
        events::hash.eq(Some(chain.hash.to_vec())),
    ));
    let changed = Prepared(placed).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "events_chained")
}

/// Events of the chain behind a number, in order.
pub(crate) async fn chained_after(
    mut connection: &Connection,
    organization: Key,
    after: u64,
    limit: u32,
) -> Result<Vec<ChainedEvent>, StoreError> {
    let query = events::table
        .filter(events::organization_id.eq(organization))
        .filter(events::sequence.is_not_null())
        .filter(events::sequence.gt(Some(i64::try_from(after).unwrap_or(i64::MAX))))
        .order(events::sequence.asc())
        .limit(i64::from(limit))
        .select(EventRow::as_select());
    let rows: Vec<EventRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.chained()?)).collect()
}

/// Events of a range of the chain, in order or from its end backwards.
pub(crate) async fn chained_between(
    mut connection: &Connection,
    organization: Key,
    wanted: &EventQuery<'_>,
    is_backwards: bool,
) -> Result<Vec<ChainedEvent>, StoreError> {
    let number = |number: u64| Some(i64::try_from(number).unwrap_or(i64::MAX));
    let mut query = events::table
        .filter(events::organization_id.eq(organization))
        .filter(events::sequence.is_not_null())
        .filter(events::sequence.gt(number(wanted.range.0)))
        .filter(events::sequence.le(number(wanted.range.1)))
        .limit(i64::from(wanted.limit))
        .select(EventRow::as_select())
        .into_boxed::<Db>();
    query = if is_backwards { query.order(events::sequence.desc()) } else { query.order(events::sequence.asc()) };
    if let Some(member) = wanted.member {
        query = query.filter(events::member_id.eq(Some(Key::from(member))));
    }
    match wanted.pattern {
        EventPattern::All => {}
        EventPattern::Family(family) => query = query.filter(events::kind.like(format!("{family}%"))),
        EventPattern::One(kind) => query = query.filter(events::kind.eq(kind.as_str())),
    }
    let rows: Vec<EventRow> = query.load(&mut connection).await.map_err(fault)?;
    rows.into_iter().map(|row| Ok(row.chained()?)).collect()
}

/// The newest event by which the invitee of an invitation asked for another address, in the chain or not yet.
pub(crate) async fn move_request(
    mut connection: &Connection,
    organization: Key,
    member: Key,
    invitation: Key,
) -> Result<Option<Event>, StoreError> {
    let query = events::table
        .filter(events::organization_id.eq(organization))
        .filter(events::member_id.eq(Some(member)))
        .filter(events::invitation_id.eq(Some(invitation)))
        .filter(events::kind.eq(EventKind::InvitationMoveRequested.as_str()))
        .order(events::id.desc())
        .select(EventRow::as_select());
    let row: Option<EventRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(EventRow::event).transpose()?)
}

/// Chained events, by organization and id.
pub(super) async fn told(
    mut connection: &Connection,
    organizations: &[Key],
    ids: Vec<Key>,
) -> Result<HashMap<(Key, Key), EventView>, StoreError> {
    let mut found = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query = events::table
            .filter(events::organization_id.eq_any(organizations.to_vec()))
            .filter(events::id.eq_any(chunk.to_vec()))
            .select((events::organization_id, EventRow::as_select()));
        let rows: Vec<(Key, EventRow)> = query.load(&mut connection).await.map_err(fault)?;
        for (organization, row) in rows {
            let ChainedEvent { event, chain } = row.chained()?;
            let key = (organization, Key::from(event.id));
            found.insert(key, EventView { organization: organization.into(), sequence: chain.sequence, event });
        }
    }
    Ok(found)
}

/// Whether an event has lost its personal data, or the person it is about or was caused by has. They cannot be erased
/// until the transaction ends: rows are locked in the order in which erasing does.
pub(super) async fn is_erased(mut connection: &Connection, organization: Key, id: Key) -> Result<bool, StoreError> {
    let one = events::table.filter(events::organization_id.eq(organization)).filter(events::id.eq(id));
    let people = one.select((events::member_id, events::actor_id));
    let people: Option<(Option<Key>, Option<Key>)> = people.first(&mut connection).await.optional().map_err(fault)?;
    let people: BTreeSet<Key> = people.into_iter().flat_map(|(member, actor)| [member, actor]).flatten().collect();
    for member in people {
        if members::is_erased(connection, organization, member).await? {
            return Ok(true);
        }
    }
    let query = one.select((events::person.is_null(), events::commitment));
    let found: Option<(bool, Option<Vec<u8>>)> =
        lock_lightly!(query).first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some_and(|(lost, commitment)| lost && commitment.is_some_and(|digest| digest != [0; 32])))
}

/// Adds events to organizations.
pub(crate) async fn insert_elsewhere(
    connection: &Connection,
    new: &[(OrganizationId, Event)],
) -> Result<(), StoreError> {
    for (organization, event) in new {
        insert(connection, *organization, [event]).await?;
    }
    Ok(())
}
