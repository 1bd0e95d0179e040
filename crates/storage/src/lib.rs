//! The database: SQLite or PostgreSQL, from one query source.
//!
//! The statements are in `queries/`, written once; `sqlite` and `postgres` include them and add what differs: how to
//! get a connection, how a transaction begins and ends, and how a few values are stored. [`Db`] and [`Tx`] have a method
//! for each thing that the engine asks, and call the statements of the database that is open. This crate must never decide anything that a rule of the domain decides, and must never put a
//! stored value into an error.
#![expect(clippy::duplicate_mod, reason = "the shared sources are compiled once for each database: that is the design")]

mod backup;
mod begun;
mod connect;
mod cursor;
mod db;
mod documents;
mod faults;
mod import_documents;
mod list_order;
mod migrations;
mod network_share;
mod options;
mod planner_hint;
mod postgres;
mod prepared;
mod presence;
mod records;
mod refolding;
mod search_text;
mod settings_document;
mod sql_literals;
mod sqlite;
mod tenant_scope;
mod url;
mod values;

pub use backup::{BackupPlace, backup_place, check_sqlite, copy_sqlite, grant_privileges, place_sqlite};
pub use begun::{is_begun, place};
pub use connect::{check, connect, wait_until_reachable};
pub use db::{Db, ExportTx, PoolStatus, TransferTx, Tx};
pub use migrations::{is_known_migration, migrate, newest_migration, pending_migrations};
pub use network_share::is_on_network_share;
pub use options::StorageOptions;
pub use presence::Presence;
pub use records::*;
