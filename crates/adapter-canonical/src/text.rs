//! Texts in requests: addresses, names, remarks.

use crate::fields::Reason;
use crate::kind::Kind;
use usher_domain::email::EmailAddressError;
use usher_domain::settings::{LabelError, label as domain_label};
use usher_domain::text::TextError;
use usher_domain::{EmailAddress, Label, Locale, Text};

/// Reads an address.
pub(crate) fn email(text: &str) -> Result<EmailAddress, Reason> {
    EmailAddress::parse(text).map_err(|error| {
        let advice = match error {
            EmailAddressError::Empty => "Send an address; this one is empty.",
            EmailAddressError::TooLong => "Send an address of at most 255 bytes.",
            EmailAddressError::Malformed => "Send an address of the form `local@domain`, such as `grace@example.com`.",
        };
        (Kind::INVALID_EMAIL, advice.to_owned())
    })
}

/// Reads a language.
pub(crate) fn locale(text: &str) -> Result<Locale, Reason> {
    Locale::parse(text).ok_or_else(|| {
        let codes = Locale::ALL.map(Locale::code).join(", ");
        (Kind::INVALID_VALUE, format!("Send one of: {codes}."))
    })
}

/// Reads a text of at most `MAX` characters.
pub(crate) fn bounded<const MAX: usize>(text: &str) -> Result<Text<MAX>, Reason> {
    Text::parse(text).map_err(|error| match error {
        TextError::TooLong(limit) => (Kind::INVALID_LENGTH, format!("Send at most {limit} characters.")),
        TextError::Nul => (Kind::INVALID_TEXT, "Send the text without the NUL character.".to_owned()),
    })
}

/// Reads a name for people.
pub(crate) fn label(text: &str) -> Result<Label, Reason> {
    domain_label(text).map_err(|error| match error {
        LabelError::Empty => (Kind::INVALID_LENGTH, "Send at least one character that is not a blank.".to_owned()),
        LabelError::TooLong(limit) => (Kind::INVALID_LENGTH, format!("Send at most {limit} characters.")),
        LabelError::Invisible => (Kind::INVALID_TEXT, "Send the text without control characters.".to_owned()),
    })
}
