//! What delivering the mail costs the clients: the same load with the worker at work and with the worker held up.

use super::{CONNECTIONS, databases, timed};
use crate::gateway::{Mail, World};
use crate::settings::Settings;
use crate::{load, report, requests};
use std::time::Duration;

pub(super) async fn run(settings: &Settings) {
    for database in databases(settings) {
        let mut ratios = Vec::new();
        for _ in 0..settings.rounds {
            let mut rates = Vec::new();
            for mail in [Mail::Directory, Mail::Nowhere] {
                let world = World::new(database, mail);
                let gateway = world.serve();
                let kind = requests::canonical(&world, false, false);
                let ours = load::run(gateway.address, CONNECTIONS, timed(settings), kind.status, kind.make).await;
                report::line(&format!("{database:?}: mail {mail:?}"), &ours.line());
                rates.push(ours.rate());
                if mail == Mail::Directory {
                    let took = gateway.quiet(Duration::from_mins(5)).await;
                    report::line("  the outbox was empty after", &format!("{took:?}"));
                }
            }
            ratios.push(rates[0] / rates[1]);
        }
        report::target(&format!("{database:?}: rate with the worker to without"), &ratios, None, None);
    }
}
