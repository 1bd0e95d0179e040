//! Setting up a connection. Its role must be subject to row-level security.

use super::establish::{establish, established};
use super::sql::Connection;
use crate::options::StorageOptions;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use diesel::{ConnectionError, ConnectionResult};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};
use std::time::Duration;

#[derive(QueryableByName)]
struct Exemption {
    #[diesel(sql_type = Bool)]
    exempt: bool,
}

/// The check; diesel does not know the catalog of roles.
const EXEMPT: &str = "SELECT rolsuper OR rolbypassrls AS exempt FROM pg_roles WHERE rolname = current_user";

/// How statements are planned: once, and along an index. Each statement here is a look-up with an index made for it,
/// and a plan made while a table was empty must serve when it is large. Planning each execution anew takes longer than
/// the execution, and JIT compilation, which the server considers worthwhile where only a scan is left, much longer.
const PLANNING: &str = "SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; \
                        SET enable_bitmapscan = off; SET jit = off";

/// What keeps a server from being reached for now; `None` where it can be reached, or where waiting would not help, as with
/// a wrong password.
pub(crate) async fn unreachable(url: &str, patience: Duration) -> Option<String> {
    let refused = establish(url, patience).await.err()?;
    refused.is_passing.then_some(refused.text)
}

/// The limits on every statement, in milliseconds. A statement that waits longer is refused by the server, so that nobody
/// waits for as long as somebody else holds a lock.
pub(super) fn limits(options: &StorageOptions) -> String {
    let StorageOptions { statement_timeout, lock_timeout, .. } = options;
    let (statement, lock) = (statement_timeout.as_millis(), lock_timeout.as_millis());
    format!("SET statement_timeout = {statement}; SET lock_timeout = {lock}")
}

/// Opens a connection that policies hold.
pub(super) async fn log_in(url: String, limits: String) -> ConnectionResult<Connection> {
    let mut connection = established(&url).await?;
    let settings = format!("{PLANNING}; {limits}");
    connection.batch_execute(&settings).await.map_err(ConnectionError::CouldntSetupConfiguration)?;
    if is_exempt(&mut connection).await? {
        connection.batch_execute("SET ROLE usher_app").await.map_err(|error| {
            refused(&format!(
                "the database login is exempt from row-level security and cannot become the role usher_app ({error}); \
                 run `usher migrate` with this login, or use a login that is no superuser and has no BYPASSRLS"
            ))
        })?;
        if is_exempt(&mut connection).await? {
            return Err(refused("the role usher_app is exempt from row-level security; take BYPASSRLS from it"));
        }
    }
    Ok(connection)
}

async fn is_exempt(connection: &mut Connection) -> ConnectionResult<bool> {
    let answer: QueryResult<Exemption> = diesel::sql_query(EXEMPT).get_result(connection).await;
    answer.map(|row| row.exempt).map_err(ConnectionError::CouldntSetupConfiguration)
}

fn refused(text: &str) -> ConnectionError {
    ConnectionError::BadConnection(text.to_owned())
}
