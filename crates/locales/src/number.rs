//! Numbers as people read them: in groups of three digits.

use fluent_bundle::FluentValue;
use usher_domain::Locale;

/// What stands between groups of digits, as in CLDR.
pub(crate) const fn separator(locale: Locale) -> char {
    match locale {
        Locale::En | Locale::Zh | Locale::Ja => ',',
        Locale::De | Locale::It | Locale::Es | Locale::Da => '.',
        Locale::Fr => '\u{202F}',
        Locale::Cs | Locale::Sk | Locale::Sv | Locale::Pl | Locale::Uk => '\u{A0}',
    }
}

/// Digits in groups.
pub(crate) fn grouped(digits: &str, separator: char) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// How a number is written that is put into a message; whatever else there is stays as it is.
pub(crate) fn in_message<const SEPARATOR: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.as_string();
    let is_whole = digits.bytes().all(|digit| digit.is_ascii_digit());
    is_whole.then(|| grouped(&digits, SEPARATOR))
}
