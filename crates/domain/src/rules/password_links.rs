//! How soon another link to set a password may be mailed to an account.

use crate::Timestamp;

/// For how long a mailed link counts, in milliseconds.
pub const REMEMBERED: i64 = 24 * 3_600_000;
/// The longest wait between two of them, in milliseconds.
const LONGEST_WAIT: i64 = 4 * 3_600_000;

/// When the next link may be mailed, given when the last ones were ordered, newest first. The wait doubles with each,
/// so that an attacker can neither flood a mailbox nor keep the owner from getting a link for long.
#[must_use]
pub fn next_link(ordered: &[Timestamp], first_wait: i64, now: Timestamp) -> Timestamp {
    let remembered: Vec<_> = ordered.iter().filter(|at| now.millis() - at.millis() < REMEMBERED).collect();
    let Some(newest) = remembered.first() else { return now };
    let doublings = u32::try_from(remembered.len() - 1).unwrap_or(u32::MAX).min(30);
    let wait = first_wait.saturating_mul(1_i64 << doublings).min(LONGEST_WAIT.max(first_wait));
    newest.plus_millis(wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn next(ordered: &[i64], now: i64) -> i64 {
        let at = |minutes: &i64| Timestamp::from_millis(minutes * MINUTE);
        next_link(&ordered.iter().map(at).collect::<Vec<_>>(), 2 * MINUTE, at(&now)).millis() / MINUTE
    }

    #[test]
    fn the_wait_doubles_up_to_a_bound_and_is_forgotten_after_a_day() {
        assert_eq!(next(&[], 100), 100);
        assert_eq!(next(&[100], 100), 102);
        assert_eq!(next(&[102, 100], 103), 106);
        assert_eq!(next(&[106, 102, 100], 107), 114);
        let many: Vec<i64> = (1..=60).rev().collect();
        assert_eq!(next(&many, 61), 60 + 240);
        assert_eq!(next(&[100], 100 + 24 * 60), 100 + 24 * 60);
    }
}
