//! Names in other languages: an object whose members are the codes of languages.

use crate::body::Value;
use crate::fields::Fields;
use crate::json::Json;
use crate::{schemas, text};
use std::collections::BTreeMap;
use usher_domain::{Locale, Translations};
use utoipa::openapi::schema::{AdditionalProperties, ObjectBuilder};
use utoipa::openapi::{RefOr, Schema};

/// The names as they are shown.
pub(crate) fn by_code(translations: &Translations) -> BTreeMap<&str, &str> {
    translations.iter().map(|(locale, name)| (locale.code(), name)).collect()
}

impl Value for Translations {
    const WANTED: &'static str = "an object";

    /// A language whose name is `null` has none.
    fn read(fields: &mut Fields<'_>, name: &str, value: Json) -> Option<Self> {
        let (path, row) = (fields.path_of(name), fields.row());
        let mut names = Fields::of(value, &Locale::ALL.map(Locale::code), path, row, fields.errors())?;
        let translated = |locale: Locale| {
            let sent = names.given(locale.code())?;
            Some((locale, names.parsed_value(locale.code(), sent, text::label)?))
        };
        Some(Locale::ALL.into_iter().filter_map(translated).collect())
    }

    fn schema() -> RefOr<Schema> {
        let names = ObjectBuilder::new().additional_properties(Some(AdditionalProperties::FreeForm(false)));
        let name = || schemas::nullable(schemas::label());
        Locale::ALL.map(Locale::code).into_iter().fold(names, |names, code| names.property(code, name())).into()
    }
}
