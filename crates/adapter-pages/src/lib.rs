//! The hosted pages over the canonical engine: what an invitee sees behind the link of a mail. Form posts in, HTML out.
//!
//! `compat-fixtures/pages/PROTOCOL.md` states what the pages are and what they answer. This crate translates and nothing
//! else: it must never do I/O, read a clock or decide whether somebody may join, and its pages must never need
//! their script or load anything that is not ours. `html/` has what all pages share, `nonce.rs` what every form carries.

mod accept_invitation;
mod accept_provider;
mod address;
mod begin_provider;
mod confirm_decline;
mod cookie;
mod decline_invitation;
mod dialect;
mod expiry;
mod faults;
mod form;
mod granted;
mod html;
mod invitation;
mod language;
mod multipart;
mod nonce;
mod notice;
mod page;
mod password;
mod problem;
mod provider_cookie;
mod provider_problem;
mod refusals;
mod relay;
mod request_move;
mod request_new_link;
mod settings;
mod show_invitation;
mod static_file;
mod static_files;
#[cfg(test)]
mod testing;
mod token;
mod visitor;

pub use cookie::sent as sent_cookie;
pub use form::{FORM, Form, LARGEST as LARGEST_FORM};
pub use html::Theme;
pub use multipart::MULTIPART;
pub use nonce::PageKey;
pub use provider_cookie::ProviderCookie;
pub use provider_problem::{sentence as provider_sentence, status as provider_status};
pub use settings::Settings;
pub use static_file::StaticFile;
pub use static_files::{ICON_SVG, PASSWORD_SCRIPT, SCRIPT_TYPE, TIMES_SCRIPT};

use usher_adapter_kit::openapi::About;
use usher_adapter_kit::{Adapter, Check, MountedOperation, PathStyle, Request, Response, RoutingError};
use usher_domain::Fault;
use usher_domain::IdentityProviderId;
use usher_domain::commands::IdentityProvider;

/// The adapter's name.
const NAME: &str = "pages";

/// The hosted pages.
#[derive(Clone)]
pub struct PagesAdapter {
    site: Site,
}

/// What every page is made with.
#[derive(Clone)]
struct Site {
    settings: Settings,
    key: PageKey,
    /// Where people sign in, if there is such a page.
    sign_in: Option<String>,
    /// Where people see their own account, if there is such a page.
    account: Option<String>,
    /// The identity providers by which people sign in.
    providers: Vec<IdentityProvider>,
    /// What keeps a sign-in at one of them.
    provider_cookie: ProviderCookie,
    /// Where people who signed in to the console go on, if there is such a page.
    finish: Option<String>,
}

impl Site {
    /// Whether an id is that of a provider of the installation, or could be that of an organization's.
    fn may_be_provider(&self, id: &str) -> bool {
        self.providers.iter().any(|provider| provider.id == id) || IdentityProviderId::from_tagged(id).is_some()
    }
}

impl PagesAdapter {
    /// The pages under these settings. All replicas need the same key.
    pub fn new(settings: Settings, key: PageKey) -> Self {
        let provider_cookie = ProviderCookie::Plain;
        let (providers, sign_in, account, finish) = (Vec::new(), None, None, None);
        Self { site: Site { settings, key, sign_in, account, providers, provider_cookie, finish } }
    }

    /// The same, offering to sign in at identity providers; `finish` is where people go on who began in the console.
    #[must_use]
    pub fn offering(
        mut self,
        providers: Vec<IdentityProvider>,
        cookie: ProviderCookie,
        finish: Option<String>,
    ) -> Self {
        self.site.providers = providers;
        self.site.provider_cookie = cookie;
        self.site.finish = finish;
        self
    }

    /// The same, leading whoever has joined to the page of their own account.
    #[must_use]
    pub fn showing(mut self, account: Option<String>) -> Self {
        self.site.account = account;
        self
    }

    /// The same, leading whoever has set a password to the page to sign in at.
    #[must_use]
    pub fn leading_to(mut self, sign_in: Option<String>) -> Self {
        self.site.sign_in = sign_in;
        self
    }
}

impl Adapter for PagesAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        // Mail clients and people add a slash at times.
        PathStyle { any_case: false, any_slash: true }
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/invitations", "/password", "/openid"]
    }

    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let mut operations = vec![
            show_invitation::ENDPOINT.mount(&self.site),
            accept_invitation::ENDPOINT.mount(&self.site),
            confirm_decline::ENDPOINT.mount(&self.site),
            decline_invitation::ENDPOINT.mount(&self.site),
            request_new_link::ENDPOINT.mount(&self.site),
            request_move::ENDPOINT.mount(&self.site),
            accept_provider::ENDPOINT.mount(&self.site),
            Box::new(page::Mounted { site: self.site.clone(), page: begin_provider::BeginAtProvider }),
            Box::new(page::Mounted { site: self.site.clone(), page: relay::Relay }),
        ];
        operations.extend(password::operations(&self.site));
        operations
    }

    fn order(&self) -> &'static [Check] {
        &[Check::Method, Check::Credentials, Check::Permission, Check::MediaType, Check::Body]
    }

    fn fallback(&self, request: &Request, error: &RoutingError) -> Response {
        faults::missed(&self.site, request, error)
    }

    fn refuse_without_operation(&self, request: &Request, fault: &Fault) -> Response {
        faults::answer(&self.site, request, fault)
    }

    fn about(&self) -> About {
        About {
            title: "Hosted pages",
            description: "The pages behind the links of invitation mails, for browsers: an invitee looks at an \
                invitation, accepts or declines it, asks for a new link or for another address; whoever forgot a password sets a new one. They work without scripts; one of ours shows what is typed as a password and how strong it is. \
                Forms carry the nonce of the page that they stand on.",
            companion_header: None,
        }
    }
}

#[cfg(test)]
mod tests;
