//! The statements around a unit of work. They are prepared and queued like all others, so that they keep their place
//! in what is sent; the connection's own shortcut for statement texts would overtake one that is being prepared.

use super::sql::{Db, Wire};
use crate::faults::fault;
use crate::reach::Reach;
use diesel::QueryResult;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel_async::RunQueryDsl;
use usher_engine::ports::StoreError;

diesel::define_sql_function! {
    /// Sets a parameter, for the rest of the transaction if `is_local`.
    fn set_config(name: diesel::sql_types::Text, value: diesel::sql_types::Text, is_local: diesel::sql_types::Bool)
        -> diesel::sql_types::Text;
}

macro_rules! statements {
    ($($(#[$doc:meta])* $function:ident $name:ident $text:literal),+ $(,)?) => {$(
        #[derive(Clone, Copy, Debug, QueryId)]
        struct $name;

        impl QueryFragment<Db> for $name {
            fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
                out.push_sql($text);
                Ok(())
            }
        }

        $(#[$doc])*
        pub(super) async fn $function(mut wire: &Wire) -> Result<(), StoreError> {
            $name.execute(&mut wire).await.map_err(fault)?;
            Ok(())
        }
    )+};
}

statements! {
    /// Begins a transaction.
    begin Begin "BEGIN",
    /// Keeps everything.
    commit Commit "COMMIT",
    /// Takes everything back.
    rollback Rollback "ROLLBACK",
}

/// Holds the transaction to a reach.
pub(super) async fn confine(mut wire: &Wire, reach: &Reach) -> Result<(), StoreError> {
    let value = match reach {
        Reach::Everywhere => "*".to_owned(),
        Reach::These(keys) => {
            let texts: Vec<String> = keys.iter().map(|key| key.0.as_hyphenated().to_string()).collect();
            texts.join(",")
        }
    };
    let set = diesel::select(set_config("usher.organizations", value, true));
    let _now: String = set.get_result(&mut wire).await.map_err(fault)?;
    Ok(())
}
