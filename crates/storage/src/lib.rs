//! The engine's store on SQLite and on PostgreSQL, from one query source.
//!
//! The statements are in `queries/`, and the ports that use them in `ports/`, both written once; `sqlite` and
//! `postgres` include them and add what differs: how to get a connection, how a unit of work begins and ends, and how a
//! few values are stored. This crate must never decide anything that a rule of the domain decides, and must never put a
//! stored value into an error.
#![expect(clippy::duplicate_mod, reason = "the shared sources are compiled once for each database: that is the design")]

mod connect;
mod cursor;
mod documents;
mod faults;
mod migrations;
mod planner_hint;
mod postgres;
mod prepared;
mod settings_document;
mod sql_literals;
mod sqlite;
mod tenant_scope;
mod url;
mod values;

pub use connect::{PoolStatus, Storage, StorageOptions, check, connect};
pub use migrations::{migrate, pending_migrations};
