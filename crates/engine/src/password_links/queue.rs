//! The queue of requests for links. They are processed one by one after the response was sent, so that its timing does
//! not reveal whether there is an account.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use tokio::sync::Notify;
use usher_domain::commands::RequestPasswordLink;

/// How many requests may wait. When the queue is full, further ones are refused, whichever address they are for.
const MOST: usize = 1_000;

/// What waits.
#[derive(Default)]
pub(crate) struct LinkRequests {
    waiting: Mutex<VecDeque<RequestPasswordLink>>,
    /// Notified whenever there is a new request.
    pub(crate) asked: Notify,
}

impl LinkRequests {
    /// Adds a request; `false` where too many wait.
    pub(crate) fn push(&self, request: RequestPasswordLink) -> bool {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let has_room = waiting.len() < MOST;
        if has_room {
            waiting.push_back(request);
        }
        drop(waiting);
        self.asked.notify_one();
        has_room
    }

    /// Drops all of them.
    pub(crate) fn clear(&self) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// The one that has waited longest.
    pub(crate) fn pop(&self) -> Option<RequestPasswordLink> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::EmailAddress;

    #[test]
    fn a_flood_is_turned_away_and_the_first_goes_first() {
        let requests = LinkRequests::default();
        let of = |number: usize| RequestPasswordLink {
            email: EmailAddress::parse(&format!("p{number}@people.example")).unwrap(),
            locale: None,
            invitation: None,
        };
        assert!((0..MOST).all(|number| requests.push(of(number))));
        assert!(!requests.push(of(MOST)));
        assert_eq!(requests.pop(), Some(of(0)));
        assert!(requests.push(of(MOST)));
        requests.clear();
        assert_eq!(requests.pop(), None);
    }
}
