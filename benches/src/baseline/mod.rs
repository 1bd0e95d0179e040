//! What the database does without a gateway: the same two inserts into the same tables with the same indexes, in one
//! transaction, at the same durability, on the same file system.

mod pgbench;
mod sqlite;

use crate::gateway::{Database, World};
use crate::statistics::Measured;
use std::time::Duration;

/// Runs the baseline of a database; PostgreSQL's with some connections, SQLite's with its one writer.
pub(crate) fn run(database: Database, world: &World, connections: usize, duration: Duration) -> Measured {
    match database {
        Database::Postgres => pgbench::run(world, connections, duration),
        Database::Sqlite => sqlite::run(world, duration),
    }
}

/// Bare round trips to PostgreSQL.
pub(crate) fn round_trips(world: &World, duration: Duration) -> Measured {
    pgbench::round_trips(world, duration)
}
