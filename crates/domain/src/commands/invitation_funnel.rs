//! What became of the invitations of a while.

use crate::{InvitationStatus, Timestamp};

/// Reads what became of the newest invitations that the caller may read. Outcome: [`InvitationFunnel`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetInvitationFunnel {
    /// Only those that were made since then.
    pub since: Timestamp,
}

/// How many of some invitations led to what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationFunnel {
    /// How many there were.
    pub invited: u64,
    /// Those whose page was opened.
    pub opened: u64,
    /// Those that were accepted.
    pub accepted: u64,
    /// Those that were declined.
    pub declined: u64,
    /// Those that can still be accepted.
    pub open: u64,
    /// Those that ended in another way: expired, or taken back.
    pub ended: u64,
    /// The median of the time between inviting and accepting, in milliseconds.
    pub median_millis: Option<i64>,
}

/// One invitation, as the funnel counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvitationFate {
    /// Where it stands; one that has expired is never pending.
    pub status: InvitationStatus,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was changed last: for one that was accepted, when that was.
    pub updated_at: Timestamp,
    /// Whether its page was opened.
    pub is_opened: bool,
}

impl InvitationFunnel {
    /// Counts invitations.
    #[must_use]
    pub fn of(fates: &[InvitationFate]) -> Self {
        let count = |is: &dyn Fn(&InvitationFate) -> bool| fates.iter().filter(|fate| is(fate)).count() as u64;
        let with = |status: InvitationStatus| count(&|fate| fate.status == status);
        let [accepted, declined, open] =
            [InvitationStatus::Accepted, InvitationStatus::Declined, InvitationStatus::Pending].map(with);
        let invited = count(&|_| true);
        let mut waits: Vec<i64> = fates
            .iter()
            .filter(|fate| fate.status == InvitationStatus::Accepted)
            .map(|fate| (fate.updated_at.millis() - fate.created_at.millis()).max(0))
            .collect();
        waits.sort_unstable();
        Self {
            invited,
            // Whoever has accepted has seen the invitation, by whichever way.
            opened: count(&|fate| fate.is_opened || fate.status == InvitationStatus::Accepted),
            accepted,
            declined,
            open,
            ended: invited - accepted - declined - open,
            median_millis: waits.get(waits.len() / 2).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use InvitationStatus::{Accepted, Cancelled, Declined, Expired, Pending, Revoked};

    #[test]
    fn every_invitation_is_counted_once_and_the_median_is_of_those_that_were_accepted() {
        let fate = |status, millis: i64, is_opened| InvitationFate {
            status,
            created_at: Timestamp::from_millis(1_000),
            updated_at: Timestamp::from_millis(1_000 + millis),
            is_opened,
        };
        let fates = [
            fate(Accepted, 50, false),
            fate(Accepted, 10, true),
            fate(Accepted, 900, true),
            fate(Declined, 5, true),
            fate(Pending, 0, true),
            fate(Pending, 0, false),
            fate(Expired, 1, false),
            fate(Revoked, 1, false),
            fate(Cancelled, 1, false),
        ];
        let expected = InvitationFunnel {
            invited: 9,
            opened: 5,
            accepted: 3,
            declined: 1,
            open: 2,
            ended: 3,
            median_millis: Some(50),
        };
        assert_eq!(InvitationFunnel::of(&fates), expected);
        assert_eq!(InvitationFunnel::of(&[]), InvitationFunnel::default());
        assert_eq!(InvitationFunnel::of(&fates[4..]).median_millis, None);
    }
}
