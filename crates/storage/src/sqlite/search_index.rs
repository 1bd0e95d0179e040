//! The index of trigrams, and how it follows what was written. Triggers note members whose texts changed in
//! `search_waiting`; until they are indexed, a search looks at each of them.

use super::sql::Connection;
use crate::faults::fault;
use crate::records::StoreError;
use crate::search_text::Sought;
use crate::values::Key;
use diesel::dsl::sql;
use diesel::sql_types::{BigInt, Binary, Integer, Nullable, Text};
use diesel::{OptionalExtension, sql_query};
use diesel_async::RunQueryDsl;

/// The trigram that stands before the texts of an organization, so that a search in one reads nothing of the others. Its
/// characters are of the private use area, which no search text has.
const MARK: &str = "(SELECT char(57344 + ordinal % 6400, 57344 + ordinal / 6400 % 6400, 57344 + ordinal / 40960000 % 6400) \
                    FROM organizations WHERE id = ";

/// The members of an organization that may have a text; `None` where there are more than so many.
pub(super) async fn members(
    mut connection: &Connection,
    organization: Key,
    sought: &Sought,
    most: usize,
) -> Result<Option<Vec<Key>>, StoreError> {
    let limit = i64::try_from(most.saturating_add(1)).unwrap_or(i64::MAX);
    let waiting = sql::<Binary>("SELECT member_id FROM search_waiting LIMIT ").bind::<BigInt, _>(limit);
    let mut found: Vec<Key> = waiting.load(&mut connection).await.map_err(fault)?;
    if found.len() > most {
        return Ok(None);
    }
    let indexed = sql::<Binary>(
        "SELECT member_id FROM search_trigrams JOIN search_documents ON document = search_trigrams.rowid \
         WHERE search_trigrams MATCH '\"' || ",
    )
    .sql(MARK)
    .bind::<Binary, _>(organization)
    .sql(") || '\"' || ")
    .bind::<Text, _>(conditions(sought))
    .sql(" LIMIT ")
    .bind::<BigInt, _>(limit);
    let indexed: Vec<Key> = indexed.load(&mut connection).await.map_err(fault)?;
    found.extend(indexed);
    found.sort_unstable();
    found.dedup();
    Ok((found.len() <= most).then_some(found))
}

/// The condition that a document has each trigram of a text, as FTS5 writes it.
fn conditions(sought: &Sought) -> String {
    let mut conditions = String::new();
    for trigram in sought.trigrams() {
        conditions.push_str(" AND \"");
        conditions.push_str(&trigram.replace('"', "\"\""));
        conditions.push('"');
    }
    conditions
}

/// About how many pages of the index one transaction writes anew.
const MERGED_PAGES: i32 = 200;

/// Goes on merging the segments of the index; with a negative number, begins with all of them.
async fn merge(mut connection: &Connection, pages: i32) -> Result<(), StoreError> {
    let merge = sql_query("INSERT INTO search_trigrams (search_trigrams, rank) VALUES ('merge', ?)");
    merge.bind::<Integer, _>(pages).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Indexes at most so many of the members whose texts have changed, and returns how many it was.
pub(crate) async fn follow_up(mut connection: &Connection, most: i64) -> Result<u64, StoreError> {
    let last = sql::<Nullable<Binary>>(
        "SELECT max(member_id) FROM (SELECT member_id FROM search_waiting ORDER BY member_id LIMIT ",
    )
    .bind::<BigInt, _>(most)
    .sql(")");
    let last: Option<Option<Key>> = last.get_result(&mut connection).await.optional().map_err(fault)?;
    let Some(last) = last.flatten() else {
        merge(connection, MERGED_PAGES).await?;
        return Ok(0);
    };
    let texts = format!(
        "INSERT INTO search_trigrams (rowid, text) \
         SELECT document, {MARK}waiting.organization_id) || search || coalesce( \
             (SELECT group_concat(i.search, '') FROM invitations i \
              WHERE i.member_id = waiting.member_id AND i.organization_id = waiting.organization_id), '') \
         FROM search_waiting waiting \
         CROSS JOIN search_documents documents ON documents.member_id = waiting.member_id \
         CROSS JOIN members ON members.organization_id = waiting.organization_id AND members.id = waiting.member_id \
         WHERE waiting.member_id <= ?"
    );
    let remove = "DELETE FROM search_trigrams WHERE rowid IN (SELECT document FROM search_waiting waiting \
         CROSS JOIN search_documents documents ON documents.member_id = waiting.member_id WHERE waiting.member_id <= ?)";
    let removed = sql_query(remove).bind::<Binary, _>(last).execute(&mut connection).await.map_err(fault)?;
    let steps = [
        "INSERT INTO search_documents (member_id) SELECT member_id FROM search_waiting WHERE member_id <= ? \
         ON CONFLICT DO NOTHING",
        &texts,
    ];
    for step in steps {
        sql_query(step).bind::<Binary, _>(last).execute(&mut connection).await.map_err(fault)?;
    }
    if removed > 0 {
        // Begins to write all segments anew, so that nothing stays of texts that were erased.
        merge(connection, -MERGED_PAGES).await?;
    }
    let done = sql_query("DELETE FROM search_waiting WHERE member_id <= ?").bind::<Binary, _>(last);
    let done = done.execute(&mut connection).await.map_err(fault)?;
    Ok(u64::try_from(done).unwrap_or(u64::MAX))
}

/// Takes members out of the index.
pub(super) async fn forget(mut connection: &Connection, _: Key, members: &[Key]) -> Result<(), StoreError> {
    for member in members {
        let steps = [
            "DELETE FROM search_trigrams WHERE rowid IN (SELECT document FROM search_documents WHERE member_id = ?)",
            "DELETE FROM search_documents WHERE member_id = ?",
            "DELETE FROM search_waiting WHERE member_id = ?",
        ];
        for step in steps {
            sql_query(step).bind::<Binary, _>(*member).execute(&mut connection).await.map_err(fault)?;
        }
    }
    // Begins to write all segments anew, so that nothing stays of texts that were erased.
    merge(connection, -MERGED_PAGES).await
}
