//! How old a signed call may be.

use crate::provider::Rejection;
use usher_domain::Timestamp;

/// How far a clock may be ahead of ours, in seconds.
const AHEAD: i64 = 300;
/// For providers that sign each attempt anew.
pub(crate) const ATTEMPT: i64 = 300;
/// For providers that may repeat what they have signed once. They give up after a day at most; a repeated report changes
/// nothing.
pub(crate) const RETRIES: i64 = 25 * 3600;

/// When a call that was signed then counts no more, on any clock that is as right as [`check`] wants it.
pub(crate) fn ends(signed_at: i64, longest: i64) -> Timestamp {
    Timestamp::from_millis(signed_at.saturating_add(longest + AHEAD).saturating_mul(1000))
}

/// Refuses what was signed longer ago than that, or in the future.
pub(crate) fn check(signed_at: Option<i64>, now: Timestamp, longest: i64) -> Result<(), Rejection> {
    let age = signed_at.and_then(|at| now.seconds().checked_sub(at)).ok_or(Rejection::Expired)?;
    if (-AHEAD..=longest).contains(&age) { Ok(()) } else { Err(Rejection::Expired) }
}
