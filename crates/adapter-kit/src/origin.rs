//! Web origins (RFC 6454): scheme, host and port, compared as browsers compare them. Whether a form was posted from a page
//! of ours and which host a request is for are both decided with them.

use crate::http::Request;
use url::{Host, Url};

/// An origin of pages. Two texts that browsers take for the same origin are equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebOrigin {
    is_https: bool,
    host: Host<String>,
    port: u16,
}

impl WebOrigin {
    /// The origin that an `Origin` field names; `None` for `null`, for schemes other than HTTP and HTTPS, and for what no
    /// browser sends.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, authority) = text.split_once("://")?;
        Self::of(scheme, authority)
    }

    /// The origin of what is asked for by a scheme at an authority, which is what a `Host` field holds: a host, with a port
    /// or without.
    #[must_use]
    pub fn of(scheme: &str, authority: &str) -> Option<Self> {
        let is_https = scheme.eq_ignore_ascii_case("https");
        // Beyond ASCII stand names that are not encoded yet; browsers take more signs, which no name of a host has.
        let is_sign = |c: char| {
            if c.is_ascii() {
                c.is_ascii_alphanumeric() || "-._:[]".contains(c)
            } else {
                !c.is_whitespace() && !c.is_control()
            }
        };
        let is_authority = authority.chars().all(is_sign);
        if !is_authority || !(is_https || scheme.eq_ignore_ascii_case("http")) {
            return None;
        }
        let url = Url::parse(&format!("{scheme}://{authority}/")).ok()?;
        let host = match url.host()? {
            // A dot at the end says that the name is complete, which names of the web are anyway.
            Host::Domain(name) => Host::Domain(name.strip_suffix('.').unwrap_or(name).to_owned()),
            Host::Ipv4(address) => Host::Ipv4(address),
            Host::Ipv6(address) => Host::Ipv6(address),
        };
        Some(Self { is_https, host, port: url.port_or_known_default()? })
    }

    /// Its host, for comparing hosts alone.
    #[must_use]
    pub const fn host(&self) -> &Host<String> {
        &self.host
    }

    const fn scheme(&self) -> &'static str {
        if self.is_https { "https" } else { "http" }
    }
}

impl Request {
    /// Whether the browser says that this was sent by a page of the gateway: one of the origin that the request is for, or
    /// of the public address. Browsers say it with every form, so that whoever says nothing is no browser.
    ///
    /// The scheme that the client used is known from the proxy, or from the public address where that is what was
    /// addressed. Where nobody says it, the browser is believed.
    #[must_use]
    pub fn comes_from_own_page(&self, public: Option<&WebOrigin>) -> bool {
        if !self.headers.contains("origin") {
            return true;
        }
        let Some(origin) = self.headers.get("origin").and_then(WebOrigin::parse) else { return false };
        let authority = self.authority();
        let is_public = public.is_some_and(|public| WebOrigin::of(public.scheme(), authority).as_ref() == Some(public));
        if is_public || public == Some(&origin) {
            return public == Some(&origin);
        }
        let scheme = self.headers.get(":scheme").unwrap_or_else(|| origin.scheme());
        WebOrigin::of(scheme, authority).as_ref() == Some(&origin)
    }

