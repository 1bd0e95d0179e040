//! The two databases that every suite runs on.

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

    pub(crate) fn database(self, folder: &TempDir) -> Database {
        match self {
            Self::Sqlite => {
                Database { url: format!("sqlite://{}", folder.path().join("usher.db").display()), postgres: None }
            }
            Self::Postgres => {
                let cluster = Cluster::shared().expect("the lane is only offered where there is a cluster");
                let database = cluster.database("world");
                Database { url: database.url.clone(), postgres: Some(database) }
            }
        }
    }
}

/// A database that goes away with the world.
pub(crate) struct Database {
    pub(crate) url: String,
    #[expect(dead_code, reason = "held so that the database is dropped with the world")]
    postgres: Option<TestDatabase<'static>>,
}
