//! When an invitation ends, in words: how far away that is, the day of the week, and the instant.

use usher_domain::Timestamp;
use usher_locales::{Argument, Key, Texts};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// The sentence about the end of an open invitation.
pub(crate) fn sentence(texts: Texts, end: Timestamp, now: Timestamp) -> String {
    let (distance, until) = (distance(texts, end, now), texts.instant(end));
    let arguments = [
        ("distance", Argument::Text(&distance)),
        ("weekday", Argument::Text(texts.weekday(end))),
        ("until", Argument::Text(&until)),
    ];
    texts.with(Key::ExpiresIn, &arguments)
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
        let told = |locale, seconds| sentence(Texts::of(locale), now.plus_millis(seconds * 1000), now);
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
}
