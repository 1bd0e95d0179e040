//! A fair queue: a client that floods it waits behind its own requests.
//!
//! It is round-robin over the degrees of trust, within each of them over the clients, and within a client over the
//! accounts. When it is full, the client with the most requests in it loses its last one; a client that already has as
//! many is refused.

use crate::throttle::{Standing, Trust};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// The queue has no room.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Full;

/// A number of workers and who waits for them.
pub(super) struct FairQueue {
    state: Mutex<State>,
    room: usize,
}

struct State {
    free: usize,
    /// The degree of trust whose turn is next.
    next: usize,
    /// By trust, each in the order of turns.
    lanes: [VecDeque<Client>; 3],
}

struct Client {
    key: u64,
    accounts: VecDeque<Account>,
}

struct Account {
    key: u64,
    waiting: VecDeque<oneshot::Sender<Turn>>,
}

/// A worker; dropping it gives it to the next one.
pub(super) struct Turn(Option<Arc<FairQueue>>);

impl FairQueue {
    pub(super) fn new(workers: usize, room: usize) -> Arc<Self> {
        let state = State { free: workers, next: 0, lanes: Default::default() };
        Arc::new(Self { state: Mutex::new(state), room })
    }

    /// Waits for a turn.
    pub(super) async fn turn(self: &Arc<Self>, standing: Standing) -> Result<Turn, Full> {
        let receiver = {
            let mut state = self.lock();
            if state.free > 0 {
                state.free -= 1;
                return Ok(Turn(Some(Arc::clone(self))));
            }
            state.make_room(self.room, standing.client)?;
            state.enter(standing)
        };
        // The sender is dropped where a request with a better claim took the place.
        receiver.await.map_err(|_displaced| Full)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn pass_on(self: &Arc<Self>) {
        loop {
            let Some(sender) = self.lock().leave_or_free() else { return };
            match sender.send(Turn(Some(Arc::clone(self)))) {
                Ok(()) => return,
                // The waiting request was cancelled; the worker is still ours to assign.
                Err(mut turn) => turn.0 = None,
            }
        }
    }
}

impl State {
    fn enter(&mut self, standing: Standing) -> oneshot::Receiver<Turn> {
        let (sender, receiver) = oneshot::channel();
        let lane = lane_mut(&mut self.lanes, standing.trust);
        let client = entry(
            lane,
            |client| client.key == standing.client,
            || Client { key: standing.client, accounts: VecDeque::new() },
        );
        let account = client.map(|client| {
            entry(
                &mut client.accounts,
                |account| account.key == standing.account,
                || Account { key: standing.account, waiting: VecDeque::new() },
            )
        });
        if let Some(Some(account)) = account {
            account.waiting.push_back(sender);
        }
        receiver
    }

    /// Removes the next request; if none is waiting, the worker becomes free.
    fn leave_or_free(&mut self) -> Option<oneshot::Sender<Turn>> {
        for _ in 0..self.lanes.len() {
            let lane = self.next % self.lanes.len();
            self.next = self.next.wrapping_add(1);
            let next = self.lanes.get_mut(lane).and_then(take_first);
            if next.is_some() {
                return next;
            }
        }
        self.free += 1;
        None
    }

    fn make_room(&mut self, room: usize, newcomer: u64) -> Result<(), Full> {
        if self.len() < room {
            return Ok(());
        }
        self.forget_who_has_gone();
        if self.len() < room {
            return Ok(());
        }
        let mut most: Option<(usize, u64)> = None;
        for client in self.lanes.iter().flatten() {
            let held = self.held_by(client.key);
            if most.is_none_or(|(count, _)| held > count) {
                most = Some((held, client.key));
            }
        }
        match most {
            Some((count, key)) if count > self.held_by(newcomer) + 1 => {
                self.displace(key);
                Ok(())
            }
            _ => Err(Full),
        }
    }

    fn len(&self) -> usize {
        self.lanes.iter().flatten().map(Client::len).sum()
    }

    fn held_by(&self, client: u64) -> usize {
        self.lanes.iter().flatten().filter(|known| known.key == client).map(Client::len).sum()
    }

    /// Takes the last one of a client out, of the least trusted and then of the account with the most.
    fn displace(&mut self, client: u64) {
        for lane in self.lanes.iter_mut().rev() {
            let Some(found) = lane.iter_mut().find(|known| known.key == client) else { continue };
            if let Some(account) = found.accounts.iter_mut().max_by_key(|account| account.waiting.len()) {
                account.waiting.pop_back();
            }
            break;
        }
        self.drop_empty();
    }

    fn forget_who_has_gone(&mut self) {
        for account in self.lanes.iter_mut().flatten().flat_map(|client| client.accounts.iter_mut()) {
            account.waiting.retain(|sender| !sender.is_closed());
        }
        self.drop_empty();
    }

