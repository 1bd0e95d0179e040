//! The organization console over the canonical engine: pages on which administrators see and do what the canonical API
//! offers. Form posts in, HTML out.
//!
//! `compat-fixtures/console/PROTOCOL.md` states what the pages are and what they answer. This crate translates and
//! nothing else: it must never do I/O, read a clock or decide what somebody may do, and its pages must never need their
//! script or load anything that is not ours. `page.rs` is what every page is made with; a folder is a page.

mod account;
mod adapter;
mod address;
mod addresses;
mod assets;
mod audit_log;
mod auth;
mod bulk;
mod call;
mod choices;
mod csv;
mod faults;
mod files;
mod frame;
mod grants;
mod holders;
mod imports;
mod invitations;
mod invite;
mod kept;
mod keys;
mod language;
mod layout;
mod licenses;
mod listing;
mod mail_sample;
mod members;
mod operator;
mod organization;
mod overview;
mod page;
mod page_context;
mod password;
mod people;
mod permissions;
mod providers;
mod refusals;
mod resources;
mod respond;
mod roles;
mod session;
mod settings;
mod shadow;
mod sorting;
mod templates;
mod translated;
mod webhooks;
mod when;
mod wrong;

pub use adapter::ConsoleAdapter;
pub use session::SessionCookie;
pub use settings::Settings;

use std::sync::Arc;
use usher_adapter_kit::WebOrigin;
use usher_adapter_pages::{PageKey, ProviderCookie};
use usher_domain::IdentityProviderId;
use usher_domain::commands::IdentityProvider;

/// The adapter's name, and what the events of what is done here say.
const NAME: &str = "console";

/// What every page is made with.
#[derive(Clone)]
struct Site {
    settings: Arc<Settings>,
    key: PageKey,
    cookie: SessionCookie,
    /// The origin of the public address.
    public: Option<WebOrigin>,
    /// Where people get a new password who forgot theirs, if there is such a page.
    forgot: Option<String>,
    /// Whether a protocol is in shadow mode.
    has_shadows: bool,
    /// The identity providers by which people sign in.
    providers: Vec<IdentityProvider>,
    /// What keeps a sign-in at one of them.
    provider_cookie: ProviderCookie,
}

impl Site {
    /// Whether an id is that of a provider of the installation, or could be that of an organization's.
    fn may_be_provider(&self, id: &str) -> bool {
        self.providers.iter().any(|provider| provider.id == id) || IdentityProviderId::from_tagged(id).is_some()
    }
}

#[cfg(test)]
mod tests;
