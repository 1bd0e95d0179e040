//! Bounded retries of a use case whose conditional write lost against a concurrent one.

use std::future::Future;
use std::time::Duration;
use usher_domain::{Fault, Refusal, RowRefusal};

/// Why an attempt ended without a result.
pub(crate) enum Interrupt {
    /// A concurrent change came first; the facts must be read again.
    Conflict(String),
    /// The answer is this fault.
    Fault(Fault),
}

impl From<Fault> for Interrupt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Refusal> for Interrupt {
    fn from(refusal: Refusal) -> Self {
        Self::Fault(refusal.into())
    }
}

impl From<RowRefusal> for Interrupt {
    fn from(refusal: RowRefusal) -> Self {
        Self::Fault(refusal.into())
    }
}

/// How often the facts are read again. Some caller makes progress in every round, so losing this many rounds in a row
/// means that more callers compete for one row than the system is designed for.
const ATTEMPTS: u32 = 24;

/// Runs attempts until one is not a conflict, or the bound is reached.
pub(crate) async fn retry_on_conflict<T, F>(mut attempt: impl FnMut() -> F) -> Result<T, Fault>
where
    F: Future<Output = Result<T, Interrupt>>,
{
    for round in 0..ATTEMPTS {
        match attempt().await {
            Ok(result) => return Ok(result),
            Err(Interrupt::Fault(fault)) => return Err(fault),
            Err(Interrupt::Conflict(what)) => {
                tracing::debug!(round, what, "retrying after a concurrent change");
                tokio::time::sleep(Duration::from_millis(u64::from(round.min(10)))).await;
            }
        }
    }
    tracing::warn!("gave up after {ATTEMPTS} concurrent changes in a row");
    Err(Fault::Unavailable)
}