    fn drop_empty(&mut self) {
        for lane in &mut self.lanes {
            for client in lane.iter_mut() {
                client.accounts.retain(|account| !account.waiting.is_empty());
            }
            lane.retain(|client| !client.accounts.is_empty());
        }
    }
}

impl Client {
    fn len(&self) -> usize {
        self.accounts.iter().map(|account| account.waiting.len()).sum()
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(queue) = self.0.take() {
            queue.pass_on();
        }
    }
}

fn lane_mut(lanes: &mut [VecDeque<Client>; 3], trust: Trust) -> &mut VecDeque<Client> {
    let [known, new, failing] = lanes;
    match trust {
        Trust::Known => known,
        Trust::New => new,
        Trust::Failing => failing,
    }
}

/// The entry that fits, made at the end where there is none.
fn entry<T>(entries: &mut VecDeque<T>, fits: impl Fn(&T) -> bool, make: impl FnOnce() -> T) -> Option<&mut T> {
    if let Some(index) = entries.iter().position(fits) {
        return entries.get_mut(index);
    }
    entries.push_back(make());
    entries.back_mut()
}

/// The first in a lane; its client and its account go to the end of theirs.
fn take_first(lane: &mut VecDeque<Client>) -> Option<oneshot::Sender<Turn>> {
    let mut client = lane.pop_front()?;
    let mut account = client.accounts.pop_front()?;
    let first = account.waiting.pop_front();
    if !account.waiting.is_empty() {
        client.accounts.push_back(account);
    }
    if !client.accounts.is_empty() {
        lane.push_back(client);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::mpsc;

    fn standing(client: u64, account: u64, trust: Trust) -> Standing {
        Standing { account, client, trust }
    }

    /// Who was served in which order by one worker, when all of them stand in the queue.
    async fn served(room: usize, waiting: &[(&'static str, Standing)]) -> Vec<String> {
        let queue = FairQueue::new(1, room);
        let busy = queue.turn(standing(0, 0, Trust::New)).await.unwrap();
        let (sender, mut order) = mpsc::unbounded_channel();
        for (name, standing) in waiting.iter().copied() {
            let (queue, sender) = (Arc::clone(&queue), sender.clone());
            tokio::spawn(async move {
                match queue.turn(standing).await {
                    Ok(_turn) => sender.send(name.to_owned()).unwrap(),
                    Err(Full) => sender.send(format!("{name} was turned away")).unwrap(),
                }
            });
            tokio::task::yield_now().await;
        }
        drop((busy, sender));
        let mut served = Vec::new();
        while let Some(name) = order.recv().await {
            served.push(name);
        }
        assert_eq!(queue.lock().free, 1, "the worker is free again");
        served
    }

    #[tokio::test]
    async fn turns_go_round_trust_and_clients_and_accounts() {
        let flood = standing(1, 1, Trust::Failing);
        let waiting = [
            ("flood", flood),
            ("flood", flood),
            ("flood", flood),
            ("flood, other account", standing(1, 2, Trust::Failing)),
            ("other client", standing(2, 3, Trust::Failing)),
            ("known", standing(1, 4, Trust::Known)),
            ("new", standing(3, 5, Trust::New)),
        ];
        let served = served(9, &waiting).await;
        assert_eq!(served[..3], ["known", "new", "flood"]);
        assert_eq!(served[3..], ["other client", "flood, other account", "flood", "flood"]);
    }

    #[tokio::test]
    async fn a_full_queue_takes_from_whoever_has_most() {
        let flood = standing(1, 1, Trust::Failing);
        let other = standing(2, 2, Trust::Failing);
        let waiting = [("flood", flood), ("flood", flood), ("flood", flood), ("other", other), ("other", other)];
        let mut served = served(3, &waiting).await;
        served.sort();
        assert_eq!(served, ["flood", "flood", "flood was turned away", "other", "other was turned away"]);
    }

    #[tokio::test]
    async fn who_gives_up_holds_up_nobody() {
        let queue = FairQueue::new(1, 1);
        let busy = queue.turn(standing(0, 0, Trust::New)).await.unwrap();
        let mut gone = Box::pin(queue.turn(standing(1, 1, Trust::New)));
        assert!(futures_pending(&mut gone).await);
        drop(gone);
        let next = tokio::spawn({
            let queue = Arc::clone(&queue);
            async move { queue.turn(standing(2, 2, Trust::New)).await.is_ok() }
        });
        tokio::task::yield_now().await;
        drop(busy);
        assert!(next.await.unwrap());
        assert_eq!(queue.lock().free, 1);
    }

    /// Polls once.
    async fn futures_pending<F: Future + Unpin>(future: &mut F) -> bool {
        std::future::poll_fn(|context| std::task::Poll::Ready(std::pin::Pin::new(&mut *future).poll(context)))
            .await
            .is_pending()
    }
}
