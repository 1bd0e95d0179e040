//! How refusals are written where nobody waits for an answer.

use usher_domain::{LineProblem, Refusal};

/// Writes refusals of lines of an import, which are stored until somebody looks.
pub trait RefusalRenderer: Send + Sync {
    /// What is wrong with a line. `first` is the number of the line that has the same person, where that is what is
    /// wrong.
    fn render(&self, refusal: &Refusal, first: Option<u64>) -> LineProblem;
}
