//! How text can be written as bytes.

use std::fmt;

/// How text is written as bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Encoding(pub(crate) &'static encoding_rs::Encoding);

impl Encoding {
    /// What nearly everything is.
    pub const UTF_8: Self = Self(encoding_rs::UTF_8);

    /// Those that spreadsheets still write, for a person to choose from.
    pub const OFFERED: [Self; 13] = [
        Self::UTF_8,
        Self(encoding_rs::WINDOWS_1252),
        Self(encoding_rs::WINDOWS_1250),
        Self(encoding_rs::WINDOWS_1251),
        Self(encoding_rs::ISO_8859_2),
        Self(encoding_rs::ISO_8859_15),
        Self(encoding_rs::UTF_16LE),
        Self(encoding_rs::UTF_16BE),
        Self(encoding_rs::MACINTOSH),
        Self(encoding_rs::SHIFT_JIS),
        Self(encoding_rs::EUC_JP),
        Self(encoding_rs::GB18030),
        Self(encoding_rs::BIG5),
    ];

    /// The encoding of a label of the Encoding Standard, such as `latin1`, `cp1250` or `utf-16le`.
    #[must_use]
    pub fn parse(label: &str) -> Option<Self> {
        let label = label.trim();
        encoding_rs::Encoding::for_label(label.as_bytes())
            .filter(|known| *known != encoding_rs::REPLACEMENT && *known != encoding_rs::X_USER_DEFINED)
            .map(Self)
    }

    /// Its name in the Encoding Standard.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

impl fmt::Debug for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
