//! Instants as the console shows them: in UTC and to the minute, because an administrator compares them with logs.

use usher_domain::Timestamp;

/// An instant for people and for programs.
pub(crate) struct When {
    /// `2026-11-20 12:00 UTC`
    pub(crate) shown: String,
    /// RFC 3339.
    pub(crate) exact: String,
}

impl From<Timestamp> for When {
    fn from(instant: Timestamp) -> Self {
        let exact = instant.rfc3339_seconds();
        let minute = exact.get(..16).unwrap_or(&exact).replace('T', " ");
        Self { shown: format!("{minute} UTC"), exact }
    }
}

/// An instant that need not be.
pub(crate) fn maybe(instant: Option<Timestamp>) -> Option<When> {
    instant.map(When::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_shown_to_the_minute() {
        let when = When::from(Timestamp::parse_rfc3339("2026-11-20T12:34:56.789Z").unwrap());
        assert_eq!(when.shown, "2026-11-20 12:34 UTC");
        assert_eq!(when.exact, "2026-11-20T12:34:56Z");
    }
}
