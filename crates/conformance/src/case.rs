//! The front matter of a case.

use serde::Deserialize;

/// What is said of a case.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// A sentence.
    pub title: String,
    /// Where its facts come from.
    pub provenance: Provenance,
    /// The page, and the ground of an inference.
    pub source: String,
    /// Cases replayed first, as paths from the folder of the operation.
    #[serde(default)]
    pub before: Vec<String>,
    /// Whether the audit trail tells of it although it is refused.
    #[serde(default)]
    pub audited: bool,
    /// The variant that the case reaches.
    pub refusal: Option<String>,
    /// When the call was made, where it was recorded: an instant in UTC with milliseconds.
    pub recorded: Option<String>,
}

/// Where a fixture's facts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Provenance {
    /// From the vendor's own documents.
    Documented,
    /// Our choice.
    Inferred,
    /// From an answer of the vendor's own host.
    Recorded,
}

impl Provenance {
    /// All there are.
    pub const ALL: [Self; 3] = [Self::Documented, Self::Inferred, Self::Recorded];

    /// Its word in fixtures and reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Inferred => "inferred",
            Self::Recorded => "recorded",
        }
    }
}
