//! The contract of a store, written once and kept by both databases.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails shall say so at once"
)]

mod world;

mod invites;
