//! Spans of time in settings: `90s`, `15m`, `12h`, `7d`.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A span of time, with the text it was written as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Span {
    text: String,
    millis: i64,
}

/// Why a text is not a span.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a span of time; write a number and a unit, such as 500ms, 90s, 15m, 12h or 7d")]
pub struct SpanError(String);

impl Span {
    /// Its length in milliseconds.
    #[must_use]
    pub const fn millis(&self) -> i64 {
        self.millis
    }

    /// Its length in milliseconds, for libraries that take no sign.
    #[must_use]
    pub const fn unsigned_millis(&self) -> u64 {
        self.millis.unsigned_abs()
    }
}

impl FromStr for Span {
    type Err = SpanError;

    fn from_str(text: &str) -> Result<Self, SpanError> {
        let split = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (number, unit) = text.split_at(split);
        let unit: i64 = match unit {
            "ms" => 1,
            "s" => 1_000,
            "m" => 60_000,
            "h" => 3_600_000,
            "d" => 86_400_000,
            _ => return Err(SpanError(text.to_owned())),
        };
        let millis = number.parse::<i64>().ok().and_then(|number| number.checked_mul(unit));
        // A hundred years are enough for anything that is set here, and prevent sums of spans and instants from
        // overflowing.
        let millis = millis.filter(|millis| *millis <= 36_525 * 86_400_000);
        Ok(Self { text: text.to_owned(), millis: millis.ok_or_else(|| SpanError(text.to_owned()))? })
    }
}

impl TryFrom<String> for Span {
    type Error = SpanError;

    fn try_from(text: String) -> Result<Self, SpanError> {
        text.parse()
    }
}

impl From<Span> for String {
    fn from(span: Span) -> Self {
        span.text
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_a_number_and_a_unit() {
        assert_eq!("7d".parse::<Span>().unwrap().millis(), 7 * 86_400_000);
        assert_eq!("500ms".parse::<Span>().unwrap().millis(), 500);
        for text in ["", "7", "d", "-1s", "1w", "99999999999999999999d", "1000000d", "1 s"] {
            assert!(text.parse::<Span>().is_err(), "{text:?}");
        }
    }
}