    /// The host that the client addressed, with its port where it was named.
    fn authority(&self) -> &str {
        let rest = self.base.split_once("://").map_or(&*self.base, |(_, rest)| rest);
        rest.split('/').next().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::{Headers, Method};
    use crate::path::PathParameters;

    #[test]
    fn origins_are_equal_as_browsers_compare_them() {
        for (one, other, expected) in [
            ("https://invite.example.com", "https://invite.example.com:443", true),
            ("https://invite.example.com", "https://invite.example.com:", true),
            ("http://invite.example.com", "http://invite.example.com:80", true),
            ("https://invite.example.com", "https://invite.example.com:80", false),
            ("https://invite.example.com", "http://invite.example.com", false),
            ("https://invite.example.com", "http://invite.example.com:443", false),
            ("https://invite.example.com:8443", "https://invite.example.com", false),
            ("https://invite.example.com:8443", "https://invite.example.com:08443", true),
            ("HTTPS://Invite.EXAMPLE.com", "https://invite.example.com", true),
            ("https://invite.example.com.", "https://invite.example.com", true),
            ("https://invite.example.com.:443", "https://invite.example.com", true),
            ("https://invite.example.com", "https://example.com", false),
            ("https://invite.example.com", "https://invite.example.com.evil.example", false),
            ("https://bücher.example", "https://xn--bcher-kva.example", true),
            ("https://BÜCHER.example", "https://XN--BCHER-KVA.example:443", true),
            ("https://[2001:db8::7]", "https://[2001:DB8:0:0::7]:443", true),
            ("https://[2001:db8::7]", "https://[2001:db8::8]", false),
            ("http://[::1]:8080", "http://[0:0:0:0:0:0:0:1]:8080", true),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8081", false),
            ("http://127.0.0.1", "http://localhost", false),
        ] {
            let parsed = [one, other].map(|text| WebOrigin::parse(text).unwrap_or_else(|| panic!("{text}")));
            assert_eq!(parsed[0] == parsed[1], expected, "{one} {other}");
        }
    }

    #[test]
    fn what_is_no_origin_of_a_page_is_none() {
        for text in [
            "",
            "null",
            "https://",
            "https://:443",
            "invite.example.com",
            "//invite.example.com",
            "ftp://invite.example.com",
            "file:///",
            "chrome-extension://abcdef",
            "https://invite.example.com/",
            "https://invite.example.com/path",
            "https://user@invite.example.com",
            "https://evil.example\\@invite.example.com",
            "https://invite.example.com?",
            "https://invite.example.com#",
            "https://invite.example.com https://evil.example",
            "https://invite.example.com:99999",
            "https://invite.example.com:x",
            "https://invite .example.com",
            "https://[::1",
        ] {
            assert_eq!(WebOrigin::parse(text), None, "{text:?}");
        }
    }

    fn is_own(host: &str, scheme: Option<&str>, public: &str, origin: Option<&str>) -> bool {
        let mut headers = Headers::default();
        if let Some(scheme) = scheme {
            headers.push(":scheme", scheme);
        }
        if let Some(origin) = origin {
            headers.push("Origin", origin);
        }
        let request = Request {
            method: Method::Post,
            path: "/console/sign-in".to_owned(),
            query: String::new(),
            base: format!("{}://{host}/below", scheme.unwrap_or("http")),
            headers,
            parameters: PathParameters::default(),
            body: Vec::new(),
            client: None,
            request_id: String::new(),
        };
        request.comes_from_own_page(WebOrigin::parse(public).as_ref())
    }

    #[test]
    fn a_form_comes_from_the_origin_that_was_addressed() {
        const HOST: &str = "invite.example.com";
        const HTTPS: &str = "https://invite.example.com";
        const HTTP: &str = "http://invite.example.com";
        for (host, scheme, public, origin, expected) in [
            // Nobody says by which scheme the client came.
            (HOST, None, "http://usher.example", HTTPS, true),
            ("invite.example.com:443", None, "http://usher.example", HTTPS, true),
            ("invite.example.com:80", None, "http://usher.example", HTTPS, false),
            ("invite.example.com:443", None, "http://usher.example", HTTP, false),
            ("invite.example.com:8080", None, "http://usher.example", "http://invite.example.com:8080", true),
            ("[2001:db8::7]:443", None, "http://usher.example", "https://[2001:db8::7]", true),
            ("INVITE.example.com.", None, "http://usher.example", HTTPS, true),
            // The proxy says it.
            (HOST, Some("https"), "http://usher.example", HTTPS, true),
            (HOST, Some("https"), "http://usher.example", HTTP, false),
            (HOST, Some("http"), "http://usher.example", HTTPS, false),
            // The public address was addressed, whose scheme is known.
            (HOST, None, HTTPS, HTTPS, true),
            (HOST, None, HTTPS, HTTP, false),
            (HOST, Some("http"), HTTPS, HTTPS, true),
            // A proxy that names itself as the host: the page is of the public address all the same.
            ("127.0.0.1:8080", None, HTTPS, HTTPS, true),
            ("127.0.0.1:8080", None, HTTPS, "http://127.0.0.1:8080", true),
            (HOST, None, HTTPS, "https://evil.example", false),
            (HOST, None, HTTPS, "null", false),
            (HOST, None, HTTPS, "", false),
            ("no host", None, "http://usher.example", "http://no host", false),
            ("", None, "http://usher.example", "http://", false),
        ] {
            assert_eq!(is_own(host, scheme, public, Some(origin)), expected, "{host} {scheme:?} {public} {origin}");
        }
        assert!(is_own(HOST, None, HTTPS, None), "no browser sent it");
    }
}
