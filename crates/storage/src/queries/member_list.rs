//! The listing of members, newest first.

use super::super::sql::{Connection, Db};
use super::confined;
use super::members::MemberWithOrdinal;
use super::paging::{cut, rows_to_read};
use super::rows::MemberRow;
use super::schema::{accounts, members};
use super::search::Search;
use crate::cursor::KeysetPosition;
use crate::faults::fault;
use crate::records::StoreError;
use crate::search_text::ESCAPE;
use crate::values::Key;
use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::cmp::Reverse;
use usher_domain::commands::MemberFilter;
use usher_domain::{Member, MemberStatus, Page, PageLimit, ReadScope};

/// The listing's query: boxed, with the conditions of the filter.
macro_rules! filtered {
    ($place:expr, $filter:expr, $search:expr) => {{
        let mut query = members::table
            .left_join(accounts::table)
            .filter(members::organization_id.eq(Key::from($place.scope())))
            .select((MemberRow::as_select(), accounts::ordinal.nullable()))
            .into_boxed::<Db>();
        if let Some(confines) = $place.confines() {
            query = query.filter(members::id.eq(confined::own(confines)).or(confined::of_members(confines)));
        }
        if let Some(status) = $filter.status {
            query = query.filter(members::status.eq(status.as_str()));
        }
        if let Some(email) = &$filter.email {
            query = query.filter(members::email_canonical.eq(email.canonical().as_str()));
        }
        if let Some(search) = $search {
            query = query.filter(members::search.like(&search.pattern).escape(ESCAPE));
        }
        query
    }};
}
pub(super) use filtered;

/// A page of members.
pub(crate) async fn page(
    mut connection: &Connection,
    place: &ReadScope,
    filter: &MemberFilter,
    after: Option<KeysetPosition>,
    limit: PageLimit,
) -> Result<Page<Member>, StoreError> {
    let organization = Key::from(place.scope());
    let search = Search::of(connection, organization, filter.search.as_deref()).await?;
    let mut query = filtered!(place, filter, search.as_ref());
    if let Some(KeysetPosition { created_at, id }) = after {
        // The first condition is a range of the index, the second orders the entries of the same instant.
        query = query
            .filter(members::created_at.le(created_at))
            .filter(members::created_at.lt(created_at).or(members::id.lt(id)));
    }
    let rows: Vec<MemberWithOrdinal> = if let Some(few) = search.as_ref().and_then(|search| search.few.clone()) {
        let found = among!(query, members::id, few).load(&mut connection).await;
        let mut rows: Vec<MemberWithOrdinal> = found.map_err(fault)?;
        rows.sort_by_key(|(row, _)| Reverse(row.place().order()));
        rows
    } else {
        let newest = query.order((members::created_at.desc(), members::id.desc())).limit(rows_to_read(limit));
        newest.load(&mut connection).await.map_err(fault)?
    };
    let page = cut(rows, limit, None, |(row, _)| row.place().cursor());
    Ok(Page { entries: super::members::understood(page.entries)?, next: page.next, total: None })
}

/// How many members of an organization there are of each status that any has.
pub(crate) async fn counts(
    mut connection: &Connection,
    place: &ReadScope,
) -> Result<Vec<(MemberStatus, u64)>, StoreError> {
    let mut query = members::table
        .filter(members::organization_id.eq(Key::from(place.scope())))
        .group_by(members::status)
        .select((members::status, count_star()))
        .into_boxed::<Db>();
    if let Some(confines) = place.confines() {
        query = query.filter(members::id.eq(confined::own(confines)).or(confined::of_members(confines)));
    }
    let counted: Vec<(String, i64)> = query.load(&mut connection).await.map_err(fault)?;
    let known = counted.into_iter().filter_map(|(status, members)| Some((MemberStatus::parse(&status)?, members)));
    Ok(known.map(|(status, members)| (status, members.unsigned_abs())).collect())
}
