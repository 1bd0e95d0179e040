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

/// How far an instant is from now, in the words of a list: to the unit that matters.
pub(crate) fn in_words(instant: Timestamp, now: Timestamp) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let seconds = instant.seconds() - now.seconds();
    let (amount, unit) = match seconds.abs() {
        under if under < MINUTE => return if seconds > 0 { "in a moment" } else { "just now" }.to_owned(),
        under if under < HOUR => (under / MINUTE, "minute"),
        under if under < 2 * DAY => (under / HOUR, "hour"),
        // An end that is seven days ahead is so a moment later, too.
        more => ((more + HOUR) / DAY, "day"),
    };
    let plural = if amount == 1 { "" } else { "s" };
    if seconds > 0 { format!("in {amount} {unit}{plural}") } else { format!("{amount} {unit}{plural} ago") }
}

/// An instant of a list, beside what it is in exact figures.
pub(crate) struct Distance {
    pub(crate) words: String,
    pub(crate) when: When,
}

impl Distance {
    pub(crate) fn of(instant: Timestamp, now: Timestamp) -> Self {
        Self { words: in_words(instant, now), when: instant.into() }
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
    fn distances_are_told_in_the_unit_that_matters() {
        let now = Timestamp::parse_rfc3339("2026-11-20T12:00:00Z").unwrap();
        for (seconds, words) in [
            (0, "just now"),
            (30, "in a moment"),
            (-60, "1 minute ago"),
            (7_200, "in 2 hours"),
            (-172_799, "47 hours ago"),
            (604_800, "in 7 days"),
            (604_799, "in 7 days"),
            (604_800 - 7_200, "in 6 days"),
            (-172_800, "2 days ago"),
        ] {
            assert_eq!(in_words(now.plus_millis(seconds * 1000), now), words);
        }
    }

    #[test]
    fn instants_are_shown_to_the_minute() {
        let when = When::from(Timestamp::parse_rfc3339("2026-11-20T12:34:56.789Z").unwrap());
        assert_eq!(when.shown, "2026-11-20 12:34 UTC");
        assert_eq!(when.exact, "2026-11-20T12:34:56Z");
    }
}
