//! The index of trigrams, a virtual table.

use super::sql::Connection;
use crate::faults::fault;
use crate::records::StoreError;
use crate::search_text::Sought;
use crate::values::Key;
use diesel::dsl::sql;
use diesel::sql_types::{BigInt, Binary, Text};
use diesel_async::RunQueryDsl;

/// Members of an organization that have a text, at most so many.
pub(super) async fn members(
    mut connection: &Connection,
    organization: Key,
    sought: &Sought,
    most: usize,
) -> Result<Vec<Key>, StoreError> {
    // In a string of this language only the quotation mark has a meaning.
    let strings = sought.trigrams().map(|trigram| format!(" AND \"{}\"", trigram.replace('"', "\"\"")));
    let found = sql::<Binary>(
        "SELECT found.member_id FROM search_trigrams CROSS JOIN search_texts AS found \
         WHERE found.number = search_trigrams.rowid AND search_trigrams MATCH (SELECT '\"' || mark || '\"' || ",
    )
    .bind::<Text, _>(strings.collect::<String>())
    .sql(" FROM search_marks WHERE organization_id = ")
    .bind::<Binary, _>(organization)
    .sql(") AND found.organization_id = ")
    .bind::<Binary, _>(organization)
    .sql(" AND found.text LIKE ")
    .bind::<Text, _>(sought.pattern())
    .sql(" ESCAPE '\\' LIMIT ")
    .bind::<BigInt, _>(i64::try_from(most).unwrap_or(i64::MAX));
    found.load(&mut connection).await.map_err(fault)
}
