//! The queue of rounds: which requests wait for the next transaction of their organization.

use super::applied::Applied;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::oneshot;
use usher_domain::commands::InviteMembers;
use usher_domain::rules::InvitePlan;
use usher_domain::{Caller, CanonicalEmail, Fault, OrganizationId};

/// Up to how many rows a round has. A request with more goes alone.
const MOST: usize = 64;

/// How many requests of an organization may wait. More than that would wait too long.
const WAITING: usize = 4096;

/// What becomes of a request of a round: its plan, and what was written of all.
pub(super) type Answer = Result<(InvitePlan, Arc<Applied>), Fault>;

/// A request that waits.
pub(super) struct Waiting {
    pub(super) caller: Caller,
    pub(super) command: InviteMembers,
    pub(super) answer: oneshot::Sender<Answer>,
}

/// The requests that wait, by organization. An organization is in it while one of its requests is under way.
#[derive(Default)]
pub(crate) struct Rounds(Mutex<HashMap<OrganizationId, VecDeque<Waiting>>>);

impl Rounds {
    /// Lets a request wait, if its organization has one under way; `None` where it may go at once.
    pub(super) fn join(
        &self,
        organization: OrganizationId,
        caller: &Caller,
        command: &InviteMembers,
    ) -> Result<Option<oneshot::Receiver<Answer>>, Fault> {
        let mut queues = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(queue) = queues.get_mut(&organization) else {
            queues.insert(organization, VecDeque::new());
            return Ok(None);
        };
        if queue.len() >= WAITING {
            return Err(Fault::Unavailable);
        }
        let (answer, answered) = oneshot::channel();
        queue.push_back(Waiting { caller: caller.clone(), command: command.clone(), answer });
        Ok(Some(answered))
    }

    /// The requests of the next round, in the order in which they came; `None` where none waits, in which case the
    /// organization has nothing under way. Requests about the same person go in different rounds.
    pub(super) fn next(&self, organization: OrganizationId) -> Option<Vec<Waiting>> {
        let mut queues = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let queue = queues.get_mut(&organization)?;
        let (mut round, mut later) = (Vec::new(), VecDeque::new());
        let (mut named, mut rows): (HashSet<CanonicalEmail>, usize) = (HashSet::new(), 0);
        while let Some(waiting) = queue.pop_front() {
            if waiting.answer.is_closed() {
                continue;
            }
            let emails = || waiting.command.rows.iter().map(|row| row.email.canonical());
            if rows + waiting.command.rows.len() > MOST {
                later.push_back(waiting);
                break;
            }
            let is_apart = emails().all(|email| !named.contains(email));
            // Those behind it about the same person wait as well, so that none overtakes another.
            named.extend(emails().cloned());
            if is_apart {
                rows += waiting.command.rows.len();
                round.push(waiting);
            } else {
                later.push_back(waiting);
            }
        }
        later.append(queue);
        *queue = later;
        if round.is_empty() {
            queues.remove(&organization);
            return None;
        }
        Some(round)
    }
}

/// Whether a request may share a transaction with others.
pub(super) fn may_share(command: &InviteMembers) -> bool {
    !command.dry_run && command.rows.len() <= MOST / 4 && command.rows.iter().all(|row| row.member.is_none())
}
