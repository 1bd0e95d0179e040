//! The languages that people are addressed in.

/// A language of mails and pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    /// Czech.
    Cs,
    /// English.
    En,
    /// French.
    Fr,
    /// Italian.
    It,
    /// Polish.
    Pl,
    /// German.
    De,
    /// Slovak.
    Sk,
    /// Swedish.
    Sv,
    /// Spanish.
    Es,
    /// Chinese, in simplified characters.
    Zh,
    /// Japanese.
    Ja,
    /// Ukrainian.
    Uk,
    /// Danish.
    Da,
}

impl Locale {
    /// All of them, in the order above.
    pub const ALL: [Self; 13] = [
        Self::Cs,
        Self::En,
        Self::Fr,
        Self::It,
        Self::Pl,
        Self::De,
        Self::Sk,
        Self::Sv,
        Self::Es,
        Self::Zh,
        Self::Ja,
        Self::Uk,
        Self::Da,
    ];

    /// The language's code (ISO 639-1), which is also its tag (BCP 47).
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cs => "cs",
            Self::En => "en",
            Self::Fr => "fr",
            Self::It => "it",
            Self::Pl => "pl",
            Self::De => "de",
            Self::Sk => "sk",
            Self::Sv => "sv",
            Self::Es => "es",
            Self::Zh => "zh",
            Self::Ja => "ja",
            Self::Uk => "uk",
            Self::Da => "da",
        }
    }

    /// The language of a tag such as `de`, `de-AT`, `zh-Hans-CN` or `cs_CZ`, in any letter case: what follows the
    /// language code is ignored.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.code().eq_ignore_ascii_case(code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_longer_tags_are_read() {
        for locale in Locale::ALL {
            assert_eq!(Locale::parse(locale.code()), Some(locale));
        }
        for (tag, expected) in [
            ("de-AT", Some(Locale::De)),
            ("zh-Hans-CN", Some(Locale::Zh)),
            ("CS_cz", Some(Locale::Cs)),
            ("nl", None),
            ("", None),
            ("-de", None),
            ("des", None),
        ] {
            assert_eq!(Locale::parse(tag), expected, "{tag}");
        }
    }
}
