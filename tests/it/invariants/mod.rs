//! The invariants of the design, each attacked through the wire on every database.

mod accepted_once;
mod address;
mod batches;
mod exchanged_seats;
mod expiry;
mod foreign;
mod grants;
mod idempotency;
mod one_pending;
mod outbox;
mod reading;
mod rounds;
mod seats;
mod secrets;
mod strangers;
