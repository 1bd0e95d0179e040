//! The database file with its connections.

use super::connection::Connection;
use super::group::{Group, Writer};
use super::readers::Readers;
use super::tx::Tx;
use crate::records::{StoreError, Unfit};
use crate::tenant_scope::TenantScope;
use crate::url::{FileIdentity, SqliteFile};
use diesel::Connection as _;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use std::fs::File;
use std::sync::Arc;

/// The pragmas of every connection. `FULL` makes a commit wait for the disk, so that an acknowledged change is durable.
/// `secure_delete` overwrites what is deleted, so that erased people are not left in free pages. The journal of a large
/// batch's statements goes to a temporary file without a name: SQLite would walk over all of one in memory after each
/// statement, so that a row would cost the more the more pages the batch has changed.
const SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                        PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = FILE; \
                        PRAGMA cache_size = -16000";
/// KiB of page cache for all reading connections together. Each has a cache of its own, so that a size for each of them
/// would add up with their number; what is not in it comes from the operating system's.
const READERS_CACHE: usize = 16_000;

/// A store on SQLite.
pub(crate) struct Backend {
    file: SqliteFile,
    opened: Option<FileIdentity>,
    writer: Writer,
    readers: Arc<Readers>,
}

impl Backend {
    /// Opens the file with a number of reading connections.
    pub(crate) async fn connect(file: SqliteFile, readers: usize) -> Result<Self, StoreError> {
        let opened = tokio::task::spawn_blocking(move || {
            let writer = Connection::new(open(&file)?);
            let readers = readers.max(1);
            let settings = reading(readers);
            let mut wires = Vec::with_capacity(readers);
            for _ in 0..readers {
                let mut connection = open(&file)?;
                connection.batch_execute(&settings).map_err(crate::faults::fault)?;
                wires.push(Connection::new(connection));
            }
            let opened = file.identity();
            Ok(Self { file, opened, writer: Group::queue(writer), readers: Readers::new(wires) })
        });
        opened.await.map_err(|error| StoreError::Unavailable(error.to_string()))?
    }

    /// Whether the file is still the one that was opened, with this many bytes free on its disk.
    pub(crate) fn check_file(&self, min_free_bytes: u64) -> Result<(), Unfit> {
        if self.has_vanished() {
            return Err(Unfit::Vanished(self.file.to_string()));
        }
        let free =
            self.file.free_bytes().map_err(|error| StoreError::Unavailable(format!("{}: {error}", self.file)))?;
        if free < min_free_bytes {
            return Err(Unfit::DiskFull { file: self.file.to_string(), free });
        }
        Ok(())
    }

    /// Whether the file was removed or replaced since it was opened.
    fn has_vanished(&self) -> bool {
        self.file.identity() != self.opened
    }

    /// The lock that only one process on this database has; `None` where another one has it.
    pub(crate) fn be_alone(&self) -> Option<File> {
        self.file.lock_beside("worker").ok().flatten()
    }

    /// The lock that only one takeover on this database has; `None` where another one has it.
    pub(crate) fn be_alone_to_take_over(&self) -> Result<Option<File>, StoreError> {
        self.file.lock_beside("takeover")
    }

    /// Opens work that may write. What were written to a file that was removed would be acknowledged and lost.
    pub(crate) async fn open(&self, tenant_scope: TenantScope) -> Result<Tx, StoreError> {
        if self.has_vanished() {
            return Err(StoreError::Unavailable(Unfit::Vanished(self.file.to_string()).to_string()));
        }
        Ok(Tx::writing(Group::enter(&self.writer).await?, tenant_scope))
    }

    /// Opens work that only reads.
    pub(crate) async fn read(&self, tenant_scope: TenantScope) -> Result<Tx, StoreError> {
        Ok(Tx::reading(self.readers.lend().await?, tenant_scope))
    }

    /// Opens work that only reads, and reads one state however long it takes.
    pub(crate) async fn snapshot(&self) -> Result<Tx, StoreError> {
        let mut reader = self.readers.lend().await?;
        reader.hold()?;
        Ok(Tx::reading(reader, TenantScope::Everywhere))
    }

    /// Removes erased data from the write-ahead log as well.
    pub(crate) async fn scrub(&self) -> Result<(), StoreError> {
        Group::empty_log(&self.writer).await
    }

    /// How many reading connections there are, and how many of them are free.
    pub(crate) fn status(&self) -> (usize, usize) {
        self.readers.status()
    }
}

/// The additional pragmas of one of so many reading connections.
fn reading(readers: usize) -> String {
    format!("PRAGMA query_only = ON; PRAGMA cache_size = -{}", (READERS_CACHE / readers).max(100))
}

/// A connection to the file, set up.
pub(crate) fn open(file: &SqliteFile) -> Result<SqliteConnection, StoreError> {
    let unavailable = |error: String| StoreError::Unavailable(format!("{file}: {error}"));
    let mut connection =
        SqliteConnection::establish(&file.locator()).map_err(|error| unavailable(error.to_string()))?;
    connection.batch_execute(SETTINGS).map_err(|error| unavailable(error.to_string()))?;
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caches_of_all_readers_together_have_one_bound() {
        for (readers, expected) in [(1, "-16000"), (16, "-1000"), (100, "-160"), (1_000, "-100")] {
            assert_eq!(reading(readers).rsplit(' ').next(), Some(expected));
        }
    }
    use crate::url::DatabaseUrl;
    use diesel::sql_types::Integer;

    #[derive(QueryableByName)]
    struct Setting {
        #[diesel(sql_type = Integer)]
        secure_delete: i32,
    }

    #[test]
    fn every_connection_overwrites_what_it_deletes() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("usher.db").display());
        let Ok(DatabaseUrl::Sqlite(file)) = DatabaseUrl::parse(&url, true) else { panic!("a file") };
        let mut connection = open(&file).unwrap();
        let set: Setting = diesel::sql_query("PRAGMA secure_delete").get_result(&mut connection).unwrap();
        assert_eq!(set.secure_delete, 1);
    }
}
