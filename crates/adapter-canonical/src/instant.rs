//! Timestamps in requests.

use crate::body::{Field, FromText, Value, Whole};
use crate::fields::{Fields, Reason};
use crate::json::Json;
use crate::kind::Kind;
use crate::schemas;
use usher_domain::Timestamp;
use usher_domain::commands::{ExpiryEdit, Lifetime};
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

/// How many seconds from now something expires, in place of an instant.
pub(crate) struct ExpiresIn(Option<u32>);

/// From a minute to ten years, as for what organizations set.
type Seconds = Whole<60, 315_360_000>;

impl Expiry {
    /// How long an invitation can be accepted.
    pub(crate) fn lifetime(self, within: &ExpiresIn) -> Lifetime {
        match (within.millis(), self) {
            (Some(millis), _) => Lifetime::For(millis),
            (None, Self::LeftOut) => Lifetime::Default,
            (None, Self::Never) => Lifetime::Never,
            (None, Self::Until(end)) => Lifetime::Until(end),
        }
    }

    /// The change of an expiry.
    pub(crate) fn edit(self, within: &ExpiresIn) -> ExpiryEdit {
        match (within.millis(), self) {
            (Some(millis), _) => ExpiryEdit::For(millis),
            (None, Self::LeftOut) => ExpiryEdit::Keep,
            (None, Self::Never) => ExpiryEdit::Never,
            (None, Self::Until(end)) => ExpiryEdit::Until(end),
        }
    }
}

impl ExpiresIn {
    fn millis(&self) -> Option<i64> {
        self.0.map(|seconds| i64::from(seconds) * 1000)
    }
}

/// It has to stand before `expires_at` in a body: whether that was sent too is seen as long as it has not been taken.
impl Field for ExpiresIn {
    fn take(fields: &mut Fields<'_>, name: &str) -> Option<Self> {
        let sent = fields.given(name);
        if sent.is_some() && fields.has("expires_at") {
            let detail = "Send either `expires_at` or `expires_in_seconds`.".to_owned();
            return Some(fields.wrong(Some(name), (Kind::INVALID_VALUE, detail)).unwrap_or(Self(None)));
        }
        Some(Self(sent.and_then(|value| Seconds::read(fields, name, value)).map(|seconds| seconds.0)))
    }

    fn schema() -> RefOr<Schema> {
        schemas::nullable(<Seconds as Value>::schema())
    }
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
