//! Timestamps in requests.

use crate::body::{Field, FromText};
use crate::fields::{Fields, Reason};
use crate::json::Json;
use crate::kind::Kind;
use crate::schemas;
use usher_domain::Timestamp;
use utoipa::openapi::{RefOr, Schema};

/// An expiry as it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expiry {
    /// Nothing was said.
    LeftOut,
    /// `null`: never.
    Never,
    /// An instant.
    Until(Timestamp),
}

/// Reads a timestamp.
pub(crate) fn parse(text: &str) -> Result<Timestamp, Reason> {
    let advice = "Send an RFC 3339 timestamp such as `2027-01-31T12:00:00Z`, from the years 1970 to 9999.";
    Timestamp::parse_rfc3339(text).map_err(|_error| (Kind::INVALID_TIMESTAMP, advice.to_owned()))
}

impl FromText for Timestamp {
    fn from_text(text: &str) -> Result<Self, Reason> {
        parse(text)
    }

    fn schema() -> RefOr<Schema> {
        schemas::timestamp()
    }
}

/// An expiry that is wrong is as good as left out, because the request will not be carried out.
impl Field for Expiry {
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        Some(match fields.take(name) {
            None => Self::LeftOut,
            Some(Json::Null) => Self::Never,
            Some(Json::Text(text)) => match parse(&text) {
                Ok(end) => Self::Until(end),
                Err(reason) => fields.wrong(Some(name), reason).unwrap_or(Self::LeftOut),
            },
            Some(other) => fields.wrong_type(Some(name), &other, "a string or null").unwrap_or(Self::LeftOut),
        })
    }

    fn schema() -> RefOr<Schema> {
        schemas::nullable(schemas::timestamp())
    }
}
