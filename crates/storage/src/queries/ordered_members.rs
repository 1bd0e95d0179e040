//! The listing of members in other orders than the usual one.

use super::super::sql::{Connection, Db};
use super::confined;
use super::member_list::filtered;
use super::members::MemberWithOrdinal;
use super::paging::{behind, cut, rows_to_read};
use super::rows::MemberRow;
use super::schema::{accounts, members};
use super::search::Search;
use crate::faults::fault;
use crate::list_order::{MemberPart as Part, OrderKey, OrderedBy, OrderedPlace, Stretch, member_letter};
use crate::records::StoreError;
use crate::search_text::ESCAPE;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::{MemberFilter, MemberOrder};
use usher_domain::{Member, Page, PageLimit, ReadScope};

/// A page of members in an order that consists of these stretches.
pub(crate) async fn page(
    connection: &Connection,
    place: &ReadScope,
    filter: &MemberFilter,
    (order, stretches): (MemberOrder, &[Stretch<Part>]),
    after: Option<&OrderedPlace>,
    limit: PageLimit,
) -> Result<Page<Member>, StoreError> {
    let most = usize::try_from(rows_to_read(limit)).unwrap_or(usize::MAX);
    let first = after.map_or(0, |place| place.stretch);
    let search = Search::of(connection, place.scope().into(), filter.search.as_deref()).await?;
    let mut rows: Vec<(usize, MemberWithOrdinal)> = Vec::new();
    for (number, stretch) in stretches.iter().enumerate().skip(first) {
        let left = most.saturating_sub(rows.len());
        if left == 0 {
            break;
        }
        let after = after.filter(|place| place.stretch == number);
        let found = head(connection, place, filter, search.as_ref(), (*stretch, after, left)).await?;
        rows.extend(found.into_iter().map(|row| (number, row)));
    }
    let page = cut(rows, limit, None, |(number, (row, _))| {
        let by = stretches.get(*number).map_or(OrderedBy::Created, |stretch| stretch.by);
        let (key, id) = place_of(row, by);
        OrderedPlace { stretch: *number, key, id }.cursor(member_letter(order))
    });
    let entries = page.entries.into_iter().map(|(_, row)| row).collect();
    Ok(Page { entries: super::members::understood(entries)?, next: page.next, total: None })
}

/// The first of a stretch, behind a place of it.
async fn head(
    mut connection: &Connection,
    place: &ReadScope,
    filter: &MemberFilter,
    search: Option<&Search>,
    (stretch, after, most): (Stretch<Part>, Option<&OrderedPlace>, usize),
) -> Result<Vec<MemberWithOrdinal>, StoreError> {
    let mut query = filtered!(place, filter, search);
    query = match stretch.part {
        Part::All => query,
        Part::WithEmail => query.filter(members::email_canonical.is_not_null()),
        Part::WithoutEmail => query.filter(members::email_canonical.is_null()),
        Part::Joined => query.filter(members::joined_at.is_not_null()),
        Part::NotJoined => query.filter(members::joined_at.is_null()),
    };
    let after = after.map(|place| (place.key.clone(), place.id));
    if let Some(few) = search.and_then(|search| search.few.clone()) {
        let found = among!(query, members::id, few).load(&mut connection).await;
        let mut rows: Vec<MemberWithOrdinal> = found.map_err(fault)?;
        let at = |row: &MemberWithOrdinal| place_of(&row.0, stretch.by);
        rows.sort_by(|one, other| stretch.compare(&at(one), &at(other)));
        // Compared here as well as ordered: the database may order texts otherwise.
        let is_behind =
            |row: &MemberWithOrdinal| after.as_ref().is_none_or(|after| stretch.compare(&at(row), after).is_gt());
        return Ok(rows.into_iter().filter(is_behind).take(most).collect());
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let is_descending = stretch.is_descending;
    let instant = |after: Option<(OrderKey, Key)>| after.and_then(|(key, id)| Some((key.instant()?, id)));
    let loaded = match stretch.by {
        OrderedBy::Email => {
            // An address has one member, so that its index alone gives the order; with the ids, all would be sorted.
            let email = || members::email_canonical.assume_not_null();
            query = match after.and_then(|(key, _)| key.text()) {
                Some(after) if is_descending => query.filter(email().lt(after)),
                Some(after) => query.filter(email().gt(after)),
                None => query,
            };
            let query = if is_descending { query.order(email().desc()) } else { query.order(email().asc()) };
            query.limit(most).load(&mut connection).await
        }
        OrderedBy::Created | OrderedBy::End => {
            let query = behind!(query, members::created_at, members::id, instant(after), is_descending);
            query.limit(most).load(&mut connection).await
        }
        OrderedBy::Joined => {
            let joined_after = instant(after);
            let query = behind!(query, members::joined_at.assume_not_null(), members::id, joined_after, is_descending);
            query.limit(most).load(&mut connection).await
        }
    };
    loaded.map_err(fault)
}

/// Where an entry is.
fn place_of(row: &MemberRow, by: OrderedBy) -> (OrderKey, Key) {
    let created_at = row.place().created_at;
    let key = match by {
        OrderedBy::Created | OrderedBy::End => OrderKey::Instant(created_at),
        OrderedBy::Email => OrderKey::Text(row.email_canonical.clone().unwrap_or_default()),
        OrderedBy::Joined => OrderKey::Instant(row.joined_at.unwrap_or(created_at)),
    };
    (key, row.id)
}
