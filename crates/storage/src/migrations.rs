//! The migrations, compiled in. Both databases have the same ones under the same names.

use crate::sqlite;
use crate::url::{DatabaseUrl, SqliteFile};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::error::Error;
use usher_engine::ports::StoreError;

const SQLITE: EmbeddedMigrations = embed_migrations!("../../migrations/sqlite");

type Outcome = Result<Vec<String>, Box<dyn Error + Send + Sync>>;

/// Brings a database up to date and gives the versions that were applied now. An SQLite file is made if it is missing.
/// Several at once do no harm: one works and the others find it done.
pub async fn migrate(url: &str) -> Result<Vec<String>, StoreError> {
    match DatabaseUrl::parse(url, true)? {
        DatabaseUrl::Sqlite(file) => blocking(move || sqlite_up(&file)).await,
        DatabaseUrl::Postgres(_) => Err(StoreError::Unavailable("PostgreSQL is not wired yet".to_owned())),
    }
}

/// The versions that a database lacks; never changes it.
pub async fn pending_migrations(url: &str) -> Result<Vec<String>, StoreError> {
    match DatabaseUrl::parse(url, false)? {
        DatabaseUrl::Sqlite(file) => {
            file.check()?;
            blocking(move || pending(&mut sqlite::open(&file)?, SQLITE)).await
        }
        DatabaseUrl::Postgres(_) => Err(StoreError::Unavailable("PostgreSQL is not wired yet".to_owned())),
    }
}

fn sqlite_up(file: &SqliteFile) -> Outcome {
    let mut connection = sqlite::open(file)?;
    // Immediate, so that a second process waits here and then finds nothing left to do.
    connection.immediate_transaction(|connection| apply(connection, SQLITE))
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

async fn blocking(work: impl FnOnce() -> Outcome + Send + 'static) -> Result<Vec<String>, StoreError> {
    let outcome =
        tokio::task::spawn_blocking(work).await.map_err(|error| StoreError::Unavailable(error.to_string()))?;
    outcome.map_err(|error| match error.downcast::<StoreError>() {
        Ok(error) => *error,
        Err(error) => StoreError::Corrupt(format!("migrating the database failed: {error}")),
    })
}
