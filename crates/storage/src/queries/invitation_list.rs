//! The listing of invitations, newest first, in one organization or in several.

use super::super::sql::{Connection, Db};
use super::confined;
use super::metadata;
use super::paging::{cut, rows_to_read};
use super::records;
use super::rows::InvitationRow;
use super::schema::invitations;
use super::search::Search;
use super::undelivered;
use crate::cursor::{KeysetPosition, ListPart};
use crate::faults::fault;
use crate::records::{InvitationReadFilter, InvitationRecord, StoreError};
use crate::search_text::ESCAPE;
use crate::sql_literals::Pending;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use futures_util::future::join_all;
use std::cmp::Reverse;
use usher_domain::commands::InvitationFilter;
use usher_domain::{InvitationStatus, Page, PageLimit, ReadScope};

/// The listing's query: boxed, with the conditions of the filter.
macro_rules! filtered {
    ($query:expr, $place:expr, $filter:expr, $search:expr, $now:expr) => {{
        let mut query = $query.filter(invitations::organization_id.eq(Key::from($place.scope()))).into_boxed::<Db>();
        if let Some(confines) = $place.confines() {
            query = query.filter(confined::of_invitations(confines));
        }
        let InvitationReadFilter { filter, digest } = $filter;
        match filter.status {
            None => {}
            Some(InvitationStatus::Pending) => {
                let runs_on = invitations::expires_at.is_null().or(invitations::expires_at.gt($now));
                query = query.filter(invitations::status.eq(Pending)).filter(runs_on.assume_not_null());
            }
            Some(InvitationStatus::Expired) => {
                let overdue = invitations::status.eq(Pending).nullable().and(invitations::expires_at.le($now));
                let expired = invitations::status.eq(InvitationStatus::Expired.as_str()).nullable();
                query = query.filter(expired.or(overdue));
            }
            Some(status) => query = query.filter(invitations::status.eq(status.as_str())),
        }
        if let Some(email) = &filter.email {
            query = query.filter(invitations::email_canonical.eq(email.canonical().as_str()));
        }
        if let Some(search) = $search {
            query = query.filter(invitations::search.like(&search.pattern).escape(ESCAPE));
        }
        for entry in &filter.metadata {
            query = query.filter(metadata::has($place.scope().into(), entry));
        }
        if let Some(digest) = digest {
            query = query.filter(invitations::token_digest.eq(digest.as_slice()));
        }
        query
    }};
}
pub(super) use filtered;

/// A page of invitations.
pub(crate) async fn page(
    connection: &Connection,
    places: &[ReadScope],
    filter: &InvitationReadFilter,
    part: ListPart,
    limit: PageLimit,
    now: Stamp,
) -> Result<Page<InvitationRecord>, StoreError> {
    // Each organization's own index gives its newest; merging them costs nothing that grows with their number.
    let several = places.len() > 1;
    let (after, skip) = match part {
        ListPart::After(place) => (place, 0),
        ListPart::Skipping(entries) => (None, i64::try_from(entries).unwrap_or(i64::MAX)),
    };
    let ahead = if several { skip } else { 0 };
    let window = Window { after, skip: skip - ahead, most: rows_to_read(limit).saturating_add(ahead) };
    let heads = join_all(places.iter().map(|place| head(connection, place, filter, &window, now)));
    let mut rows: Vec<InvitationRow> = Vec::new();
    for head in heads.await {
        rows.extend(head?);
    }
    if several {
        rows.sort_by_key(|row| Reverse(row.place().order()));
        rows = rows.into_iter().skip(usize::try_from(ahead).unwrap_or(usize::MAX)).collect();
    }
    let total = match part {
        ListPart::After(_) => None,
        ListPart::Skipping(_) => {
            let counts = join_all(places.iter().map(|place| count(connection, place, filter, now)));
            Some(counts.await.into_iter().sum::<Result<u64, StoreError>>()?)
        }
    };
    let page = cut(rows, limit, total, |row| row.place().cursor());
    Ok(Page { entries: records::assemble(connection, page.entries).await?, next: page.next, total: page.total })
}

/// Which rows of one organization to read.
struct Window {
    after: Option<KeysetPosition>,
    skip: i64,
    most: i64,
}

