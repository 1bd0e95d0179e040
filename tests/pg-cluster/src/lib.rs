//! A PostgreSQL cluster for one test process, made of server binaries that are found on the machine.
//!
//! The cluster listens on a Unix socket in a temporary folder and on no network address. The shared one does not wait
//! for the disk (`fsync=off`), so nothing but tests may use it; measurements start one that does. It ends with the process that started it, also when that process
//! panics or is killed: a supervising shell waits for it. Where there are no binaries there is no cluster; with
//! `USHER_REQUIRE_POSTGRES=1` that is an error instead.
#![expect(clippy::print_stderr, reason = "a lane that is skipped must say so where the tests' output is read")]

mod binaries;
mod cluster;
mod database;

pub use cluster::Cluster;
pub use database::TestDatabase;
