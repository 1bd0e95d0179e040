//! The address at which people and clients reach the gateway.

use serde::Deserialize;
use std::net::IpAddr;
use url::{Host, Url};
use usher_adapter_kit::WebOrigin;

/// A public address that links can begin with: HTTP or HTTPS, a host, and a path where a proxy serves the gateway below
/// one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct PublicUrl {
    /// Without a slash at its end.
    text: String,
    /// How much of it precedes the path.
    base: usize,
    origin: WebOrigin,
}

/// Why a text is no such address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("http.public_url: `{text}` {reason}; write it like https://invite.example.com or https://example.com/usher")]
pub struct PublicUrlError {
    text: String,
    reason: &'static str,
}

impl PublicUrl {
    /// The address without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme and host, with the port unless it is the scheme's own.
    #[must_use]
    pub fn base(&self) -> &str {
        self.text.get(..self.base).unwrap_or_default()
    }

    /// The path that the gateway is reached below: empty, or a slash and what follows, without a slash at its end.
    #[must_use]
    pub fn path(&self) -> &str {
        self.text.get(self.base..).unwrap_or_default()
    }

    /// Its origin.
    #[must_use]
    pub const fn origin(&self) -> &WebOrigin {
        &self.origin
    }

    /// Whether people reach it by HTTPS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.text.starts_with("https://")
    }

    /// Whether only this machine reaches it.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        match self.origin.host() {
            Host::Domain(name) => name == "localhost" || name.ends_with(".localhost"),
            Host::Ipv4(address) => IpAddr::from(*address).is_loopback(),
            Host::Ipv6(address) => IpAddr::from(*address).is_loopback(),
        }
    }
}

impl TryFrom<String> for PublicUrl {
    type Error = PublicUrlError;

    fn try_from(text: String) -> Result<Self, PublicUrlError> {
        let reason = match parse(&text) {
            Ok(parsed) => return Ok(parsed),
            Err(reason) => reason,
        };
        // Somebody may have put a password there.
        let shown = text.rsplit_once('@').map_or(text.clone(), |(_, host)| format!("***@{host}"));
        Err(PublicUrlError { text: shown, reason })
    }
}

fn parse(text: &str) -> Result<PublicUrl, &'static str> {
    let Some((scheme, rest)) = text.split_once("://") else { return Err("has no scheme") };
    if !["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
        return Err("has another scheme than http and https");
    }
    if rest.contains('@') {
        return Err("has a user or a password");
    }
    if rest.contains(['?', '#']) {
        return Err("has a query or a fragment");
    }
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let origin = WebOrigin::of(scheme, authority).ok_or("has no host that can be reached")?;
    let path = path.strip_suffix('/').unwrap_or(path);
    if !is_path(path) {
        return Err("has a path that is not made of letters, digits and -._~ between single slashes");
    }
    let url = Url::parse(&format!("{scheme}://{authority}")).map_err(|_unparsed| "has no host that can be reached")?;
    if url.port() == Some(0) {
        return Err("has the port 0");
    }
    let base = url.as_str().trim_end_matches('/');
    Ok(PublicUrl { text: format!("{base}{path}"), base: base.len(), origin })
}

/// Whether a text is a path that nothing between a browser and the gateway writes otherwise: empty, or segments that each
/// follow a slash.
pub(crate) fn is_path(path: &str) -> bool {
    let is_segment = |segment: &str| {
        !matches!(segment, "" | "." | "..")
            && segment.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b))
    };
    path.is_empty() || path.strip_prefix('/').is_some_and(|rest| rest.split('/').all(is_segment))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<PublicUrl, String> {
        PublicUrl::try_from(text.to_owned()).map_err(|error| error.to_string())
    }

    #[test]
    fn addresses_that_links_can_begin_with() {
        for (text, expected, path) in [
            ("https://invite.example.com", "https://invite.example.com", ""),
            ("https://invite.example.com/", "https://invite.example.com", ""),
            ("HTTPS://Invite.Example.COM", "https://invite.example.com", ""),
            ("https://invite.example.com:443", "https://invite.example.com", ""),
            ("https://invite.example.com:8443", "https://invite.example.com:8443", ""),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080", ""),
            ("http://[::1]:8080/", "http://[::1]:8080", ""),
            ("http://localhost", "http://localhost", ""),
            ("https://bücher.example", "https://xn--bcher-kva.example", ""),
            ("https://example.com/usher", "https://example.com/usher", "/usher"),
            ("https://example.com/tools/usher/", "https://example.com/tools/usher", "/tools/usher"),
        ] {
            let found = parsed(text).unwrap();
            assert_eq!((found.as_str(), found.path()), (expected, path), "{text}");
            assert_eq!(format!("{}{}", found.base(), found.path()), expected);
        }
    }

    #[test]
    fn everything_else_is_refused_with_what_is_wrong() {
        for (text, told) in [
            ("", "no scheme"),
            ("invite.example.com", "no scheme"),
            ("invite.example.com:8080", "no scheme"),
            ("//invite.example.com", "no scheme"),
            ("mailto:invite@example.com", "no scheme"),
            ("ftp://invite.example.com", "another scheme"),
            ("htps://invite.example.com", "another scheme"),
            ("javascript://invite.example.com", "another scheme"),
            ("https://", "no host"),
            ("https:///path", "no host"),
            ("https://:8080", "no host"),
            ("https://invite example.com", "no host"),
            (" https://invite.example.com", "another scheme"),
            ("https://invite.example.com\n", "no host"),
            ("https://invite.example.com:99999", "no host"),
            ("https://invite.example.com:0", "port 0"),
            ("https://[::1", "no host"),
            ("https://{host}", "no host"),
            ("https://user@invite.example.com", "a user or a password"),
            ("https://user:Geheim-1@invite.example.com", "a user or a password"),
            ("https://invite.example.com?x=1", "a query"),
            ("https://invite.example.com/#top", "a fragment"),
            ("https://invite.example.com//", "a path"),
            ("https://invite.example.com/a//b", "a path"),
            ("https://invite.example.com/a/../b", "a path"),
            ("https://invite.example.com/a b", "a path"),
            ("https://invite.example.com/%41", "a path"),
            ("https://invite.example.com/{token}", "a path"),
            ("https://invite.example.com/ž", "a path"),
        ] {
            let said = parsed(text).unwrap_err();
            assert!(said.contains(told) && !said.contains("Geheim"), "{text}: {said}");
        }
    }

    #[test]
    fn what_only_this_machine_reaches_is_known() {
        let is_loopback = |text| parsed(text).unwrap().is_loopback();
        assert!(
            ["http://127.0.0.1:1", "http://localhost", "http://[::1]", "http://usher.localhost"].map(is_loopback)
                == [true; 4]
        );
        assert!(!is_loopback("http://usher.example") && !is_loopback("http://10.0.0.1"));
    }
}
