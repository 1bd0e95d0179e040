//! Timestamps in requests.

use crate::fields::{Fields, Reason};
use crate::json::Json;
use crate::kind::Kind;
use usher_domain::Timestamp;

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

/// The field `expires_at`; one that is wrong is as good as left out, because the request will not be carried out.
pub(crate) fn expiry(fields: &mut Fields<'_>) -> Expiry {
    match fields.take("expires_at") {
        None => Expiry::LeftOut,
        Some(Json::Null) => Expiry::Never,
        Some(Json::Text(text)) => match parse(&text) {
            Ok(end) => Expiry::Until(end),
            Err(reason) => fields.wrong(Some("expires_at"), reason).unwrap_or(Expiry::LeftOut),
        },
        Some(other) => fields.wrong_type(Some("expires_at"), &other, "a string or null").unwrap_or(Expiry::LeftOut),
    }
}
