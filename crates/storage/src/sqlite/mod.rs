//! The store on SQLite: one connection that writes and several that read, all in this process.
//!
//! Statements run inline on the calling task: one takes about ten microseconds, and handing it to another thread takes
//! as long. What may wait for the disk or for another process (`BEGIN IMMEDIATE`, `COMMIT`) runs on a blocking thread.

/// Inserts rows one by one: SQLite gains nothing from many at once, and the statement stays prepared.
macro_rules! insert_rows {
    ($wire:expr, $table:expr, $rows:expr) => {{
        let mut link: &Wire = $wire;
        for (number, row) in $rows.iter().enumerate() {
            diesel::insert_into($table).values(row).execute(&mut link).await.map_err(crate::faults::fault)?;
            if number % 256 == 255 {
                tokio::task::yield_now().await;
            }
        }
        Ok::<(), usher_engine::ports::StoreError>(())
    }};
}

/// Work that does not need one another's answers: one after the other, as there is nothing to gain here.
macro_rules! together {
    ($($work:expr),+ $(,)?) => {
        ($($work.await),+)
    };
}

/// Rows to be changed: there is one writer, so nobody else can have them.
macro_rules! lock_skipping_taken {
    ($query:expr) => {
        $query
    };
}

mod backend;
mod group;
mod open;
#[path = "../ports/mod.rs"]
mod ports;
#[path = "../queries/mod.rs"]
mod queries;
mod readers;
mod sql;
mod wire;

pub(crate) use backend::{Backend, open};
