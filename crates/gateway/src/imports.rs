//! Refusals of imports as this gateway stores them: as the canonical adapter says them.

use usher_adapter_canonical::csv_import;
use usher_domain::{LineProblem, Refusal};
use usher_engine::ports::RefusalRenderer;

/// Writes refusals as the canonical API shows them.
pub(crate) struct CanonicalRefusals;

impl RefusalRenderer for CanonicalRefusals {
    fn render(&self, refusal: &Refusal, first: Option<u64>) -> LineProblem {
        csv_import::refused(refusal, first.as_slice()).problem()
    }
}
