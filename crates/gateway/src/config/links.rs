//! What links begin with: where the pages are, seen from outside.

use super::{AdapterConfig, Config};
use url::{Host, Url};
use usher_adapter_kit::WebOrigin;

impl Config {
    /// A template of links with `{public_url}` and `{pages_url}` filled in.
    pub(crate) fn filled(&self, template: &str) -> String {
        let pages = self.pages_url().unwrap_or_default();
        template.replace("{public_url}", self.http.public_url.as_str()).replace("{pages_url}", &pages)
    }

    /// Where people reach the console; `None` where it is not enabled.
    pub(crate) fn console_url(&self) -> Option<String> {
        Some(format!("{}/console", self.url_of("console")?))
    }

    /// Where people reach the hosted pages; `None` where these are not enabled.
    pub(crate) fn pages_url(&self) -> Option<String> {
        self.url_of("pages")
    }

    fn url_of(&self, name: &str) -> Option<String> {
        let pages = self.adapters.get(name).filter(|found| found.enabled)?;
        let public = &self.http.public_url;
        let outer = pages.place(public.path()).outer;
        let host = |text: &String| WebOrigin::of("http", text).map(|origin| origin.host().clone());
        let is_public = |text: &String| host(text).as_ref() == Some(public.origin().host());
        let base = match pages.hosts.first() {
            Some(first) if !pages.hosts.iter().any(is_public) => {
                let mut url = Url::parse(public.base()).ok()?;
                url.set_host(host(first).as_ref().map(Host::to_string).as_deref()).ok()?;
                url.as_str().trim_end_matches('/').to_owned()
            }
            _ => public.base().to_owned(),
        };
        Some(format!("{base}{outer}"))
    }
}

/// Where an adapter is mounted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The path that it is below once a proxy has stripped the path of the public address.
    pub(crate) inner: String,
    /// The path that it is below for those outside.
    pub(crate) outer: String,
}

impl AdapterConfig {
    /// Where it is mounted, below the path of the public address. A prefix that begins with that path says it once.
    pub(crate) fn place(&self, public: &str) -> Place {
        let rest = self.prefix.strip_prefix(public).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let inner = rest.unwrap_or(&self.prefix);
        Place { inner: inner.to_owned(), outer: format!("{public}{inner}") }
    }
}
