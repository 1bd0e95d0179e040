//! The harness: a whole gateway on a free port, in a world that every suite knows, on SQLite or PostgreSQL.
//!
//! The harness is the product: it runs the same code as `usher serve`, with the clock in the test's hands. It must never
//! reach around the wire except to set up the world and to look at what a client cannot see.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a harness stops at the first thing that is not as it should be"
)]

mod browser;
mod clock;
mod credentials;
pub mod fixture;
mod http;
mod lane;
mod people;
mod post;
mod process;
mod pure;
mod receiver;
mod serving;
mod world;

pub use browser::Browser;
pub use clock::TestClock;
pub use credentials::plain_id;
pub use http::{Client, Reply};
pub use lane::Lane;
pub use post::{Post, SentMail};
pub use process::{Installation, Ran, Serving, until};
pub use pure::{PureReply, PureWorld};
pub use receiver::{Received, Receiver};
pub use usher_conformance::Bindings;
pub use world::{World, WorldOptions};

/// The password of everybody in the world.
pub const PASSWORD: &str = "Correct-Horse-7";
