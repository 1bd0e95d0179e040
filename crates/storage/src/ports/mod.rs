//! The engine's ports, implemented once over what both databases offer: a `Backend` that opens reads and transactions,
//! and a `Tx` on which statements run. Included by `postgres` and `sqlite` like the statements.
//!
//! This module must never decide anything, nor run a statement outside a `Tx`, which has the tenant scope.

mod administration;
mod credentials;
mod housekeeping;
mod mails;
mod outbox;
mod passwords;
mod scoped_reads;
mod store;
mod transaction;
mod webhooks;
