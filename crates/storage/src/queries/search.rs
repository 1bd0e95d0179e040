//! How the rows that have a text are found. Where many have it, walking over the newest finds a page of them soon; where
//! few have it, an index of trigrams names their members, if the database has one. Neither is fast where the other is.

use super::super::search_index;
use super::super::sql::Connection;
use super::schema::members;
use crate::faults::fault;
use crate::records::StoreError;
use crate::search_text::Sought;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// How many of the newest members are tried.
const TRIED: i64 = 500;
/// How many of those have a text that many have: a page of fifty is found among the next thousand.
const OFTEN: usize = 25;
/// More members than this are not looked up one by one.
const MOST: usize = 1000;

/// A search in one organization.
pub(super) struct Search {
    /// What the rows' search text must be like.
    pub(super) pattern: String,
    /// The members that the rows are about, where these are few; each row is still to be checked.
    pub(super) few: Option<Vec<Key>>,
}

impl Search {
    /// Finds out how to search for a text; `None` where there is nothing to search for.
    pub(super) async fn of(
        connection: &Connection,
        organization: Key,
        text: Option<&str>,
    ) -> Result<Option<Self>, StoreError> {
        let Some(sought) = text.and_then(Sought::parse) else { return Ok(None) };
        let pattern = sought.pattern();
        let few = if !sought.has_trigrams() || have_it_often(connection, organization, &sought).await? {
            None
        } else {
            search_index::members(connection, organization, &sought, MOST).await?
        };
        Ok(Some(Self { pattern, few }))
    }
}

/// Indexes at most so many of the members whose texts have changed, and returns how many it was.
pub(crate) async fn follow_up(connection: &Connection, most: u32) -> Result<u64, StoreError> {
    search_index::follow_up(connection, most.into()).await
}

async fn have_it_often(mut connection: &Connection, organization: Key, sought: &Sought) -> Result<bool, StoreError> {
    let newest = members::table
        .filter(members::organization_id.eq(organization))
        .order((members::created_at.desc(), members::id.desc()))
        .limit(TRIED)
        .select(members::search);
    let texts: Vec<String> = newest.load(&mut connection).await.map_err(fault)?;
    let all_are_tried = i64::try_from(texts.len()).unwrap_or(TRIED) < TRIED;
    Ok(all_are_tried || texts.iter().filter(|text| sought.is_in(text)).count() >= OFTEN)
}
