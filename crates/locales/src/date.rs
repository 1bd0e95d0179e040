//! Instants for people, as CLDR writes a long date with a short time and the zone in each language (English as in
//! Europe). A table, because the whole of CLDR would be most of the program.

use crate::catalog::Texts;
use usher_domain::{Locale, Timestamp};

impl Texts {
    /// `16 December 2024 at 14:23 UTC`, in the language.
    #[must_use]
    pub fn instant(self, at: Timestamp) -> String {
        let Parts { year, month, day, hour, minute } = Parts::of(at);
        let month = month_name(self.locale(), month);
        match self.locale() {
            Locale::Cs => format!("{day}. {month} {year} v {hour}:{minute:02} UTC"),
            Locale::En => format!("{day} {month} {year} at {hour:02}:{minute:02} UTC"),
            Locale::Fr => format!("{day} {month} {year} à {hour:02}:{minute:02} UTC"),
            Locale::It => format!("{day} {month} {year} alle ore {hour:02}:{minute:02} UTC"),
            Locale::Pl => format!("{day} {month} {year} {hour:02}:{minute:02} UTC"),
            Locale::De => format!("{day}. {month} {year} um {hour:02}:{minute:02} UTC"),
            Locale::Sk => format!("{day}. {month} {year} o {hour}:{minute:02} UTC"),
            Locale::Sv => format!("{day} {month} {year} kl. {hour:02}:{minute:02} UTC"),
            Locale::Es => format!("{day} de {month} de {year} a las {hour}:{minute:02} UTC"),
            Locale::Zh => format!("{year}年{month}月{day}日 UTC {hour:02}:{minute:02}"),
            Locale::Ja => format!("{year}年{month}月{day}日 {hour}:{minute:02} UTC"),
            Locale::Uk => format!("{day} {month} {year} р. о {hour:02}:{minute:02} UTC"),
            Locale::Da => format!("{day}. {month} {year} kl. {hour:02}.{minute:02} UTC"),
        }
    }
}

impl Texts {
    /// `Monday`: the day of an instant in UTC, as it stands by itself.
    #[must_use]
    pub fn weekday(self, at: Timestamp) -> &'static str {
        // The first day of the epoch was a Thursday.
        let day = (at.seconds().div_euclid(24 * 60 * 60) + 3).rem_euclid(7);
        let names: &str = match self.locale() {
            Locale::Cs => "pondělí úterý středa čtvrtek pátek sobota neděle",
            Locale::En => "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
            Locale::Fr => "lundi mardi mercredi jeudi vendredi samedi dimanche",
            Locale::It => "lunedì martedì mercoledì giovedì venerdì sabato domenica",
            Locale::Pl => "poniedziałek wtorek środa czwartek piątek sobota niedziela",
            Locale::De => "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
            Locale::Sk => "pondelok utorok streda štvrtok piatok sobota nedeľa",
            Locale::Sv => "måndag tisdag onsdag torsdag fredag lördag söndag",
            Locale::Es => "lunes martes miércoles jueves viernes sábado domingo",
            Locale::Zh => "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
            Locale::Ja => "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
            Locale::Uk => "понеділок вівторок середа четвер п’ятниця субота неділя",
            Locale::Da => "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        };
        names.split(' ').nth(usize::try_from(day).unwrap_or_default()).unwrap_or_default()
    }
}

/// An instant in UTC.
struct Parts {
    year: u32,
    month: usize,
    day: u32,
    hour: u32,
    minute: u32,
}

impl Parts {
    fn of(at: Timestamp) -> Self {
        let text = at.rfc3339_seconds();
        // `2024-12-16T14:23:00Z` by construction.
        let number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(0);
        let month = usize::try_from(number(5, 7)).unwrap_or(0);
        Self { year: number(0, 4), month, day: number(8, 10), hour: number(11, 13), minute: number(14, 16) }
    }
}

