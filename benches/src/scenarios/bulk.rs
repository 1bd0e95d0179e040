//! Batches: rows in a second against single invitations, and the cost of a row as batches grow.

use super::{CONNECTIONS, databases, timed};
use crate::gateway::{Database, Mail, World};
use crate::load::Until;
use crate::settings::Settings;
use crate::{load, report, requests};

/// The sizes of batches, with how many of each are sent in a row.
const SIZES: [(u64, u64); 4] = [(10, 300), (100, 60), (1_000, 12), (10_000, 3)];

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let mut ratios = Vec::new();
        let mut flat = Vec::new();
        for _ in 0..settings.rounds {
            let world = World::new(database, Mail::Nowhere);
            let gateway = world.serve();
            let kind = requests::canonical(&world, false, false);
            let single = load::run(gateway.address, CONNECTIONS, timed(settings), kind.status, kind.make).await;
            report::line(&format!("{database:?}: single"), &single.line());
            let mut costs = Vec::new();
            for (rows, count) in SIZES {
                let kind = requests::bulk(&world, rows);
                let until = Until::Requests(count);
                let one = load::run(gateway.address, 1, until, kind.status, kind.make).await;
                // The median batch: one slow wait for the disk is not the batch's.
                let cost = one.percentile(50.0) * 1000.0 / rows as f64;
                let name = format!("{database:?}: {rows} rows, one connection");
                report::line(&name, &format!("{cost:6.1} us for a row, {:7.0} rows/s", 1e6 / cost));
                costs.push(cost);
            }
            let kind = requests::bulk(&world, 1_000);
            let many = load::run(gateway.address, 4, timed(settings), kind.status, kind.make).await;
            let rows = many.rate() * 1_000.0;
            report::line(&format!("{database:?}: 1,000 rows, four connections"), &format!("{rows:7.0} rows/s"));
            ratios.push(rows / single.rate());
            flat.push(costs[3] / costs[2]);
        }
        let at_least = (database == Database::Postgres).then_some(4.0);
        report::target(&format!("{database:?}: rows/s in batches of 1,000 to single"), &ratios, at_least, None);
        report::target(&format!("{database:?}: cost of a row in 10,000 to in 1,000"), &flat, None, Some(1.25));
    }
}
