//! The appearance of an organization.

use crate::Label;
use std::fmt;

/// The appearance of an organization in mails and on pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Branding {
    /// The name that is shown instead of the organization's.
    pub name: Option<Label>,
    /// The color of buttons and headings.
    pub color: Option<Color>,
    /// The logo.
    pub logo: Option<Logo>,
}

impl Branding {
    /// The name to show for an organization of this name.
    #[must_use]
    pub fn name_over<'a>(&'a self, organization: &'a str) -> &'a str {
        self.name.as_ref().map_or(organization, Label::as_str)
    }
}

/// A color.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color {
    /// Red, green and blue.
    pub(super) channels: [u8; 3],
}

/// Not a color.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a color of the form #rrggbb")]
pub struct ColorError;

impl Color {
    /// The color of red, green and blue.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { channels: [red, green, blue] }
    }

    /// Reads `#rrggbb`, in any letter case.
    pub fn parse(text: &str) -> Result<Self, ColorError> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6).ok_or(ColorError)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(ColorError);
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).or(Err(ColorError))?.to_be_bytes();
        Ok(Self::new(red, green, blue))
    }
}

/// `#rrggbb`, in lower case.
impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.channels;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
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
                // No characters that would end an attribute or a style where it is shown.
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

    /// The image itself, where the address is one: its kind (`png`, `jpeg`, `gif` or `webp`) and its bytes in base64.
    #[must_use]
    pub fn image(&self) -> Option<(&str, &str)> {
        self.0.strip_prefix("data:image/")?.split_once(";base64,")
    }
}

impl fmt::Debug for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Logo({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colors_have_six_digits() {
        assert_eq!(Color::parse("#00AAff").unwrap().to_string(), "#00aaff");
        assert_eq!(Color::parse("#0102fe"), Ok(Color::new(1, 2, 254)));
        for text in ["", "#", "00aaff", "#00aaf", "#00aaffa", "#00aafg", "red", "#00aa\u{e9}"] {
            assert!(Color::parse(text).is_err(), "{text}");
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
    fn what_is_shown_is_the_brand_if_there_is_one() {
        let mut branding = Branding::default();
        assert_eq!(branding.name_over("Acme Ltd"), "Acme Ltd");
        branding.name = Label::parse("Acme!").ok();
        assert_eq!(branding.name_over("Acme Ltd"), "Acme!");
        assert_eq!(Logo::parse("data:image/gif;base64,AAAA").unwrap().image(), Some(("gif", "AAAA")));
        assert_eq!(Logo::parse("https://example.com/a.gif").unwrap().image(), None);
    }
}
