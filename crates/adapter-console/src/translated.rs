//! Names in other languages, as forms show and send them: a field `in_CODE` for each language.

use crate::call::Call;
use usher_domain::settings::label;
use usher_domain::{Locale, Translations};
use usher_locales::native_name;

/// The field of a language.
pub(crate) struct TranslatedField {
    /// The code of the language.
    pub(crate) code: &'static str,
    /// What the language calls itself.
    pub(crate) language: &'static str,
    pub(crate) name: String,
}

/// The fields of all languages.
pub(crate) struct TranslatedFields(pub(crate) Vec<TranslatedField>);

impl TranslatedFields {
    /// Whether there is a name in any of them.
    pub(crate) fn is_filled(&self) -> bool {
        self.0.iter().any(|field| !field.name.is_empty())
    }
}

/// The fields, with what is stored.
pub(crate) fn stored(translations: &Translations) -> TranslatedFields {
    fields(|locale| translations.of(locale).unwrap_or_default().to_owned())
}

/// The fields, as they were sent.
pub(crate) fn typed(call: &Call<'_>) -> TranslatedFields {
    fields(|locale| sent(call, locale).to_owned())
}

fn fields(name: impl Fn(Locale) -> String) -> TranslatedFields {
    let field =
        |locale: Locale| TranslatedField { code: locale.code(), language: native_name(locale), name: name(locale) };
    TranslatedFields(Locale::ALL.map(field).into())
}

fn sent<'a>(call: &'a Call<'_>, locale: Locale) -> &'a str {
    call.field(&format!("in_{}", locale.code()))
}

/// Reads the fields; `None` if one of them has no name that can be taken.
pub(crate) fn read(call: &Call<'_>) -> Option<Translations> {
    let names = Locale::ALL.into_iter().map(|locale| (locale, sent(call, locale)));
    let name = |(locale, name)| Some((locale, label(name).ok()?));
    names.filter(|(_, name)| !name.is_empty()).map(name).collect()
}
