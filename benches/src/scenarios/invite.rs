//! Single canonical invitations at sixteen connections, with a key and with a token, without and with a license,
//! against the bare two inserts. The worker is held up meanwhile; what it costs is measured by itself.

use super::{CONNECTIONS, databases, timed};
use crate::gateway::{Database, Mail, World};
use crate::settings::Settings;
use crate::{baseline, load, report, requests};

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let at_least = if database == Database::Postgres { 0.5 } else { 0.4 };
        for (with_token, with_license) in [(false, false), (true, false), (false, true), (true, true)] {
            let (mut rates, mut tails) = (Vec::new(), Vec::new());
            let mut name = "";
            for _ in 0..settings.rounds {
                let world = World::new(database, Mail::Nowhere);
                let bare = baseline::run(database, &world, CONNECTIONS, settings.duration);
                let world = World::new(database, Mail::Nowhere);
                let gateway = world.serve();
                let kind = requests::canonical(&world, with_token, with_license);
                let before = gateway.processor();
                let ours = load::run(gateway.address, CONNECTIONS, timed(settings), kind.status, kind.make).await;
                let spent = gateway.processor().saturating_sub(before).as_secs_f64() * 1e6;
                let each = spent / ours.latencies.len().max(1) as f64 * settings.duration.as_secs_f64()
                    / (settings.duration.as_secs_f64() + 1.0);
                report::line(&format!("{database:?}: bare"), &bare.line());
                report::line(&format!("{database:?}: {}", kind.name), &format!("{}   {each:.0} us CPU", ours.line()));
                rates.push(ours.rate() / bare.rate());
                tails.push(ours.percentile(99.0) / bare.percentile(99.0));
                name = kind.name;
            }
            report::target(&format!("{database:?}, {name}: rate to bare"), &rates, Some(at_least), None);
            let at_most = (database == Database::Postgres).then_some(4.0);
            report::target(&format!("{database:?}, {name}: p99 to bare"), &tails, None, at_most);
        }
    }
}
