//! Compatibility fixtures: files of bytes that say what a protocol answers to what.
//!
//! `compat-fixtures/README.md` says how they are written. What is read here is compared as it stands: nothing may be
//! trimmed, decoded or reformatted on the way. This crate reads and compares; it must never send anything, and must know
//! nothing of what Usher is made of, so that it can judge any host.

mod archive;
mod case;
mod differences;
mod exact;
mod fixture;
mod json;
mod malformed;
pub mod matrix;
mod message;
mod people;
mod placeholders;
mod recording;
mod results;
mod suite;
mod writes;

pub use archive::Archive;
pub use case::{Case, Provenance};
pub use differences::{Difference, Values, differences};
pub use exact::{Answer, compare};
pub use fixture::{FilledRequest, Fixture, FixtureError};
pub use message::{characters, latin1, message_parts};
pub use people::{Readdressed, readdressed};
pub use placeholders::Bindings;
pub use recording::{Exchange, Redactor, Unkept};
pub use results::{CaseResult, Results};
pub use suite::Suite;
pub use writes::Ground;
