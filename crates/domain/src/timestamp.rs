//! Instants, cut to milliseconds: the precision of every wire format and both databases.

use std::fmt;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// Why a text is not a timestamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an RFC 3339 timestamp between the years 1970 and 9999")]
pub struct TimestampError;

/// 9999-12-31T23:59:59.999Z: the last instant that RFC 3339 can write with four digits of year.
const LAST: i64 = 253_402_300_799_999;

impl Timestamp {
    /// An instant from milliseconds since the epoch; values out of range are clamped.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(if millis < 0 {
            0
        } else if millis > LAST {
            LAST
        } else {
            millis
        })
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch, as JWT's numeric dates count (RFC 7519 section 2).
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0 / 1000
    }

    /// This instant moved by a number of milliseconds, which may be negative.
    #[must_use]
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self::from_millis(self.0.saturating_add(millis))
    }

    /// Parses an RFC 3339 text with any offset.
    pub fn parse_rfc3339(text: &str) -> Result<Self, TimestampError> {
        let parsed = OffsetDateTime::parse(text, &Rfc3339).or(Err(TimestampError))?;
        let millis = i64::try_from(parsed.unix_timestamp_nanos() / 1_000_000).or(Err(TimestampError))?;
        if (0..=LAST).contains(&millis) { Ok(Self(millis)) } else { Err(TimestampError) }
    }

    /// `2024-12-09T14:23:00.000Z`: three fractional digits, UTC.
    #[must_use]
    pub fn rfc3339_millis(self) -> String {
        self.date_time()
            .format(format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]Z"))
            .unwrap_or_default()
    }

    /// `2023-11-07T05:31:56Z`: whole seconds (cut, not rounded), UTC.
    #[must_use]
    pub fn rfc3339_seconds(self) -> String {
        self.date_time()
            .format(format_description!("[year]-[month]-[day]T[hour]:[minute]:[second]Z"))
            .unwrap_or_default()
    }

    fn date_time(self) -> OffsetDateTime {
        // In range by construction; the epoch stands in for an impossible error.
        OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 1_000_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.rfc3339_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_the_documented_ones() {
        let at = Timestamp::parse_rfc3339("2024-12-09T15:23:00.0009+01:00").unwrap();
        assert_eq!(at.rfc3339_millis(), "2024-12-09T14:23:00.000Z");
        assert_eq!(at.rfc3339_seconds(), "2024-12-09T14:23:00Z");
    }

    #[test]
    fn out_of_range_is_refused_or_clamped() {
        assert!(Timestamp::parse_rfc3339("1969-12-31T23:59:59Z").is_err());
        assert_eq!(Timestamp::from_millis(i64::MAX).rfc3339_millis(), "9999-12-31T23:59:59.999Z");
        assert_eq!(Timestamp::from_millis(5).plus_millis(i64::MIN).millis(), 0);
    }
}
