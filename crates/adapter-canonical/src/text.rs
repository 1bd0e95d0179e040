//! Texts in requests: addresses, names, remarks.

use crate::fields::Reason;
use crate::kind::Kind;
use usher_domain::email::EmailAddressError;
use usher_domain::settings::{LabelError, label as domain_label};
use usher_domain::text::{Bounded, TextError};
use usher_domain::{EmailAddress, Label, Locale};

const UNSEEN: &str = "Send the text in one line, without control characters and characters that are not shown.";

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

/// Reads a bounded text, or a line.
pub(crate) fn bounded<T: Bounded>(text: &str) -> Result<T, Reason> {
    T::parse(text).map_err(|error| match error {
        TextError::TooLong(limit) => (Kind::INVALID_LENGTH, format!("Send at most {limit} characters.")),
        TextError::Nul => (Kind::INVALID_TEXT, "Send the text without the NUL character.".to_owned()),
        TextError::Unseen => (Kind::INVALID_TEXT, UNSEEN.to_owned()),
    })
}

/// Reads a name for people.
pub(crate) fn label(text: &str) -> Result<Label, Reason> {
    domain_label(text).map_err(|error| match error {
        LabelError::Empty => (Kind::INVALID_LENGTH, "Send at least one character that is not a blank.".to_owned()),
        LabelError::TooLong(limit) => (Kind::INVALID_LENGTH, format!("Send at most {limit} characters.")),
        LabelError::Invisible => (Kind::INVALID_TEXT, UNSEEN.to_owned()),
    })
}
