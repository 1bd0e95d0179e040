//! The listing of those members who have an account, oldest first, with all that belongs to them.

use super::super::sql::{Connection, Db};
use super::members::MemberWithOrdinal;
use super::rows::MemberRow;
use super::schema::{accounts, members};
use super::search::Search;
use super::{confined, found_members};
use crate::faults::fault;
use crate::records::{MemberRecord, StoreError};
use crate::search_text::ESCAPE;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::MembershipFilter;
use usher_domain::{MemberStatus, PageLimit, ReadScope};

/// Narrows a query to a span of a column, both ends included.
macro_rules! within {
    ($query:expr, $column:expr, $span:expr) => {{
        let mut query = $query;
        if let Some(from) = $span.from {
            query = query.filter($column.ge(Stamp::from(from)));
        }
        if let Some(until) = $span.until {
            query = query.filter($column.le(Stamp::from(until)));
        }
        query
    }};
}

/// Memberships behind the first so many.
pub(crate) async fn of(
    mut connection: &Connection,
    place: &ReadScope,
    filter: &MembershipFilter,
    skip: u32,
    limit: PageLimit,
) -> Result<Vec<MemberRecord>, StoreError> {
    let organization = Key::from(place.scope());
    let mut query = members::table
        .left_join(accounts::table)
        .filter(members::organization_id.eq(organization))
        .filter(members::account_id.is_not_null())
        .select((MemberRow::as_select(), accounts::ordinal.nullable()))
        .order((members::created_at.asc(), members::id.asc()))
        .offset(i64::from(skip))
        .limit(i64::from(limit.get()))
        .into_boxed::<Db>();
    if let Some(confines) = place.confines() {
        query = query.filter(members::id.eq(confined::own(confines)).or(confined::of_members(confines)));
    }
    let removed = MemberStatus::Removed.as_str();
    query = if filter.removed {
        query.filter(members::status.eq(removed))
    } else {
        query.filter(members::status.ne(removed))
    };
    if let Some(email) = &filter.email {
        query = query.filter(members::email_canonical.eq(email.canonical().as_str()));
    }
    if let Some(name) = &filter.first_name {
        query = query.filter(members::first_name.eq(name.as_str()));
    }
    if let Some(name) = &filter.last_name {
        query = query.filter(members::last_name.eq(name.as_str()));
    }
    if let Some(phone) = &filter.phone {
        query = query.filter(members::phone.eq(phone.as_str()));
    }
    if let Some(Search { pattern, few }) = Search::of(connection, organization, filter.search.as_deref()).await? {
        query = query.filter(members::search.like(pattern).escape(ESCAPE));
        if let Some(few) = few {
            query = query.filter(members::id.eq_any(few));
        }
    }
    query = within!(query, members::created_at, filter.created);
    query = within!(query, members::updated_at, filter.updated);
    if filter.activated.from.or(filter.activated.until).is_some() {
        // Whether a person who has not joined has an account must not be revealed to the organization.
        query = query.filter(members::joined_at.is_not_null());
    }
    query = within!(query, accounts::activated_at.nullable(), filter.activated);
    let rows: Vec<MemberWithOrdinal> = query.load(&mut connection).await.map_err(fault)?;
    let found = found_members::assemble(connection, organization, rows).await?;
    Ok(found.into_iter().map(|found| found.record).collect())
}
