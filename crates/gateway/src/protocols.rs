//! The protocols there are: one entry each in [`PROTOCOLS`], from which everything that lists them is derived.

use std::collections::BTreeMap;
use toml::Table;
use usher_adapter_ad_invite::AdInviteAdapter;
use usher_adapter_apexscore::ApexscoreAdapter;
use usher_adapter_backops::BackopsAdapter;
use usher_adapter_bizkithub::BizkithubAdapter;
use usher_adapter_canonical::CanonicalAdapter;
use usher_adapter_console::{ConsoleAdapter, SessionCookie};
use usher_adapter_kit::{Adapter, WebOrigin};
use usher_adapter_pages::{PageKey, PagesAdapter, ProviderCookie};
use usher_adapter_scim::ScimAdapter;
use usher_domain::commands::IdentityProvider;
use usher_engine::KeyFormat;

/// A protocol.
pub(crate) struct Protocol {
    /// Its name in the configuration, on the command line and in metrics.
    pub(crate) name: &'static str,
    clients: Clients,
    /// Makes its adapter from its settings.
    pub(crate) adapter: fn(Table, &Pages) -> Made,
}

/// An adapter, or what is wrong with its settings.
type Made = Result<Box<dyn Adapter>, toml::de::Error>;

/// Who its clients are, and which credentials can be issued to them.
enum Clients {
    /// People with a browser.
    Browsers,
    /// Programs with tokens.
    Tokens,
    /// Programs with tokens or with API keys of our own form.
    Keys,
    /// Programs with API keys; those of the vendor's form, whose random part has this many characters, can be imported.
    VendorKeys { prefixes: &'static [&'static str], random: usize },
}

/// What adapters with pages need besides their settings.
pub(crate) struct Pages {
    pub(crate) key: PageKey,
    pub(crate) cookie: SessionCookie,
    /// The origin of the public address.
    pub(crate) public: WebOrigin,
    /// Where people sign in, for those who have set a password.
    pub(crate) sign_in: Option<String>,
    /// Where people see their own account.
    pub(crate) account: Option<String>,
    /// The page where people ask for a link to reset a forgotten password.
    pub(crate) forgot: Option<String>,
    /// Whether a protocol is in shadow mode.
    pub(crate) has_shadows: bool,
    /// The identity providers by which people sign in.
    pub(crate) providers: Vec<IdentityProvider>,
    /// Where people who signed in to the console at a provider go on.
    pub(crate) finish: Option<String>,
}

impl Pages {
    /// What keeps a sign-in at a provider, by the same rule as the session's cookie.
    const fn provider_cookie(&self) -> ProviderCookie {
        match self.cookie {
            SessionCookie::Plain => ProviderCookie::Plain,
            SessionCookie::HostOnly => ProviderCookie::HostOnly,
        }
    }
}

/// All protocols. A new one is an entry here.
#[rustfmt::skip]
pub(crate) const PROTOCOLS: [Protocol; 8] = [
    Protocol { name: "canonical", clients: Clients::Keys, adapter: |table, _| Ok(Box::new(CanonicalAdapter::new(table.try_into()?))) },
    Protocol { name: "bizkithub", clients: BIZKITHUB_KEYS, adapter: |table, _| Ok(Box::new(BizkithubAdapter::new(table.try_into()?))) },
    Protocol { name: "backops", clients: Clients::Keys, adapter: |table, _| Ok(Box::new(BackopsAdapter::new(table.try_into()?))) },
    Protocol { name: "apexscore", clients: Clients::Tokens, adapter: |table, _| Ok(Box::new(ApexscoreAdapter::new(table.try_into()?))) },
    Protocol { name: "ad-invite", clients: Clients::Tokens, adapter: |table, _| Ok(Box::new(AdInviteAdapter::new(table.try_into()?))) },
    Protocol { name: "scim", clients: Clients::Keys, adapter: |table, _| Ok(Box::new(ScimAdapter::new(table.try_into()?))) },
    Protocol { name: "pages", clients: Clients::Browsers, adapter: |table, pages| {
        let adapter = PagesAdapter::new(table.try_into()?, pages.key.clone());
        let adapter = adapter.leading_to(pages.sign_in.clone()).showing(pages.account.clone());
        Ok(Box::new(adapter.offering(pages.providers.clone(), pages.provider_cookie(), pages.finish.clone())))
    } },
    Protocol { name: "console", clients: Clients::Browsers, adapter: |table, pages| {
        let adapter = ConsoleAdapter::new(table.try_into()?, pages.key.clone(), pages.cookie);
        let adapter = adapter.reached_at(Some(pages.public.clone())).leading_to(pages.forgot.clone()).comparing(pages.has_shadows);
        // Without the pages, nobody would come back.
        Ok(Box::new(adapter.offering(pages.finish.as_ref().map(|_| pages.providers.clone()).unwrap_or_default(), pages.provider_cookie())))
    } },
];

/// The form of keys that BizKitHub documents.
const BIZKITHUB_KEYS: Clients = Clients::VendorKeys { prefixes: &["PROD", "DEV_", "ROOT"], random: 28 };

/// The names of all protocols.
pub(crate) fn names() -> Vec<&'static str> {
    PROTOCOLS.iter().map(|protocol| protocol.name).collect()
}

/// The names of the protocols that programs have credentials for.
pub(crate) fn apis() -> Vec<&'static str> {
    let apis = PROTOCOLS.iter().filter(|protocol| !matches!(protocol.clients, Clients::Browsers));
    apis.map(|protocol| protocol.name).collect()
}

/// The names of the protocols whose clients can have API keys.
pub(crate) fn keyed() -> Vec<&'static str> {
    let keyed = PROTOCOLS.iter().filter(|found| matches!(found.clients, Clients::Keys | Clients::VendorKeys { .. }));
    keyed.map(|protocol| protocol.name).collect()
}

/// The protocols that have API keys, with the vendor's form of them where it is documented.
pub(crate) fn key_formats() -> BTreeMap<String, Option<KeyFormat>> {
    let format = |clients: &Clients| match clients {
        Clients::Browsers | Clients::Tokens => None,
        Clients::Keys => Some(None),
        Clients::VendorKeys { prefixes, random } => Some(Some(KeyFormat {
            prefixes: prefixes.iter().map(|text| (*text).to_owned()).collect(),
            random: *random,
        })),
    };
    PROTOCOLS.iter().filter_map(|found| Some((found.name.to_owned(), format(&found.clients)?))).collect()
}
