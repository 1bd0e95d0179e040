//! The composition root: configuration, HTTP server, adapter registry and command line.
//!
//! Only this crate knows all the others. It must never decide anything about invitations: it reads bytes from sockets,
//! finds the adapter they belong to, and lets the pipeline do the rest.

mod allocator;
mod build_error;
mod checks;
pub mod cli;
pub mod config;
mod database_mark;
mod docs;
mod duration;
mod gateway;
mod http;
mod imports;
mod mail_reports;
mod mail_settings;
mod metrics;
mod protocols;
mod registry;
mod relay;
mod secret_file;
mod slug;
mod telemetry;
mod use_cases;
mod webhooks;

pub use build_error::BuildError;
pub use config::AdapterConfig;
pub use duration::{Span, SpanError};
pub use gateway::{Gateway, Overrides, open_engine};
pub use registry::{ConflictError, Registry};