async fn head(
    mut connection: &Connection,
    place: &ReadScope,
    filter: &InvitationReadFilter,
    window: &Window,
    now: Stamp,
) -> Result<Vec<InvitationRow>, StoreError> {
    let search = search(connection, place, filter).await?;
    let mut query =
        filtered!(invitations::table.select(InvitationRow::as_select()), place, filter, search.as_ref(), now);
    if let Some(KeysetPosition { created_at, id }) = window.after {
        // The first condition is a range of the index, the second orders the entries of the same instant.
        query = query
            .filter(invitations::created_at.le(created_at))
            .filter(invitations::created_at.lt(created_at).or(invitations::id.lt(id)));
    }
    if let Some(few) = few(connection, place, filter, search.as_ref()).await? {
        let found = among!(query, invitations::member_id, few).load(&mut connection).await;
        let mut rows: Vec<InvitationRow> = found.map_err(fault)?;
        rows.sort_by_key(|row| Reverse(row.place().order()));
        let window = rows.into_iter().skip(bound(window.skip)).take(bound(window.most));
        return Ok(window.collect());
    }
    let newest = query.order((invitations::created_at.desc(), invitations::id.desc()));
    newest.limit(window.most).offset(window.skip).load(&mut connection).await.map_err(fault)
}

fn bound(rows: i64) -> usize {
    usize::try_from(rows).unwrap_or(usize::MAX)
}

pub(super) async fn search(
    connection: &Connection,
    place: &ReadScope,
    filter: &InvitationReadFilter,
) -> Result<Option<Search>, StoreError> {
    Search::of(connection, place.scope().into(), filter.filter.search.as_deref()).await
}

/// The members that the rows are about, where the filter leaves few.
pub(super) async fn few(
    connection: &Connection,
    place: &ReadScope,
    filter: &InvitationReadFilter,
    search: Option<&Search>,
) -> Result<Option<Vec<Key>>, StoreError> {
    if filter.filter.is_undelivered {
        return undelivered::members(connection, place.scope().into()).await.map(Some);
    }
    Ok(search.and_then(|search| search.few.clone()))
}

async fn count(
    mut connection: &Connection,
    place: &ReadScope,
    filter: &InvitationReadFilter,
    now: Stamp,
) -> Result<u64, StoreError> {
    let search = search(connection, place, filter).await?;
    if let Some(few) = few(connection, place, filter, search.as_ref()).await? {
        let query = filtered!(invitations::table.select(invitations::id), place, filter, search.as_ref(), now);
        let found: Vec<Key> = among!(query, invitations::member_id, few).load(&mut connection).await.map_err(fault)?;
        return Ok(u64::try_from(found.len()).unwrap_or(u64::MAX));
    }
    let query = filtered!(invitations::table.count(), place, filter, search.as_ref(), now);
    let entries: i64 = query.get_result(&mut connection).await.map_err(fault)?;
    Ok(entries.unsigned_abs())
}

/// How many open invitations of an organization there are whose mail was not delivered, up to a thousand.
pub(crate) async fn count_undelivered(
    connection: &Connection,
    place: &ReadScope,
    now: Stamp,
) -> Result<u64, StoreError> {
    let status = Some(InvitationStatus::Pending);
    let filter = InvitationFilter { status, is_undelivered: true, ..InvitationFilter::default() };
    count(connection, place, &InvitationReadFilter { filter, digest: None }, now).await
}

/// How many invitations of an organization there are of each status that any has.
pub(crate) async fn counts(
    connection: &Connection,
    place: &ReadScope,
    now: Stamp,
) -> Result<Vec<(InvitationStatus, u64)>, StoreError> {
    let of = |status| {
        let filter = InvitationFilter { status: Some(status), ..InvitationFilter::default() };
        async move {
            let filter = InvitationReadFilter { filter, digest: None };
            count(connection, place, &filter, now).await.map(|entries| (status, entries))
        }
    };
    let counted = join_all(InvitationStatus::ALL.map(of)).await.into_iter().collect::<Result<Vec<_>, StoreError>>()?;
    Ok(counted.into_iter().filter(|(_, entries)| *entries > 0).collect())
}
