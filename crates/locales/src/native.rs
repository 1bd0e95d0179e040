//! What languages call themselves, for those who look for theirs.

use usher_domain::Locale;

/// The language's own name for itself, which is the same in every language.
#[must_use]
pub const fn native_name(locale: Locale) -> &'static str {
    match locale {
        Locale::Cs => "Čeština",
        Locale::En => "English",
        Locale::Fr => "Français",
        Locale::It => "Italiano",
        Locale::Pl => "Polski",
        Locale::De => "Deutsch",
        Locale::Sk => "Slovenčina",
        Locale::Sv => "Svenska",
        Locale::Es => "Español",
        Locale::Zh => "简体中文",
        Locale::Ja => "日本語",
        Locale::Uk => "Українська",
        Locale::Da => "Dansk",
    }
}
