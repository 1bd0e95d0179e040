//! The migrations, compiled in. Both databases have the same ones under the same names.

use crate::faults::fault;
use crate::postgres::reach;
use crate::records::StoreError;
use crate::refolding::{self, refold};
use crate::sqlite;
use crate::url::{DatabaseUrl, SqliteFile};
use diesel::migration::MigrationSource;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel::sqlite::Sqlite;
use diesel_async::AsyncPgConnection;
use diesel_async::async_connection_wrapper::AsyncConnectionWrapper;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::error::Error;
use std::sync::LazyLock;

const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../../migrations/postgres");

/// The advisory lock that serializes the migrations of one database; "usher" in ASCII.
const LOCK: i64 = 0x75_7368_6572;

diesel::define_sql_function! {
    /// Takes the advisory lock of a number and holds it until the transaction ends.
    fn pg_advisory_xact_lock(number: BigInt);
}

type Blocking = AsyncConnectionWrapper<AsyncPgConnection>;
type Outcome = Result<Vec<String>, Box<dyn Error + Send + Sync>>;

/// Brings a database up to date and returns the versions that were applied now. An SQLite file is created if it is
/// missing. Concurrent calls are safe: one applies the migrations and the others find them applied.
pub async fn migrate(url: &str) -> Result<Vec<String>, StoreError> {
    match DatabaseUrl::parse(url, true)? {
        DatabaseUrl::Sqlite(file) => blocking(move || sqlite_up(&file)).await,
        DatabaseUrl::Postgres(url) => {
            reach(&url).await?;
            blocking(move || postgres_up(&url)).await
        }
    }
}

/// The versions that a database lacks; a check that never changes it.
pub async fn pending_migrations(url: &str) -> Result<Vec<String>, StoreError> {
    match DatabaseUrl::parse(url, false)? {
        DatabaseUrl::Sqlite(file) => {
            file.check()?;
            blocking(move || sqlite_pending(&file)).await
        }
        DatabaseUrl::Postgres(url) => {
            reach(&url).await?;
            blocking(move || postgres_pending(&url)).await
        }
    }
}

/// The newest migration that a database has; `None` where it has none.
pub async fn newest_migration(url: &str) -> Result<Option<String>, StoreError> {
    match DatabaseUrl::parse(url, false)? {
        DatabaseUrl::Sqlite(file) => {
            file.check()?;
            blocking(move || newest(&mut sqlite::open(&file)?)).await
        }
        DatabaseUrl::Postgres(url) => blocking(move || newest(&mut postgres(&url)?)).await,
    }
}

fn newest<C, DB>(connection: &mut C) -> Result<Option<String>, Box<dyn Error + Send + Sync>>
where
    C: MigrationHarness<DB>,
    DB: diesel::backend::Backend,
{
    Ok(connection.applied_migrations()?.iter().map(ToString::to_string).max())
}

/// Whether this program has the migration of a version.
#[must_use]
pub fn is_known_migration(version: &str) -> bool {
    known().iter().any(|known| known == version)
}

fn postgres_up(url: &str) -> Outcome {
    let mut connection = postgres(url)?;
    connection.transaction(|connection| {
        diesel::select(pg_advisory_xact_lock(LOCK)).execute(connection)?;
        let applied = apply(connection, POSTGRES)?;
        if applied.iter().any(|version| version == refolding::VERSION) {
            diesel::sql_query("SET LOCAL usher.organizations = '*'").execute(connection)?;
            refold!(connection, "$1", "$2");
        }
        Ok(applied)
    })
}

fn postgres_pending(url: &str) -> Outcome {
    // Listing creates the table of migrations where it is missing; a read-only check must leave nothing behind.
    let mut connection = postgres(url)?;
    connection.begin_test_transaction()?;
    pending(&mut connection, POSTGRES)
}

/// A connection for migrations: as the login itself, which owns the tables, and not as `usher_app`.
pub(crate) fn postgres(url: &str) -> Result<Blocking, StoreError> {
    Blocking::establish(url).map_err(|error| StoreError::Unavailable(error.to_string()))
}

fn sqlite_up(file: &SqliteFile) -> Outcome {
    file.secure()?;
    let mut connection = sqlite::open(file)?;
    // Immediate, so that a second process waits here and then finds nothing left to do.
    connection.immediate_transaction(|connection| {
        let applied = apply(connection, SQLITE)?;
        if applied.iter().any(|version| version == refolding::VERSION) {
            refold!(connection, "?", "?");
        }
        Ok(applied)
    })
}

fn sqlite_pending(file: &SqliteFile) -> Outcome {
    let mut connection = sqlite::open(file)?;
    connection.begin_test_transaction()?;
    pending(&mut connection, SQLITE)
}

/// Applies what is missing. Each migration has a transaction of its own, within the caller's.
fn apply<C, DB>(connection: &mut C, migrations: EmbeddedMigrations) -> Outcome
where
    C: MigrationHarness<DB>,
    DB: diesel::backend::Backend,
{
    let applied = connection.run_pending_migrations(migrations)?;
    Ok(applied.iter().map(ToString::to_string).collect())
}

fn pending<C, DB>(connection: &mut C, migrations: EmbeddedMigrations) -> Outcome
where
    C: MigrationHarness<DB>,
    DB: diesel::backend::Backend,
{
    let missing = connection.pending_migrations(migrations)?;
    Ok(missing.iter().map(|migration| migration.name().version().to_string()).collect())
}

/// The versions of all migrations that this program knows.
pub(crate) fn known() -> &'static [String] {
    static KNOWN: LazyLock<Vec<String>> = LazyLock::new(|| {
        let migrations = MigrationSource::<Sqlite>::migrations(&SQLITE).unwrap_or_default();
        migrations.iter().map(|migration| migration.name().version().to_string()).collect()
    });
    &KNOWN
}

pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Box<dyn Error + Send + Sync>> + Send + 'static,
) -> Result<T, StoreError> {
    let outcome =
        tokio::task::spawn_blocking(work).await.map_err(|error| StoreError::Unavailable(error.to_string()))?;
    let error = match outcome {
        Ok(done) => return Ok(done),
        Err(error) => error,
    };
    let error = match error.downcast::<StoreError>() {
        Ok(error) => return Err(*error),
        Err(error) => error,
    };
    Err(match error.downcast::<diesel::result::Error>().map(|error| fault(*error)) {
        // Somebody else is at it, or the server is going down.
        Ok(passing @ StoreError::Unavailable(_)) => passing,
        Ok(StoreError::Conflict(what) | StoreError::Corrupt(what)) => unfit(&what),
        Ok(archived @ StoreError::Archived) => unfit(&archived.to_string()),
        Err(error) => unfit(&error.to_string()),
    })
}

fn unfit(why: &str) -> StoreError {
    StoreError::Corrupt(format!("the migrations cannot be read or applied: {why}"))
}
