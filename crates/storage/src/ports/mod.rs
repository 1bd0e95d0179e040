//! The engine's ports, implemented once over what both databases offer: a `Backend` that opens reads and
//! transactions, and an `Open` on which statements run. Included by `postgres` and `sqlite` like the statements.
//!
//! Nothing here decides anything, and nothing here runs a statement outside an `Open`, which knows the tenant.

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
