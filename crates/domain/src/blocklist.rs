//! The blocklist: canonical addresses and whole domains that must not be invited.

use crate::EmailAddress;
use crate::email::EmailAddressError;
use std::fmt;

/// An address or a domain, in canonical form.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlocklistEntry(String);

impl BlocklistEntry {
    /// Parses an address (`jan@example.com`) or a domain (`example.com`).
    pub fn parse(text: &str) -> Result<Self, EmailAddressError> {
        if text.contains('@') {
            return Ok(Self(EmailAddress::parse(text)?.canonical().as_str().to_owned()));
        }
        domain(text).map(Self)
    }

    /// An entry as it is stored.
    #[must_use]
    pub const fn stored(value: String) -> Self {
        Self(value)
    }

    /// The canonical text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The canonical form of a domain, as it stands in canonical addresses.
pub fn domain(text: &str) -> Result<String, EmailAddressError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(EmailAddressError::Empty);
    }
    Ok(EmailAddress::parse(&format!("x@{text}"))?.canonical().domain().to_owned())
}

impl fmt::Debug for BlocklistEntry {
    /// An entry may be an address, which must not be logged.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BlocklistEntry(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_kept_in_the_form_that_addresses_are_compared_in() {
        for (text, value) in [
            ("Jan@Example.COM", "jan@example.com"),
            (" Example.COM ", "example.com"),
            ("b\u{fc}cher.example", "xn--bcher-kva.example"),
        ] {
            assert_eq!(BlocklistEntry::parse(text).unwrap().as_str(), value);
        }
        for text in ["", " ", "@", "a@", "a b", "x@y@z", "a,b.example"] {
            assert!(BlocklistEntry::parse(text).is_err(), "{text}");
        }
    }
}
