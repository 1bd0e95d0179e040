//! How often the holder of an invitation's link may ask for it to be sent to another address: each request is a mail to the
//! inviter.

use moka::sync::Cache;
use usher_domain::{InvitationId, Timestamp};

/// How many invitations are remembered. The one with the oldest request is evicted first.
const REMEMBERED: u64 = 16_384;

/// When somebody last asked, by invitation. Remembered in this process alone: two replicas allow twice as much.
pub(crate) struct MoveRequests(Cache<InvitationId, Timestamp>);

impl MoveRequests {
    pub(crate) fn new() -> Self {
        Self(Cache::new(REMEMBERED))
    }

    /// Takes note of a request, unless there was one less than `every` milliseconds ago.
    pub(crate) fn admit(&self, invitation: InvitationId, every: i64, now: Timestamp) -> bool {
        let is_over = |before: &Timestamp| now.millis() - before.millis() >= every;
        self.0.entry(invitation).or_insert_with_if(|| now, is_over).is_fresh()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn one_request_in_a_while_is_admitted() {
        let requests = MoveRequests::new();
        let [one, other] = [1, 2].map(|number| InvitationId(Uuid::from_u128(number)));
        let at = Timestamp::from_millis;
        assert!(requests.admit(one, 1000, at(10_000)));
        assert!(!requests.admit(one, 1000, at(10_000)));
        assert!(!requests.admit(one, 1000, at(10_999)));
        assert!(requests.admit(other, 1000, at(10_999)));
        assert!(requests.admit(one, 1000, at(11_000)));
    }
}
