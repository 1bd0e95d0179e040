//! Where invitees go after accepting. Nobody is led to a page that the organization has not allowed: an address counts only
//! if its origin is exactly one of those allowed, when it is stored and again when it is followed.
//!
//! Addresses are read more strictly than browsers read them, so that both see the same origin in a text.

use std::fmt;

/// The most bytes of an address.
const LONGEST: usize = 2000;

/// The address of a page that invitees are sent to: HTTPS, or HTTP on this machine for trying out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    text: String,
    origin: Origin,
}

/// A scheme, a host and a port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

/// Not an address that invitees can be sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an address of a page by HTTPS")]
pub struct DestinationError;

impl Origin {
    /// Reads an origin such as `https://app.example.com`: nothing follows the host and the port.
    pub fn parse(text: &str) -> Result<Self, DestinationError> {
        let (scheme, authority) = text.split_once("://").ok_or(DestinationError)?;
        Self::of(scheme, authority)
    }

    fn of(scheme: &str, authority: &str) -> Result<Self, DestinationError> {
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        };
        let host = host.to_ascii_lowercase();
        let is_label = |label: &str| {
            let is_plain = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            (1..=63).contains(&label.len()) && is_plain && !label.starts_with('-') && !label.ends_with('-')
        };
        if host.len() > 253 || !host.split('.').all(is_label) {
            return Err(DestinationError);
        }
        let is_here = matches!(host.as_str(), "localhost" | "127.0.0.1");
        let usual = match scheme {
            "https" => 443,
            "http" if is_here => 80,
            _ => return Err(DestinationError),
        };
        let port = match port {
            None => usual,
            Some(digits) if digits.len() <= 5 && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
                digits.parse::<u16>().ok().filter(|port| *port > 0).ok_or(DestinationError)?
            }
            Some(_) => return Err(DestinationError),
        };
        Ok(Self(if port == usual { format!("{scheme}://{host}") } else { format!("{scheme}://{host}:{port}") }))
    }

    /// The text, with the host in lower case and without the scheme's usual port.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Destination {
    /// Reads an address.
    pub fn parse(text: &str) -> Result<Self, DestinationError> {
        // What browsers drop, turn round or encode is not taken at all.
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !br#"\"'<>^`{|}"#.contains(&byte);
        if text.len() > LONGEST || !text.bytes().all(is_plain) {
            return Err(DestinationError);
        }
        let (scheme, rest) = text.split_once("://").ok_or(DestinationError)?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let origin = Origin::of(scheme, rest.get(..end).unwrap_or_default())?;
        Ok(Self { text: text.to_owned(), origin })
    }

    /// The text as it was sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its origin.
    #[must_use]
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// Its host and port, for people.
    #[must_use]
    pub fn site(&self) -> &str {
        self.origin.0.split_once("://").map_or("", |(_, site)| site)
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Where an organization lets its invitees go after accepting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Redirects {
    /// The origins that invitations can name pages of.
    pub origins: Vec<Origin>,
    /// The page where an invitation names none.
    pub default: Option<Destination>,
}

impl Redirects {
    /// Whether invitees can be sent to a page.
    #[must_use]
    pub fn allow(&self, page: &Destination) -> bool {
        self.origins.contains(page.origin())
    }

    /// Where an invitee goes: to the page of the invitation, else to the organization's, as far as they are allowed now,
    /// else to that of the installation.
    #[must_use]
    pub fn destination<'a>(
        &'a self,
        invitation: Option<&'a Destination>,
        installation: Option<&'a Destination>,
    ) -> Option<&'a Destination> {
        let allowed = |page: &&Destination| self.allow(page);
        invitation.filter(allowed).or(self.default.as_ref().filter(allowed)).or(installation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_one_origin_that_everybody_reads_alike() {
        for (text, origin, site) in [
            ("https://app.example.com", "https://app.example.com", "app.example.com"),
            ("https://APP.example.com:443/a?b=c#d", "https://app.example.com", "app.example.com"),
            (
                "https://app.example.com:8443/?next=https://evil.example",
                "https://app.example.com:8443",
                "app.example.com:8443",
            ),
            ("http://localhost:3000/welcome", "http://localhost:3000", "localhost:3000"),
            ("http://127.0.0.1/", "http://127.0.0.1", "127.0.0.1"),
        ] {
            let page = Destination::parse(text).unwrap();
            assert_eq!((page.as_str(), page.origin().as_str(), page.site()), (text, origin, site));
            assert_eq!(Origin::parse(origin).as_ref(), Ok(page.origin()));
        }
    }

    #[test]
    fn what_could_lead_elsewhere_is_no_page() {
        let long = format!("https://app.example.com/{}", "x".repeat(LONGEST));
        for text in [
            "",
            "app.example.com",
            "//app.example.com",
            "/welcome",
            "javascript:alert(1)",
            "javascript://app.example.com/%0aalert(1)",
            "data:text/html,x",
            "ftp://app.example.com",
            "HTTPS://app.example.com",
            "http://app.example.com",
            "http://localhost.evil.example",
            "https://",
            "https:///evil.example",
            "https://app.example.com@evil.example",
            "https://user:pass@app.example.com",
            "https://app.example.com:443@evil.example/",
            "https://app.example.com\\@evil.example",
            "https://evil.example\\.app.example.com",
            "https://app.example.com:0",
            "https://app.example.com:65536",
            "https://app.example.com:",
            "https://app.example.com:+443",
            "https://app.example.com.",
            "https://.example.com",
            "https://-app.example.com",
            "https://app_1.example.com",
            "https://[::1]/",
            "https://\u{430}pp.example.com",
            "https://app.example.com/\u{e9}",
            " https://app.example.com",
            "https://app.example.com/ x",
            "https://app.example.com/\r\nSet-Cookie:x",
            "https://app.example.com/\t",
            "https://app.example.com/\"",
            &long,
        ] {
            assert_eq!(Destination::parse(text), Err(DestinationError), "{text}");
        }
        for text in ["https://app.example.com/", "https://app.example.com?x", "https://*.example.com", "null"] {
            assert_eq!(Origin::parse(text), Err(DestinationError), "{text}");
        }
    }

    #[test]
    fn only_what_is_allowed_now_is_followed() {
        let page = |text: &str| Destination::parse(text).unwrap();
        let origin = |text: &str| Origin::parse(text).unwrap();
        let (own, default, installation) =
            (page("https://a.example/1"), page("https://b.example/2"), page("https://c.example/3"));
        let of = |origins: &[&str]| Redirects {
            origins: origins.iter().map(|text| origin(text)).collect(),
            default: Some(default.clone()),
        };
        let goes = |redirects: &Redirects| {
            redirects.destination(Some(&own), Some(&installation)).map(|page| page.as_str().to_owned())
        };
        assert_eq!(goes(&of(&["https://a.example", "https://b.example"])).as_deref(), Some("https://a.example/1"));
        assert_eq!(goes(&of(&["https://b.example"])).as_deref(), Some("https://b.example/2"));
        for other in ["https://a.example:8443", "https://x.a.example", "https://example"] {
            assert_eq!(goes(&of(&[other])).as_deref(), Some("https://c.example/3"), "{other}");
        }
        assert_eq!(Redirects::default().destination(Some(&own), None), None);
    }
}
