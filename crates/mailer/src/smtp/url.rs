//! The relay's URL.
//!
//! Must never quietly weaken encryption, and no error may repeat a part of the URL.

use crate::MailSettingsError;
use std::net::IpAddr;

/// How the connection is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protection {
    /// TLS from the first byte.
    Implicit,
    /// STARTTLS or nothing.
    Required,
    /// STARTTLS where the relay offers it.
    Opportunistic,
    /// Never TLS.
    None,
}

/// The parts of a relay's URL. No `Debug`: it holds the password.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct RelayUrl {
    /// A name or an address, without brackets.
    pub(super) host: String,
    /// The port, the scheme's own where none is given.
    pub(super) port: u16,
    /// How the connection is protected.
    pub(super) protection: Protection,
    /// User name and password.
    pub(super) credentials: Option<(String, String)>,
}

impl RelayUrl {
    /// Parses the URL; its forms are documented at [`crate::MailTransport::Smtp`].
    pub(super) fn parse(url: &str) -> Result<Self, MailSettingsError> {
        let (scheme, rest) = url.trim().split_once("://").ok_or(MailSettingsError::Scheme)?;
        let implicit = match scheme.to_ascii_lowercase().as_str() {
            "smtp" => false,
            "smtps" => true,
            _ => return Err(MailSettingsError::Scheme),
        };
        let (authority, option) = split_options(rest)?;
        let (credentials, place) = match authority.rsplit_once('@') {
            Some((credentials, place)) => (Some(parse_credentials(credentials)?), place),
            None => (None, authority),
        };
        let (host, port) = parse_place(place)?;
        let protection = match (implicit, option) {
            (true, None) => Protection::Implicit,
            (true, Some(_)) => return Err(MailSettingsError::TlsTwice),
            (false, Some(chosen)) => chosen,
            (false, None) if is_loopback(&host) => Protection::None,
            (false, None) => Protection::Required,
        };
        let in_clear = matches!(protection, Protection::None | Protection::Opportunistic) && !is_loopback(&host);
        if credentials.is_some() && in_clear {
            return Err(MailSettingsError::PasswordInClear);
        }
        let port = port.unwrap_or(match protection {
            Protection::Implicit => 465,
            Protection::Required => 587,
            Protection::Opportunistic | Protection::None => 25,
        });
        Ok(Self { host, port, protection, credentials })
    }
}

fn split_options(rest: &str) -> Result<(&str, Option<Protection>), MailSettingsError> {
    let (authority, query) = match rest.split_once('?') {
        Some((authority, query)) => (authority, Some(query)),
        None => (rest, None),
    };
    let authority = authority.strip_suffix('/').unwrap_or(authority);
    let option = match query {
        None => None,
        Some("tls=required") => Some(Protection::Required),
        Some("tls=opportunistic") => Some(Protection::Opportunistic),
        Some("tls=none") => Some(Protection::None),
        Some(_) => return Err(MailSettingsError::Options),
    };
    Ok((authority, option))
}

fn parse_place(place: &str) -> Result<(String, Option<u16>), MailSettingsError> {
    let (host, port) = if let Some(bracketed) = place.strip_prefix('[') {
        let (address, after) = bracketed.split_once(']').ok_or(MailSettingsError::Host)?;
        address.parse::<std::net::Ipv6Addr>().or(Err(MailSettingsError::Host))?;
        match after.strip_prefix(':') {
            Some(port) => (address, Some(port)),
            None if after.is_empty() => (address, None),
            None => return Err(MailSettingsError::Host),
        }
    } else {
        let (host, port) = place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)));
        if host.contains('/') || port.is_some_and(|port| port.contains('/')) {
            return Err(MailSettingsError::Options);
        }
        let is_sound = host.starts_with(|c: char| c.is_ascii_alphanumeric())
            && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
        if !is_sound {
            return Err(MailSettingsError::Host);
        }
        (host, port)
    };
    let port =
        port.map(|port| port.parse().ok().filter(|port| *port != 0).ok_or(MailSettingsError::Port)).transpose()?;
    Ok((host.to_ascii_lowercase(), port))
}

fn parse_credentials(text: &str) -> Result<(String, String), MailSettingsError> {
    let (user, password) = text.split_once(':').ok_or(MailSettingsError::Credentials)?;
    if user.is_empty() || password.is_empty() {
        return Err(MailSettingsError::Credentials);
    }
    Ok((percent_decode(user)?, percent_decode(password)?))
}

fn percent_decode(text: &str) -> Result<String, MailSettingsError> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || bytes.next().and_then(|b| char::from(b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
            let (Some(high), Some(low)) = (digit(), digit()) else {
                return Err(MailSettingsError::Credentials);
            };
            decoded.push(high << 4 | low);
        } else {
            decoded.push(byte);
        }
    }
    String::from_utf8(decoded).or(Err(MailSettingsError::Credentials))
}

fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(url: &str) -> (String, u16, Protection) {
        let url = RelayUrl::parse(url).unwrap();
        (url.host, url.port, url.protection)
    }

    #[test]
    fn the_forms_that_are_documented() {
        assert_eq!(parse("smtps://Mail.example"), ("mail.example".into(), 465, Protection::Implicit));
        assert_eq!(parse("smtp://mail.example/"), ("mail.example".into(), 587, Protection::Required));
        assert_eq!(parse("smtp://mail.example?tls=none"), ("mail.example".into(), 25, Protection::None));
        assert_eq!(parse("smtp://m:26?tls=opportunistic"), ("m".into(), 26, Protection::Opportunistic));
        assert_eq!(parse("smtp://localhost:1025"), ("localhost".into(), 1025, Protection::None));
        assert_eq!(parse("smtp://[::1]:1025/"), ("::1".into(), 1025, Protection::None));
        assert_eq!(parse("smtp://127.0.0.1?tls=required"), ("127.0.0.1".into(), 587, Protection::Required));
        assert_eq!(parse("smtp://[2001:db8::1]"), ("2001:db8::1".into(), 587, Protection::Required));
        let url = RelayUrl::parse("smtp://jan%40b.co:p%3A%C3%A4@mail.example").unwrap();
        assert_eq!(url.credentials, Some(("jan@b.co".to_owned(), "p:ä".to_owned())));
    }

    #[test]
    fn what_is_wrong_is_named() {
        use MailSettingsError as E;
        for (url, error) in [
            ("mail.example", E::Scheme),
            ("http://mail.example", E::Scheme),
            ("smtp://", E::Host),
            ("smtp://a b", E::Host),
            ("smtp://a\r\nb", E::Host),
            ("smtp://[::1", E::Host),
            ("smtp://[mail]", E::Host),
            ("smtp://m:0", E::Port),
            ("smtp://m:99999", E::Port),
            ("smtp://m:", E::Port),
            ("smtp://m/path", E::Options),
            ("smtp://m?tls=maybe", E::Options),
            ("smtp://m?ssl=1", E::Options),
            ("smtps://m?tls=none", E::TlsTwice),
            ("smtp://jan@m", E::Credentials),
            ("smtp://:secret@m", E::Credentials),
            ("smtp://jan:%zz@m", E::Credentials),
            ("smtp://jan:%ff@m", E::Credentials),
            ("smtp://jan:secret@m?tls=none", E::PasswordInClear),
            ("smtp://jan:secret@m?tls=opportunistic", E::PasswordInClear),
        ] {
            let found = RelayUrl::parse(url).err();
            assert_eq!(found, Some(error), "{url}");
            assert!(!found.unwrap().to_string().contains("secret"));
        }
        assert!(RelayUrl::parse("smtp://jan:secret@localhost").is_ok());
    }
}
