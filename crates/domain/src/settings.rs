//! What an organization can set about itself.

use crate::commands::PendingInvitation;
use crate::text::TextError;
use crate::{CanonicalEmail, Label, Text};
use std::fmt;

/// What an organization has set. The default is what it has before it sets anything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganizationSettings {
    /// How long an invitation can be accepted unless its request says otherwise, in milliseconds; `None` is as the
    /// installation is configured.
    pub invitation_lifetime: Option<i64>,
    /// The domains of the addresses that can be invited, in canonical form; empty for any.
    pub allowed_domains: Vec<String>,
    /// What happens where an address is invited already and the request does not say.
    pub duplicates: Duplicates,
    /// How it looks in mails and on pages.
    pub branding: Branding,
}

impl OrganizationSettings {
    /// Whether an address is of a domain that can be invited. A domain does not stand for those below it.
    #[must_use]
    pub fn allows(&self, email: &CanonicalEmail) -> bool {
        self.allowed_domains.is_empty() || self.allowed_domains.iter().any(|domain| domain == email.domain())
    }

    /// How long an invitation can be accepted, in milliseconds, where the installation's default is this.
    #[must_use]
    pub fn lifetime(&self, default: i64) -> i64 {
        self.invitation_lifetime.unwrap_or(default)
    }

    /// What a request that may leave it to the organization does with a pending invitation.
    #[must_use]
    pub fn pending(&self, asked: PendingInvitation) -> PendingInvitation {
        match (asked, self.duplicates) {
            (PendingInvitation::AsSet, Duplicates::Refuse) => PendingInvitation::Refuse,
            (PendingInvitation::AsSet, Duplicates::Return) => PendingInvitation::ReturnExisting,
            (PendingInvitation::AsSet, Duplicates::Resend) => PendingInvitation::Refresh { mail_at_most_every: 0 },
            (said, _) => said,
        }
    }
}

/// What happens where an address is invited already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Duplicates {
    /// The request is refused.
    #[default]
    Refuse,
    /// The pending invitation is returned as it is.
    Return,
    /// The pending invitation is renewed and mailed again.
    Resend,
}

impl Duplicates {
    /// All of them with the words for them.
    pub const WORDS: [(&'static str, Self); 3] =
        [("refuse", Self::Refuse), ("return", Self::Return), ("resend", Self::Resend)];

    /// The word for it in canonical JSON and in storage.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Return => "return",
            Self::Resend => "resend",
        }
    }
}

/// How an organization looks in mails and on pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branding {
    /// The name that is shown instead of the organization's.
    pub name: Option<Label>,
    /// The colour of buttons and headings.
    pub colour: Option<Colour>,
    /// The logo.
    pub logo: Option<Logo>,
}

/// A colour as `#rrggbb`, in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colour(String);

/// Not a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a colour of the form #rrggbb")]
pub struct ColourError;

impl Colour {
    /// Reads a colour.
    pub fn parse(text: &str) -> Result<Self, ColourError> {
        match text.strip_prefix('#') {
            Some(digits) if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()) => {
                Ok(Self(text.to_ascii_lowercase()))
            }
            _ => Err(ColourError),
        }
    }

    /// `#rrggbb`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A logo: the `https` address of an image, or the image itself as a `data:` address.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo(String);

/// Why a text is not a logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// Neither form.
    #[error("neither an https address nor a base64 data address of a PNG, JPEG, GIF or WebP image")]
    Malformed,
    /// Longer than the limit given here.
    #[error("longer than {0} bytes")]
    TooLong(usize),
}

