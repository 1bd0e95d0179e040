//! Values of fields: from texts that have the right type to what commands carry, or to the violation.

use crate::json::Violation;
use usher_domain::permission::CodeError;
use usher_domain::text::{Bounded, TextError};
use usher_domain::{ApiKeyId, EmailAddress, Grant, PersonName, Timestamp};

/// The longest name (\[D\] S1, S6), counted in characters.
pub(crate) const MAX_NAME: usize = 128;

/// The address in the field `email`.
pub(crate) fn email(text: &str) -> Result<EmailAddress, Violation> {
    address("email", text)
}

/// An address.
pub(crate) fn address(field: &str, text: &str) -> Result<EmailAddress, Violation> {
    EmailAddress::parse(text).map_err(|_why| Violation::of(field, "must be a valid e-mail address."))
}

/// The id of an API key; `None` for what has not the form of one.
pub(crate) fn key_id(text: &str) -> Option<ApiKeyId> {
    text.parse().ok().map(ApiKeyId)
}

/// An instant with its offset; a date alone is its midnight in UTC, as in JavaScript.
pub(crate) fn instant(text: &str) -> Option<Timestamp> {
    date(text).or_else(|| Timestamp::parse_rfc3339(text).ok())
}

/// The midnight in UTC with which a date begins.
pub(crate) fn date(text: &str) -> Option<Timestamp> {
    let is_date = text.len() == "2026-01-31".len();
    is_date.then(|| Timestamp::parse_rfc3339(&format!("{text}T00:00:00Z")).ok()).flatten()
}

/// A field that must be there.
pub(crate) fn required<T>(field: &str, value: Option<T>) -> Result<T, Violation> {
    value.ok_or_else(|| Violation::of(field, "is required."))
}

/// A name; an empty one means none.
pub(crate) fn name(field: &str, value: Option<String>) -> Result<Option<PersonName>, Violation> {
    if value.as_ref().is_some_and(|name| name.chars().nth(MAX_NAME).is_some()) {
        return Err(too_long(field, MAX_NAME));
    }
    bounded(field, value)
}

/// A text within the engine's bounds; an empty one means none.
pub(crate) fn bounded<T: Bounded>(field: &str, value: Option<String>) -> Result<Option<T>, Violation> {
    value.filter(|text| !text.is_empty()).map(T::parse).transpose().map_err(|why| match why {
        TextError::TooLong(limit) => too_long(field, limit),
        TextError::Nul => Violation::of(field, "must not contain a NUL character."),
        TextError::Unseen => Violation::of(field, "must be one line without control characters."),
    })
}

fn too_long(field: &str, limit: usize) -> Violation {
    Violation::of(field, &format!("must be at most {limit} characters."))
}

/// Codes without expiry. An array that was sent counts as stated, even if it is empty.
pub(crate) fn codes<T>(
    field: &str,
    codes: Option<Vec<String>>,
    parse: impl Fn(&str) -> Result<T, CodeError>,
) -> Result<Option<Vec<Grant<T>>>, Violation> {
    let grant = |(index, text): (usize, String)| code(&format!("{field}[{index}]"), &text, &parse).map(Grant::forever);
    codes.map(|codes| codes.into_iter().enumerate().map(grant).collect()).transpose()
}

/// A code.
pub(crate) fn code<T>(place: &str, text: &str, parse: impl Fn(&str) -> Result<T, CodeError>) -> Result<T, Violation> {
    parse(text).map_err(|CodeError| Violation::of(place, "is not a code."))
}