/// The month's name as it stands in a date, which in Slavic languages is the genitive; in Chinese and Japanese its
/// number.
fn month_name(locale: Locale, month: usize) -> &'static str {
    let names: &str = match locale {
        Locale::Cs => "ledna února března dubna května června července srpna září října listopadu prosince",
        Locale::En => "January February March April May June July August September October November December",
        Locale::Fr => "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        Locale::It => "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        Locale::Pl => {
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
        }
        Locale::De => "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        Locale::Sk => "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        Locale::Sv => "januari februari mars april maj juni juli augusti september oktober november december",
        Locale::Es => "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        Locale::Zh | Locale::Ja => "1 2 3 4 5 6 7 8 9 10 11 12",
        Locale::Uk => "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        Locale::Da => "januar februar marts april maj juni juli august september oktober november december",
    };
    names.split(' ').nth(month.saturating_sub(1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The expected texts are those of CLDR 48.0 (`dateStyle: long`, `timeStyle: short`, with the zone).
    #[test]
    fn dates_are_those_of_cldr() {
        let dates = [
            (Locale::Cs, "16. prosince 2024 v 14:23 UTC", "1. února 2025 v 9:05 UTC"),
            (Locale::En, "16 December 2024 at 14:23 UTC", "1 February 2025 at 09:05 UTC"),
            (Locale::Fr, "16 décembre 2024 à 14:23 UTC", "1 février 2025 à 09:05 UTC"),
            (Locale::It, "16 dicembre 2024 alle ore 14:23 UTC", "1 febbraio 2025 alle ore 09:05 UTC"),
            (Locale::Pl, "16 grudnia 2024 14:23 UTC", "1 lutego 2025 09:05 UTC"),
            (Locale::De, "16. Dezember 2024 um 14:23 UTC", "1. Februar 2025 um 09:05 UTC"),
            (Locale::Sk, "16. decembra 2024 o 14:23 UTC", "1. februára 2025 o 9:05 UTC"),
            (Locale::Sv, "16 december 2024 kl. 14:23 UTC", "1 februari 2025 kl. 09:05 UTC"),
            (Locale::Es, "16 de diciembre de 2024 a las 14:23 UTC", "1 de febrero de 2025 a las 9:05 UTC"),
            (Locale::Zh, "2024年12月16日 UTC 14:23", "2025年2月1日 UTC 09:05"),
            (Locale::Ja, "2024年12月16日 14:23 UTC", "2025年2月1日 9:05 UTC"),
            (Locale::Uk, "16 грудня 2024 р. о 14:23 UTC", "1 лютого 2025 р. о 09:05 UTC"),
            (Locale::Da, "16. december 2024 kl. 14.23 UTC", "1. februar 2025 kl. 09.05 UTC"),
        ];
        assert_eq!(dates.map(|(locale, ..)| locale), Locale::ALL);
        for (locale, winter, spring) in dates {
            let at = |text: &str| Texts::of(locale).instant(Timestamp::parse_rfc3339(text).unwrap());
            assert_eq!(at("2024-12-16T14:23:59Z"), winter);
            assert_eq!(at("2025-02-01T10:05:00+01:00"), spring);
        }
    }

    #[test]
    fn every_day_of_the_week_has_a_name_in_every_language() {
        let at = |text: &str| Timestamp::parse_rfc3339(text).unwrap();
        for (day, name) in [
            ("2026-12-05T00:00:00Z", "Saturday"),
            ("2026-12-05T23:59:59Z", "Saturday"),
            ("2026-12-07T00:00:00Z", "Monday"),
            ("1970-01-01T00:00:00Z", "Thursday"),
        ] {
            assert_eq!(Texts::of(Locale::En).weekday(at(day)), name, "{day}");
        }
        for locale in Locale::ALL {
            let days = (7..14).map(|day| Texts::of(locale).weekday(at(&format!("2026-12-{day:02}T12:00:00Z"))));
            let names: std::collections::BTreeSet<_> = days.collect();
            assert!(names.len() == 7 && !names.contains(""), "{locale:?} {names:?}");
        }
    }

    #[test]
    fn every_month_has_a_name_in_every_language() {
        for locale in Locale::ALL {
            let names: std::collections::BTreeSet<_> = (1..=12).map(|month| month_name(locale, month)).collect();
            assert!(names.len() == 12 && !names.contains(""), "{locale:?} {names:?}");
            assert_eq!(month_name(locale, 13), "");
        }
    }
}
