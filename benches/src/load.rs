//! A closed loop: so many connections, each of which sends its next request when it has the answer to the last.

use crate::http::Connection;
use crate::statistics::Measured;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Numbers the requests of the whole process, so that no two invite the same person.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// Makes the request of a number.
pub(crate) type Maker = Arc<dyn Fn(u64) -> Vec<u8> + Send + Sync>;

/// When a load ends.
#[derive(Clone, Copy)]
pub(crate) enum Until {
    /// After some time, of which a part before it is not counted.
    Time { warm_up: Duration, counted: Duration },
    /// After some requests.
    Requests(u64),
}

/// Runs a load; every answer must have the status.
pub(crate) async fn run(address: SocketAddr, connections: usize, until: Until, status: u16, make: Maker) -> Measured {
    let begin = Instant::now();
    let (from, end, left) = match until {
        Until::Time { warm_up, counted } => (begin + warm_up, begin + warm_up + counted, u64::MAX),
        Until::Requests(count) => (begin, begin + Duration::from_hours(1), count),
    };
    let left = Arc::new(AtomicU64::new(left));
    let mut clients = JoinSet::new();
    for _ in 0..connections {
        let (make, left) = (Arc::clone(&make), Arc::clone(&left));
        clients.spawn(async move {
            let mut connection = Connection::open(address).await.expect("the gateway accepts connections");
            let mut latencies = Vec::new();
            while Instant::now() < end && take(&left) {
                let request = make(NEXT.fetch_add(1, Ordering::Relaxed));
                let sent = Instant::now();
                let reply = connection.exchange(&request).await.expect("the gateway answers");
                let answered = Instant::now();
                let text = String::from_utf8_lossy(&reply.body);
                assert_eq!(reply.status, status, "{text}");
                if sent >= from && answered <= end {
                    latencies.push(u32::try_from((answered - sent).as_micros()).unwrap_or(u32::MAX));
                }
            }
            latencies
        });
    }
    let mut latencies = Vec::new();
    while let Some(client) = clients.join_next().await {
        latencies.extend(client.expect("a client runs to its end"));
    }
    let took = match until {
        Until::Time { counted, .. } => counted,
        Until::Requests(_) => begin.elapsed(),
    };
    Measured::new(took, latencies)
}

fn take(left: &AtomicU64) -> bool {
    left.try_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1)).is_ok()
}

/// A number for a person who was never invited before.
pub(crate) fn fresh() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}
