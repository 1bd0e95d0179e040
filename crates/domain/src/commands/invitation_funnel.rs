//! What became of the invitations of a while.

use crate::Timestamp;

/// Reads what became of the invitations that the caller may read. Outcome: [`InvitationFunnel`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetInvitationFunnel {
    /// Only those that were made since then.
    pub since: Timestamp,
}

/// How many of some invitations led to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FunnelCounts {
    /// How many there were.
    pub invited: u64,
    /// Those whose page was opened, or that were accepted.
    pub opened: u64,
    /// Those that were accepted.
    pub accepted: u64,
}

/// What became of some invitations, and how long it took.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationFunnel {
    /// All of them.
    pub counts: FunnelCounts,
    /// The median of the time between inviting and accepting, in milliseconds.
    pub median_millis: Option<i64>,
    /// Of how many of the newest that were accepted the median is.
    pub sampled: u64,
}

impl InvitationFunnel {
    /// The funnel of these numbers; `spans` are when invitations were made and accepted, of all of them or a sample.
    #[must_use]
    pub fn of(counts: FunnelCounts, spans: impl IntoIterator<Item = (Timestamp, Timestamp)>) -> Self {
        let wait = |(made, accepted): (Timestamp, Timestamp)| (accepted.millis() - made.millis()).max(0);
        let mut waits: Vec<i64> = spans.into_iter().map(wait).collect();
        waits.sort_unstable();
        Self { counts, median_millis: waits.get(waits.len() / 2).copied(), sampled: waits.len() as u64 }
    }

    /// Whether the median is not of all that were accepted.
    #[must_use]
    pub const fn is_sampled(&self) -> bool {
        self.sampled < self.counts.accepted
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_of_those_that_were_looked_at_and_says_whether_these_are_all() {
        let span = |millis: i64| (Timestamp::from_millis(1_000), Timestamp::from_millis(1_000 + millis));
        let counts = FunnelCounts { invited: 9, opened: 5, accepted: 3 };
        let of = |waits: &[i64]| InvitationFunnel::of(counts, waits.iter().copied().map(span));
        let all = of(&[50, 10, 900]);
        assert_eq!((all.median_millis, all.sampled, all.is_sampled()), (Some(50), 3, false));
        assert!(of(&[50, 10]).is_sampled());
        assert_eq!(of(&[-7]).median_millis, Some(0), "clocks go back");
        assert_eq!(InvitationFunnel::of(FunnelCounts::default(), []), InvitationFunnel::default());
    }
}
