//! Writing the search texts of an older version anew, in the transaction of the migration that needs it. SQL alone cannot
//! do it, as SQLite knows no accents.

use diesel::prelude::*;
use diesel::sql_types::Text;

/// The version of that migration.
pub(crate) const VERSION: &str = "20261129000603";

/// A search text as stored.
#[derive(QueryableByName)]
pub(crate) struct Stored {
    #[diesel(sql_type = Text)]
    pub(crate) search: String,
}

/// Writes the search texts anew, given how the database writes the two values of a statement.
macro_rules! refold {
    ($connection:expr, $first:literal, $second:literal) => {
        for table in ["members", "invitations"] {
            // Equal texts are changed together.
            diesel::sql_query(format!("CREATE INDEX refolding ON {table} (search)")).execute($connection)?;
            let mut last = String::new();
            loop {
                let batch = concat!("WHERE search > ", $first, " ORDER BY search LIMIT 10000");
                let texts: Vec<$crate::refolding::Stored> =
                    diesel::sql_query(format!("SELECT DISTINCT search FROM {table} {batch}"))
                        .bind::<diesel::sql_types::Text, _>(&last)
                        .load($connection)?;
                let Some(end) = texts.last() else { break };
                last.clone_from(&end.search);
                for stored in texts {
                    let text = $crate::search_text::search_text([stored.search.as_str()]);
                    if text != stored.search {
                        let change = concat!("SET search = ", $first, " WHERE search = ", $second);
                        diesel::sql_query(format!("UPDATE {table} {change}"))
                            .bind::<diesel::sql_types::Text, _>(text)
                            .bind::<diesel::sql_types::Text, _>(stored.search)
                            .execute($connection)?;
                    }
                }
            }
            diesel::sql_query("DROP INDEX refolding").execute($connection)?;
        }
    };
}
pub(crate) use refold;
