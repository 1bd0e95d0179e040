//! The use cases of the invitation engine, over ports.
//!
//! One use case a file. This crate must never name a protocol, a database, a web framework or a wire format: what
//! differs between protocols is a field of the command, and what it needs from the world is a port.

mod accept_invitation;
mod answer_invitation;
pub mod api_keys;
pub mod audit;
mod authenticate;
pub mod bootstrap;
mod catalog;
mod change;
mod change_invitation;
mod decline_invitation;
mod dispatch;
mod edit_invitation;
mod engine;
mod erase_member;
mod find_members;
mod idempotency;
mod incident;
mod invite_members;
mod issue_organization_token;
mod log_in;
mod mails;
mod manage_api_keys;
mod manage_blocklist;
mod manage_licenses;
mod manage_member;
mod manage_organization;
mod manage_permissions;
mod manage_resources;
mod manage_roles;
mod manage_sessions;
mod membership;
mod paging;
mod passwords;
mod per_organization;
pub mod ports;
mod preview_invitation;
mod read_directory;
mod read_events;
mod read_invitations;
mod read_place;
mod redeem;
mod refresh_tokens;
mod request_new_link;
mod resend_invitation;
mod retry;
mod scopes;
mod secrets;
mod settings;
mod settle_lapsed;
mod sign_in;
mod system;
mod telling;
mod update_invitation;
mod view;
mod webhooks;
mod withdraw_invitation;
pub mod worker;

pub use authenticate::{Algorithm, CacheStatistics, IssuerSettings, KeySource, Subject, TokenFamily};
pub use engine::{Engine, Parts};
pub use idempotency::{Performed, Seal};
pub use secrets::{MasterKey, MasterKeyError};
pub use settings::{EngineSettings, KeyFormat, WebhookSettings};
pub use system::{SystemClock, SystemEntropy};