impl Logo {
    /// The longest address of an image, in bytes.
    const MOST_ADDRESS: usize = 2_000;
    /// The longest image as a `data:` address, in bytes: about 48 kB of image.
    pub const MOST: usize = 65_536;
    /// Images that mail programs show. No SVG: it can carry scripts.
    const KINDS: [&'static str; 4] = ["png", "jpeg", "gif", "webp"];

    /// Reads a logo.
    pub fn parse(text: &str) -> Result<Self, LogoError> {
        let most = if text.starts_with("data:") { Self::MOST } else { Self::MOST_ADDRESS };
        if text.len() > most {
            return Err(LogoError::TooLong(most));
        }
        let sound = match text.strip_prefix("data:image/") {
            Some(image) => image.split_once(";base64,").is_some_and(|(kind, data)| {
                let base64 = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'=');
                Self::KINDS.contains(&kind) && !data.is_empty() && data.bytes().all(base64)
            }),
            None => text.strip_prefix("https://").is_some_and(|rest| {
                let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
                // Nothing that would end an attribute or a style where it is shown.
                let plain = |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`');
                !host.is_empty() && !host.contains('@') && rest.bytes().all(plain)
            }),
        };
        if sound { Ok(Self(text.to_owned())) } else { Err(LogoError::Malformed) }
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} bytes)", self.0.len())
    }
}

/// An organization's short name in addresses: 1 to 63 lower-case letters, digits and hyphens, no hyphen at an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug(String);

/// Not a slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a slug: 1 to 63 lower-case letters, digits and hyphens, no hyphen at an end")]
pub struct SlugError;

impl Slug {
    /// Reads a slug.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        let letters = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let ends = text.starts_with('-') || text.ends_with('-');
        if letters && !ends && (1..=63).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(SlugError) }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Reads a name for people: not empty, and without what cannot be seen.
pub fn label(text: &str) -> Result<Label, LabelError> {
    if text.trim().is_empty() {
        return Err(LabelError::Empty);
    }
    if text.chars().any(char::is_control) {
        return Err(LabelError::Invisible);
    }
    Text::parse(text).map_err(|error| match error {
        TextError::TooLong(most) => LabelError::TooLong(most),
        TextError::Nul => LabelError::Invisible,
    })
}

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LabelError {
    /// Nothing, or nothing but blanks.
    #[error("empty")]
    Empty,
    /// More characters than the limit given here.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// With control characters.
    #[error("with control characters")]
    Invisible,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_have_six_digits() {
        assert_eq!(Colour::parse("#00AAff").unwrap().as_str(), "#00aaff");
        for text in ["", "#", "00aaff", "#00aaf", "#00aaffa", "#00aafg", "red", "#00aa\u{e9}"] {
            assert!(Colour::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_logo_is_an_address_or_a_small_image() {
        for text in ["https://example.com/a.png?b=c", "data:image/png;base64,AAAA", "data:image/webp;base64,AA=="] {
            assert_eq!(Logo::parse(text).unwrap().as_str(), text);
        }
        for text in [
            "",
            "http://example.com/a.png",
            "https://",
            "https:///a.png",
            "https://user@example.com/a.png",
            "https://example.com/\"onerror",
            "https://example.com/a b",
            "javascript:alert(1)",
            "data:image/svg+xml;base64,AAAA",
            "data:text/html;base64,AAAA",
            "data:image/png,AAAA",
            "data:image/png;base64,",
            "data:image/png;base64,A'A",
        ] {
            assert_eq!(Logo::parse(text), Err(LogoError::Malformed), "{text}");
        }
        let long = format!("data:image/png;base64,{}", "A".repeat(Logo::MOST));
        assert_eq!(Logo::parse(&long), Err(LogoError::TooLong(Logo::MOST)));
    }

    #[test]
    fn slugs_and_names_are_bounded() {
        for text in ["a", "acme-events-2", &"a".repeat(63)] {
            assert!(Slug::parse(text).is_ok(), "{text}");
        }
        for text in ["", "-a", "a-", "A", "a_b", "a.b", "\u{e9}", &"a".repeat(64)] {
            assert!(Slug::parse(text).is_err(), "{text}");
        }
        assert_eq!(label(" \t"), Err(LabelError::Empty));
        assert_eq!(label("a\nb"), Err(LabelError::Invisible));
        assert_eq!(label(&"a".repeat(201)), Err(LabelError::TooLong(200)));
    }
}
