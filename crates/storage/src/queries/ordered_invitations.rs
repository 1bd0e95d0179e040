//! The listing of invitations in other orders than the usual one.

use super::super::sql::{Connection, Db};
use super::confined;
use super::invitation_list::{few, filtered, search};
use super::metadata;
use super::paging::{behind, cut, rows_to_read};
use super::records;
use super::rows::InvitationRow;
use super::schema::invitations;
use crate::faults::fault;
use crate::list_order::{InvitationPart as Part, OrderKey, OrderedBy, OrderedPlace, Stretch, invitation_letter};
use crate::records::{InvitationReadFilter, InvitationRecord, StoreError};
use crate::search_text::ESCAPE;
use crate::sql_literals::Pending;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use futures_util::future::join_all;
use usher_domain::commands::InvitationOrder;
use usher_domain::{InvitationStatus, Page, PageLimit, ReadScope};

/// A page of invitations in an order that consists of these stretches.
pub(crate) async fn page(
    connection: &Connection,
    places: &[ReadScope],
    filter: &InvitationReadFilter,
    (order, stretches): (InvitationOrder, &[Stretch<Part>]),
    after: Option<&OrderedPlace>,
    limit: PageLimit,
    now: Stamp,
) -> Result<Page<InvitationRecord>, StoreError> {
    let most = usize::try_from(rows_to_read(limit)).unwrap_or(usize::MAX);
    let first = after.map_or(0, |place| place.stretch);
    let mut rows: Vec<(usize, InvitationRow)> = Vec::new();
    for (number, stretch) in stretches.iter().enumerate().skip(first) {
        let left = most.saturating_sub(rows.len());
        if left == 0 {
            break;
        }
        let after = after.filter(|place| place.stretch == number);
        let heads = places.iter().map(|place| head(connection, place, filter, *stretch, after, left, now));
        let mut found: Vec<InvitationRow> = Vec::new();
        for head in join_all(heads).await {
            found.extend(head?);
        }
        if places.len() > 1 {
            sort(&mut found, *stretch);
            found.truncate(left);
        }
        rows.extend(found.into_iter().map(|row| (number, row)));
    }
    let page = cut(rows, limit, None, |(number, row)| {
        let by = stretches.get(*number).map_or(OrderedBy::Created, |stretch| stretch.by);
        let (key, id) = place_of(row, by);
        OrderedPlace { stretch: *number, key, id }.cursor(invitation_letter(order))
    });
    let entries = page.entries.into_iter().map(|(_, row)| row).collect();
    Ok(Page { entries: records::assemble(connection, entries).await?, next: page.next, total: None })
}

/// The first of a stretch in one organization, behind a place of it.
async fn head(
    mut connection: &Connection,
    place: &ReadScope,
    filter: &InvitationReadFilter,
    stretch: Stretch<Part>,
    after: Option<&OrderedPlace>,
    most: usize,
    now: Stamp,
) -> Result<Vec<InvitationRow>, StoreError> {
    let filter = &narrowed(stretch, filter);
    let search = search(connection, place, filter).await?;
    let mut query =
        filtered!(invitations::table.select(InvitationRow::as_select()), place, filter, search.as_ref(), now);
    match stretch.part {
        Part::All | Part::Status(_) => {}
        Part::Ending => query = query.filter(invitations::expires_at.is_not_null()),
        Part::NotEnding => {
            let is_over = invitations::expires_at.le(now).assume_not_null();
            let is_closed = invitations::status.ne(Pending).or(invitations::expires_at.is_null());
            query = query.filter(is_closed.or(is_over));
        }
    }
    if let Some(few) = few(connection, place, filter, search.as_ref()).await? {
        let found = among!(query, invitations::member_id, few).load(&mut connection).await;
        let mut rows: Vec<InvitationRow> = found.map_err(fault)?;
        sort(&mut rows, stretch);
        // Compared here as well as ordered: the database may order texts otherwise.
        let after = after.map(|place| (place.key.clone(), place.id));
        let is_behind = |row: &InvitationRow| {
            after.as_ref().is_none_or(|after| stretch.compare(&place_of(row, stretch.by), after).is_gt())
        };
        return Ok(rows.into_iter().filter(is_behind).take(most).collect());
    }
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let is_descending = stretch.is_descending;
    let loaded = match (stretch.by, after.map(|place| (place.key.clone(), place.id))) {
        (OrderedBy::Email, after) => {
            let after = after.and_then(|(key, id)| Some((key.text()?, id)));
            let query = behind!(query, invitations::email_canonical, invitations::id, after, is_descending);
            query.limit(most).load(&mut connection).await
        }
        (OrderedBy::Created | OrderedBy::Joined, after) => {
            let after = after.and_then(|(key, id)| Some((key.instant()?, id)));
            behind!(query, invitations::created_at, invitations::id, after, is_descending)
                .limit(most)
                .load(&mut connection)
                .await
        }
        (OrderedBy::End, after) => {
            let after = after.and_then(|(key, id)| Some((key.instant()?, id)));
            let query =
                behind!(query, invitations::expires_at.assume_not_null(), invitations::id, after, is_descending);
            query.limit(most).load(&mut connection).await
        }
    };
    loaded.map_err(fault)
}

/// The filter that lets through the entries of a stretch, as far as a status says it.
fn narrowed(stretch: Stretch<Part>, filter: &InvitationReadFilter) -> InvitationReadFilter {
    let mut filter = filter.clone();
    match stretch.part {
        Part::All | Part::NotEnding => {}
        Part::Status(status) => filter.filter.status = Some(status),
        Part::Ending => filter.filter.status = Some(InvitationStatus::Pending),
    }
    filter
}

/// Where an entry is.
fn place_of(row: &InvitationRow, by: OrderedBy) -> (OrderKey, Key) {
    let created_at = row.place().created_at;
    let key = match by {
        OrderedBy::Created | OrderedBy::Joined => OrderKey::Instant(created_at),
        OrderedBy::Email => OrderKey::Text(row.email_canonical.clone()),
        OrderedBy::End => OrderKey::Instant(row.expires_at.unwrap_or(created_at)),
    };
    (key, row.id)
}

fn sort(rows: &mut [InvitationRow], stretch: Stretch<Part>) {
    rows.sort_by(|one, other| stretch.compare(&place_of(one, stretch.by), &place_of(other, stretch.by)));
}
