//! When an invitation ends, in words: how far away that is, the day of the week, and the instant.

use usher_domain::Timestamp;
use usher_locales::{Argument, Key, Piece, Texts};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A part of a sentence; `exact` is the instant that it tells, in RFC 3339.
pub(crate) struct Part {
    pub(crate) text: String,
    pub(crate) exact: Option<String>,
    /// Whether it is no more of the instant than the day of the week.
    pub(crate) is_weekday: bool,
}

impl Part {
    /// A sentence that tells no instant.
    pub(crate) fn whole(text: String) -> Vec<Self> {
        vec![Self { text, exact: None, is_weekday: false }]
    }
}

/// The sentence about the end of an open invitation.
pub(crate) fn sentence(texts: Texts, end: Timestamp, now: Timestamp) -> Vec<Part> {
    let (distance, until, weekday) = (distance(texts, end, now), texts.instant(end), texts.weekday(end));
    let arguments = [
        ("distance", Argument::Text(&distance)),
        ("weekday", Argument::Text(weekday)),
        ("until", Argument::Text(&until)),
    ];
    parts(texts.pieces(Key::ExpiresIn, &arguments), end, &until, weekday)
}

/// The sentence about an end that has passed.
pub(crate) fn past(texts: Texts, end: Timestamp) -> Vec<Part> {
    let until = texts.instant(end);
    parts(texts.pieces(Key::ExpiredText, &[("until", Argument::Text(&until))]), end, &until, texts.weekday(end))
}

fn parts(pieces: Vec<Piece>, end: Timestamp, until: &str, weekday: &str) -> Vec<Part> {
    let part = |Piece { text, is_argument }| {
        let is_weekday = is_argument && text == weekday;
        let is_instant = is_argument && text == until;
        Part { exact: (is_weekday || is_instant).then(|| end.rfc3339_seconds()), is_weekday, text }
    };
    pieces.into_iter().map(part).collect()
}

/// How far away it is, in the unit that matters; never more than there is.
fn distance(texts: Texts, end: Timestamp, now: Timestamp) -> String {
    let seconds = (end.seconds() - now.seconds()).max(0);
    let (key, amount) = match seconds {
        under if under < HOUR => (Key::InMinutes, (under / MINUTE).max(1)),
        under if under < 2 * DAY => (Key::InHours, under / HOUR),
        // What ends in seven days does so a moment later, too.
        more => (Key::InDays, (more + HOUR) / DAY),
    };
    texts.with(key, &[("count", Argument::Count(u32::try_from(amount).unwrap_or(u32::MAX)))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::Locale;

    #[test]
    fn the_end_is_told_in_the_unit_that_matters() {
        let now = Timestamp::parse_rfc3339("2026-11-29T14:23:00Z").unwrap();
        let told = |locale, seconds| -> String {
            let parts = sentence(Texts::of(locale), now.plus_millis(seconds * 1000), now);
            parts.into_iter().map(|part| part.text).collect()
        };
        assert_eq!(
            told(Locale::En, 6 * DAY),
            "The invitation expires in 6 days (Saturday, 5 December 2026 at 14:23 UTC)."
        );
        for (seconds, words) in [
            (7 * DAY - 5, "in 7 days"),
            (2 * DAY, "in 2 days"),
            (2 * DAY - 1, "in 47 hours"),
            (HOUR, "in 1 hour "),
            (HOUR - 1, "in 59 minutes"),
            (20, "in 1 minute "),
        ] {
            assert!(told(Locale::En, seconds).contains(words), "{seconds}: {}", told(Locale::En, seconds));
        }
        for (locale, words) in [
            (Locale::Cs, "za 6 dní (sobota 5. prosince"),
            (Locale::De, "läuft in 6 Tagen ab (Samstag, 5. Dezember"),
            (Locale::Pl, "za 6 dni (sobota, 5 grudnia"),
            (Locale::Uk, "через 6 днів (субота, 5 грудня"),
            (Locale::Ja, "6日後に期限切れになります（2026年12月5日"),
        ] {
            assert!(told(locale, 6 * DAY).contains(words), "{}", told(locale, 6 * DAY));
        }
    }
    #[test]
    fn programs_read_the_end() {
        let now = Timestamp::parse_rfc3339("2026-11-29T14:23:00Z").unwrap();
        let end = now.plus_millis(6 * DAY * 1000);
        let marked = |parts: Vec<Part>| -> Vec<(String, bool)> {
            let told = parts.into_iter().filter(|part| part.exact.as_deref() == Some("2026-12-05T14:23:00Z"));
            told.map(|part| (part.text, part.is_weekday)).collect()
        };
        let instant = ("5 December 2026 at 14:23 UTC".to_owned(), false);
        assert_eq!(marked(sentence(Texts::of(Locale::En), end, now)), [("Saturday".to_owned(), true), instant.clone()]);
        assert_eq!(marked(past(Texts::of(Locale::En), end)), [instant]);
    }
}
