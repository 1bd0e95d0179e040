//! The two shapes of an error: `{"detail": "..."}` and `{"<field>": ["...", ...]}` (assumed: Django REST framework's).

use crate::media::JSON;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use usher_adapter_kit::Response;
use utoipa::ToSchema;

/// What an unmet required field says.
pub(crate) const REQUIRED: &str = "This field is required.";
/// What a `null` says where the field takes none.
pub(crate) const NOT_NULL: &str = "This field may not be null.";
/// What a text says that is no UUID.
pub(crate) const NOT_A_UUID: &str = "Must be a valid UUID.";

/// An error of the whole request.
#[derive(Serialize, ToSchema)]
pub(crate) struct ErrorDetail<'a> {
    /// Assumed.
    detail: &'a str,
}

/// A body as Django REST framework's renderer writes it: compact, raw UTF-8, the two separators that JavaScript once
/// took for line ends escaped.
pub(crate) fn json(status: u16, value: &impl Serialize) -> Response {
    let mut response = Response::json(status, JSON, value);
    for (separator, escape) in [("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")] {
        if let Ok(text) = std::str::from_utf8(&response.body)
            && text.contains(separator)
        {
            response.body = text.replace(separator, escape).into_bytes();
        }
    }
    response
}

/// An answer that is about the whole request.
pub(crate) fn detail(status: u16, text: &str) -> Response {
    json(status, &ErrorDetail { detail: text })
}

/// The answer to who asks too often.
pub(crate) fn throttled(seconds: u32) -> Response {
    detail(429, &wait(seconds)).header("retry-after", seconds.to_string())
}

/// What somebody who asks too often is told.
pub(crate) fn wait(seconds: u32) -> String {
    let unit = if seconds == 1 { "second" } else { "seconds" };
    format!("Request was throttled. Expected available in {seconds} {unit}.")
}

/// The answer where there is nothing.
pub(crate) fn not_found() -> Response {
    detail(404, "Not found.")
}

/// What an error can be about, in the order in which fields are declared (documented for the fields of an invitation,
/// P1, and of a member, P6).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    OrganizationId,
    Email,
    Status,
    FirstName,
    LastName,
    Role,
    IsActive,
    AccessiblePortfolioIds,
    /// The same of a member, where the vendor's field has another name.
    AccessiblePortfolios,
    /// The `token` of a listing.
    Token,
    /// Of a login.
    Username,
    /// Of a login.
    Password,
    /// The whole object.
    NonFieldErrors,
}

impl Field {
    /// Its name on the wire.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::OrganizationId => "organization_id",
            Self::Email => "email",
            Self::Status => "status",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Role => "role",
            Self::IsActive => "is_active",
            Self::AccessiblePortfolioIds => "accessible_portfolio_ids",
            Self::AccessiblePortfolios => "accessible_portfolios",
            Self::Token => "token",
            Self::Username => "username",
            Self::Password => "password",
            Self::NonFieldErrors => "non_field_errors",
        }
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// Messages by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub(crate) struct FieldErrors(BTreeMap<Field, Messages>);

/// The messages of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Messages {
    Flat(Vec<String>),
    /// By the position in a list.
    Nested(BTreeMap<usize, [&'static str; 1]>),
}

impl FieldErrors {
    /// One message about one field.
    pub(crate) fn of(field: Field, message: impl Into<String>) -> Self {
        let mut errors = Self::default();
        errors.add(field, message);
        errors
    }

    /// Adds a message, unless the field has it already.
    pub(crate) fn add(&mut self, field: Field, message: impl Into<String>) {
        let message = message.into();
        if let Messages::Flat(messages) = self.0.entry(field).or_insert_with(|| Messages::Flat(Vec::new()))
            && !messages.contains(&message)
        {
            messages.push(message);
        }
    }

    /// Sets the messages about the entries of a list.
    pub(crate) fn set_nested(&mut self, field: Field, messages: BTreeMap<usize, [&'static str; 1]>) {
        self.0.insert(field, Messages::Nested(messages));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The answer that is these errors.
    pub(crate) fn answer(&self, status: u16) -> Response {
        json(status, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::text;

    #[test]
    fn fields_come_in_the_order_of_declaration_and_messages_once() {
        let mut errors = FieldErrors::of(Field::Role, "x");
        errors.set_nested(Field::AccessiblePortfolioIds, BTreeMap::from([(10, ["b"]), (9, ["a"])]));
        for message in ["a", "b", "a"] {
            errors.add(Field::Email, message);
        }
        assert_eq!(
            text(&errors.answer(400)),
            r#"{"email":["a","b"],"role":["x"],"accessible_portfolio_ids":{"9":["a"],"10":["b"]}}"#
        );
    }

    #[test]
    fn line_separators_are_escaped() {
        assert_eq!(text(&detail(400, "ä\u{2028}\u{2029}")), r#"{"detail":"ä\u2028\u2029"}"#);
    }
}
