//! Reading an endpoint's address: strictly, and with the parser of the client that will use it, so that the two can never
//! understand it differently.

use crate::addresses::{Network, may_be_called};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::http::Uri;
use usher_engine::ports::UrlRefusal;

/// Where an endpoint is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    pub(crate) uri: Uri,
    pub(crate) host: Host,
    pub(crate) port: u16,
}

/// How its host is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// As an address.
    Address(IpAddr),
    /// As a name.
    Name(String),
}

/// Reads an address, and refuses one that could never be called.
pub(crate) fn parse(url: &str, allow_http: bool, allowed: &[Network]) -> Result<Target, UrlRefusal> {
    if !url.bytes().all(|byte| byte.is_ascii_graphic()) || url.contains(['#', '\\']) {
        return Err(UrlRefusal("must be a URL in ASCII without blanks, backslashes or a fragment"));
    }
    let uri: Uri = url.parse().or(Err(UrlRefusal("must be a URL such as `https://hooks.example.com/usher`")))?;
    let default = match uri.scheme_str() {
        Some("https") => 443,
        Some("http") if allow_http => 80,
        Some("http") => return Err(UrlRefusal("must begin with `https://`")),
        Some(_) | None => return Err(UrlRefusal("must be a URL such as `https://hooks.example.com/usher`")),
    };
    let authority = uri.authority().ok_or(UrlRefusal("must name a host"))?;
    if authority.as_str().contains('@') {
        return Err(UrlRefusal("must not contain a user name or password"));
    }
    let host = host(authority.host())?;
    if let Host::Address(address) = host
        && !may_be_called(address, allowed)
    {
        return Err(UrlRefusal("must not lead to a private, local or reserved network"));
    }
    let port = match authority.as_str().strip_prefix(authority.host()) {
        Some("") => default,
        Some(_) | None => {
            authority.port_u16().filter(|port| *port != 0).ok_or(UrlRefusal("must name a usable port"))?
        }
    };
    Ok(Target { uri, host, port })
}

fn host(text: &str) -> Result<Host, UrlRefusal> {
    const NO_HOST: UrlRefusal = UrlRefusal("must name a host, by its name in ASCII or by a plain address");
    if let Some(inner) = text.strip_prefix('[') {
        let address: Ipv6Addr = inner.strip_suffix(']').and_then(|inner| inner.parse().ok()).ok_or(NO_HOST)?;
        return Ok(Host::Address(IpAddr::V6(address)));
    }
    if let Ok(address) = text.parse::<Ipv4Addr>() {
        return Ok(Host::Address(IpAddr::V4(address)));
    }
    let labels: Vec<&str> = text.strip_suffix('.').unwrap_or(text).split('.').collect();
    let sound = |label: &&str| {
        (1..=63).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    };
    // `127.1`, `2130706433` and `0x7f.1` are addresses to some resolvers. No name ends in a number.
    let number = |label: &str| label.starts_with("0x") || label.bytes().all(|b| b.is_ascii_digit());
    if text.len() > 253 || !labels.iter().all(sound) || labels.last().is_none_or(|label| number(label)) {
        return Err(NO_HOST);
    }
    Ok(Host::Name(text.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn refused(url: &str) -> Option<&'static str> {
        parse(url, false, &[]).err().map(|refusal| refusal.0)
    }

    #[test]
    fn urls_that_can_be_called_are_read() {
        let target = parse("https://Hooks.Example.com:8443/a?b=c", false, &[]).unwrap();
        assert_eq!((target.host, target.port), (Host::Name("hooks.example.com".to_owned()), 8443));
        assert_eq!(parse("https://8.8.8.8/", false, &[]).unwrap().port, 443);
        assert_eq!(parse("http://a.example", true, &[]).unwrap().port, 80);
        assert!(parse("https://[2606:4700::1111]:444/x", false, &[]).is_ok());
        assert!(parse("http://127.0.0.1:1/", true, &["127.0.0.0/8".parse().unwrap()]).is_ok());
    }

    #[test]
    fn urls_that_lead_inside_or_nowhere_are_refused() {
        for url in [
            "",
            "/",
            "hooks.example.com",
            "https://",
            "https:///x",
            "https:x",
            "ftp://a.example",
            "file:///etc/passwd",
            "http://a.example",
            "HTTP://a.example",
            "gopher://a.example",
            "https://user@a.example",
            "https://u:p@a.example",
            "https://8.8.8.8@127.0.0.1/",
            "https://a.example#@127.0.0.1",
            "https://a.example\\@127.0.0.1",
            "https://a b.example",
            "https://a.example/\n",
            "https://\u{e4}.example",
            "https://127.0.0.1",
            "https://127.1",
            "https://2130706433",
            "https://0x7f000001",
            "https://0x7f.1",
            "https://0177.0.0.1",
            "https://127.0.0.1.",
            "https://[::1]",
            "https://[::ffff:127.0.0.1]",
            "https://[::ffff:8.8.8.8]",
            "https://[fe80::1%25eth0]",
            "https://169.254.169.254/latest/meta-data",
            "https://[fd00:ec2::254]",
            "https://10.0.0.1:8443",
            "https://a.example:0",
            "https://a.example:99999",
            "https://a.example:",
            "https://a..example",
            "https://.example",
            "https://a.example:x",
            "https://%31%32%37.0.0.1",
            "https://a,b.example",
        ] {
            assert!(refused(url).is_some(), "{url}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics_and_what_is_read_is_what_is_called(url in "(https?://)?[a-z0-9:@/.\\[\\]%?#\\\\-]{0,40}") {
            if let Ok(target) = parse(&url, true, &[]) {
                // What the client will connect to is the host that was judged.
                let host = target.uri.host().unwrap().trim_matches(['[', ']']).to_ascii_lowercase();
                match &target.host {
                    Host::Name(name) => prop_assert_eq!(name, &host),
                    Host::Address(address) => prop_assert_eq!(host.parse::<IpAddr>().unwrap(), *address),
                }
                prop_assert!(!target.uri.authority().unwrap().as_str().contains('@'));
            }
        }

        #[test]
        fn any_bytes_are_read_without_harm(url in any::<String>()) {
            let _ = parse(&url, true, &[]);
        }
    }
}
