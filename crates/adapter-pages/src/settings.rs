//! What an operator may choose.

use serde::{Deserialize, Deserializer, de::Error};
use usher_domain::Locale;

/// The settings of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language of pages where neither the invitation nor its organization nor the browser names one of ours.
    #[serde(deserialize_with = "locale")]
    pub locale: Locale,
}

impl Default for Settings {
    fn default() -> Self {
        Self { locale: Locale::En }
    }
}

fn locale<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Locale, D::Error> {
    let code = String::deserialize(deserializer)?;
    Locale::parse(&code).ok_or_else(|| {
        let codes = Locale::ALL.map(Locale::code).join(", ");
        D::Error::custom(format!("`{code}` is none of the languages {codes}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_strictly() {
        let read = |json: &str| serde_json::from_str::<Settings>(json);
        assert_eq!(read("{}").unwrap(), Settings::default());
        assert_eq!(read(r#"{"locale":"uk"}"#).unwrap().locale, Locale::Uk);
        assert!(read(r#"{"locale":"nl"}"#).unwrap_err().to_string().contains("cs, en"));
        assert!(read(r#"{"language":"en"}"#).is_err());
    }
}
