//! The two databases that every suite runs on.

use crate::until;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tempfile::TempDir;
use usher_pg_cluster::{Cluster, TestDatabase};

/// A database to run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// A file of its own for each world.
    Sqlite,
    /// A database of its own for each world, in the test process's own cluster.
    Postgres,
}

impl Lane {
    /// The lanes that can run here: PostgreSQL needs server binaries on the machine.
    #[must_use]
    pub fn all() -> Vec<Self> {
        if Cluster::shared().is_some() { vec![Self::Sqlite, Self::Postgres] } else { vec![Self::Sqlite] }
    }

    /// A copy of a database that `prepare` has made ready once for all that ask under this name: making each of a thousand
    /// worlds would take longer than what happens in them.
    pub(crate) fn prepared(self, folder: &TempDir, name: &'static str, prepare: impl FnOnce(&str)) -> Database {
        match self {
            Self::Sqlite => {
                std::fs::write(folder.path().join("usher.db"), &*prepared_file(name, prepare)).unwrap();
                self.database(folder)
            }
            Self::Postgres => {
                let cluster = Cluster::shared().expect("the lane is only offered where there is a cluster");
                let database = cluster.database_from_template(name, prepare);
                Database { url: database.url.clone(), postgres: Some(database) }
            }
        }
    }

    /// An empty database.
    pub(crate) fn database(self, folder: &TempDir) -> Database {
        match self {
            Self::Sqlite => Database { url: file_in(folder), postgres: None },
            Self::Postgres => {
                let cluster = Cluster::shared().expect("the lane is only offered where there is a cluster");
                let database = cluster.database("world");
                Database { url: database.url.clone(), postgres: Some(database) }
            }
        }
    }
}

/// `SQLite` databases that are ready, by name.
type Files = HashMap<&'static str, Arc<Vec<u8>>>;

/// The bytes of the `SQLite` database of a name.
fn prepared_file(name: &'static str, prepare: impl FnOnce(&str)) -> Arc<Vec<u8>> {
    static FILES: Mutex<Option<Files>> = Mutex::new(None);
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    let ready = files.get_or_insert_default().entry(name).or_insert_with(|| {
        let folder = tempfile::tempdir().unwrap();
        prepare(&file_in(&folder));
        // What has been dropped is closed a moment later, and only then does all stand in the one file.
        until("the file is closed", || (!folder.path().join("usher.db-wal").exists()).then_some(()));
        Arc::new(std::fs::read(folder.path().join("usher.db")).unwrap())
    });
    Arc::clone(ready)
}

fn file_in(folder: &TempDir) -> String {
    format!("sqlite://{}", folder.path().join("usher.db").display())
}

/// A database that goes away with the world.
pub(crate) struct Database {
    pub(crate) url: String,
    /// Dropped with the world.
    pub(crate) postgres: Option<TestDatabase<'static>>,
}

impl Database {
    /// Every value of every row of every table, as text; `None` where all is in a file.
    pub(crate) fn rows(&self) -> Option<String> {
        let database = self.postgres.as_ref()?;
        let tables = database.statement("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
        // Bytes are written as digits; as text they would hide nothing either.
        let rows =
            |table: &str| database.statement(&format!("SET bytea_output = 'escape'; SELECT t::text FROM {table} t"));
        Some(tables.lines().map(rows).collect())
    }
}
