//! The use cases of the invitation engine, over ports.
//!
//! One use case a file. This crate must never name a protocol, a database, a web framework or a wire format: what
//! differs between protocols is a field of the command, and what it needs from the world is a port.

mod accept_invitation;
pub mod api_keys;
pub mod audit;
mod authenticate;
pub mod bootstrap;
mod catalog;
mod change_invitation;
mod decline_invitation;
mod edit_invitation;
mod engine;
mod erase_member;
mod idempotency;
mod incident;
mod invite_members;
mod issue_organization_token;
mod log_in;
mod mails;
mod manage_member;
mod passwords;
pub mod ports;
mod preview_invitation;
mod read_directory;
mod read_invitations;
mod redeem;
mod refresh_tokens;
mod resend_invitation;
mod retry;
mod scopes;
mod secrets;
mod settings;
mod settle_lapsed;
mod system;
mod telling;
mod view;
mod withdraw_invitation;
pub mod worker;

pub use authenticate::{Algorithm, CacheStatistics, IssuerSettings, KeySource, Subject, TokenFamily};
pub use engine::{Engine, Parts};
pub use idempotency::{Performed, Seal};
pub use secrets::{MasterKey, MasterKeyError};
pub use settings::{EngineSettings, KeyFormat};
pub use system::{SystemClock, SystemEntropy};
