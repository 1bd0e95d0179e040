//! Instants as the console shows them: in the reader's language, in UTC and to the minute, because an administrator
//! compares them with logs.

use usher_domain::Timestamp;
use usher_locales::{Argument, Key, Piece, Texts};

/// An instant for people and for programs.
pub(crate) struct When {
    /// `20 November 2026 at 12:00 UTC`, in the language of the page.
    pub(crate) shown: String,
    /// RFC 3339.
    pub(crate) exact: String,
}

impl When {
    pub(crate) fn of(texts: Texts, instant: Timestamp) -> Self {
        Self { shown: texts.instant(instant), exact: instant.rfc3339_seconds() }
    }
}

/// How far an instant is from now, in the words of a list: to the unit that matters.
pub(crate) fn in_words(texts: Texts, instant: Timestamp, now: Timestamp) -> String {
    const MINUTE: i64 = 60;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;
    let seconds = instant.seconds() - now.seconds();
    let (amount, [ahead, past]) = match seconds.abs() {
        under if under < MINUTE => {
            return texts.say(if seconds > 0 { Key::MomentInAMoment } else { Key::MomentJustNow });
        }
        under if under < HOUR => (under / MINUTE, [Key::InMinutes, Key::MomentMinutesAgo]),
        under if under < 2 * DAY => (under / HOUR, [Key::InHours, Key::MomentHoursAgo]),
        // An end that is seven days ahead is so a moment later, too.
        more => ((more + HOUR) / DAY, [Key::InDays, Key::MomentDaysAgo]),
    };
    texts.count(if seconds > 0 { ahead } else { past }, usize::try_from(amount).unwrap_or(usize::MAX))
}

/// An instant of a list, beside what it is in exact figures.
pub(crate) struct Distance {
    pub(crate) words: String,
    pub(crate) when: When,
}

impl Distance {
    pub(crate) fn of(texts: Texts, instant: Timestamp, now: Timestamp) -> Self {
        Self { words: in_words(texts, instant, now), when: When::of(texts, instant) }
    }
}

/// An instant that need not be.
pub(crate) fn maybe(texts: Texts, instant: Option<Timestamp>) -> Option<When> {
    instant.map(|instant| When::of(texts, instant))
}

/// A sentence with instants in it, taken apart so that programs can read each of them.
pub(crate) struct Sentence {
    pub(crate) pieces: Vec<Piece>,
    instants: Vec<When>,
}

impl Sentence {
    /// A message with instants and what else there is in it.
    pub(crate) fn of(texts: Texts, key: Key, instants: &[(&str, Timestamp)], others: &[(&str, Argument<'_>)]) -> Self {
        let shown: Vec<When> = instants.iter().map(|(_, instant)| When::of(texts, *instant)).collect();
        let named = instants.iter().zip(&shown).map(|((name, _), when)| (*name, Argument::Text(&when.shown)));
        let arguments: Vec<_> = named.chain(others.iter().copied()).collect();
        Self { pieces: texts.pieces(key, &arguments), instants: shown }
    }

    /// A piece as programs read it, if it is an instant.
    pub(crate) fn exact(&self, piece: &Piece) -> Option<&str> {
        let found = self.instants.iter().find(|when| piece.is_argument && when.shown == piece.text);
        found.map(|when| &*when.exact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::Locale;

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
            assert_eq!(in_words(Texts::of(Locale::En), now.plus_millis(seconds * 1000), now), words);
        }
    }

    #[test]
    fn instants_are_shown_to_the_minute() {
        let when = When::of(Texts::of(Locale::En), Timestamp::parse_rfc3339("2026-11-20T12:34:56.789Z").unwrap());
        assert_eq!(when.shown, "20 November 2026 at 12:34 UTC");
        assert_eq!(when.exact, "2026-11-20T12:34:56Z");
    }

    #[test]
    fn programs_read_the_instants_of_a_sentence() {
        let at = |text| Timestamp::parse_rfc3339(text).unwrap();
        let instants = [("created", at("2026-11-20T12:34:56Z")), ("end", at("2026-12-20T12:00:00Z"))];
        let sentence = Sentence::of(Texts::of(Locale::En), Key::KeyTimesEnding, &instants, &[]);
        let read: Vec<_> = sentence.pieces.iter().map(|piece| (&*piece.text, sentence.exact(piece))).collect();
        let expected = [
            ("Created ", None),
            ("20 November 2026 at 12:34 UTC", Some("2026-11-20T12:34:56Z")),
            (", expires ", None),
            ("20 December 2026 at 12:00 UTC", Some("2026-12-20T12:00:00Z")),
        ];
        assert_eq!(read, expected);
    }
}
