//! Memory after large batches, once the gateway is idle again.

use super::databases;
use crate::gateway::{Gateway, Mail, World};
use crate::http::once;
use crate::settings::Settings;
use crate::{load, report, requests};
use std::time::{Duration, Instant};

const ROWS: u64 = 10_000;
const BATCHES: usize = 3;
const MOST_MIB: f64 = 128.0;

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let world = World::new(database, Mail::Directory);
        let gateway = world.serve();
        let (idle, _) = gateway.memory();
        let kind = requests::bulk(&world, ROWS);
        let mut after = Vec::new();
        for _ in 0..BATCHES {
            let reply = once(gateway.address, &(kind.make)(load::fresh())).await.unwrap();
            assert_eq!(reply.status, kind.status);
            after.push(format!("{:.1}", gateway.memory().0));
        }
        report::line(
            &format!("{database:?}: resident when idle, after each batch"),
            &format!("{idle:.1} {after:?} MiB"),
        );
        let answered = Instant::now();
        let below = below(&gateway).await;
        report::line("  below the target so long after the last answer", &format!("{below:.1?}"));
        let drained = gateway.quiet(Duration::from_mins(10)).await;
        report::line("  all mail has left after", &format!("{:.1?}", drained.map(|_| answered.elapsed())));
        tokio::time::sleep(Duration::from_secs(10)).await;
        let (resident, highest) = gateway.memory();
        report::line("  resident 10 s later, at most", &format!("{resident:.1} {highest:.1} MiB"));
        report::target(&format!("{database:?}: MiB resident once idle"), &[resident], None, Some(MOST_MIB));
        assert!(drained.is_some(), "the outbox was not drained");
    }
}

/// How long it takes until no more than the target is resident.
async fn below(gateway: &Gateway) -> Option<Duration> {
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_mins(2) {
        if gateway.memory().0 < MOST_MIB {
            return Some(begin.elapsed());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    None
}
