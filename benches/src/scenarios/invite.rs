//! Single canonical invitations at one, sixteen and sixty-four connections, and with a seat of one license, against the bare
//! two inserts at as many connections. An invitation counts until all its work is done: the time ends when no mail waits
//! in the outbox and every event is chained. With `--peers`, theirs are measured in each round on PostgreSQL.

use super::{databases, settled};
use crate::gateway::{Database, Mail, World};
use crate::peers::{PeerError, Peers, Rates};
use crate::settings::Settings;
use crate::statistics::Measured;
use crate::{baseline, report, requests};

/// The targets at a number of connections: the rate to the bare transaction's, on PostgreSQL.
const AT: [(usize, f64); 3] = [(1, 0.4), (16, 1.0), (64, 1.5)];

pub(super) async fn run(settings: &Settings) -> Result<(), PeerError> {
    let peers = if settings.peers && settings.postgres { Some(Peers::start().await?) } else { None };
    for database in databases(settings) {
        let peers = peers.as_ref().filter(|_| database == Database::Postgres);
        let mut at_sixteen = Vec::new();
        for (connections, at_least) in AT {
            let (mut rates, mut tails, mut beside_peers) = (Vec::new(), Vec::new(), Rates::default());
            for round in 0..settings.rounds {
                let bare =
                    baseline::run(database, &World::new(database, Mail::HandedOut), connections, settings.duration);
                report::line(&format!("{database:?}, c = {connections}: bare"), &bare.line());
                let ours = measure(settings, database, connections, false, false).await;
                rates.push(ours.rate() / bare.rate());
                tails.push(ours.percentile(99.0) / bare.percentile(99.0));
                if connections == 16 {
                    at_sixteen.push(ours.rate());
                }
                if let Some(peers) = peers {
                    beside_peers.add(ours.rate(), peers.turn(round, connections, settings.duration).await?);
                }
            }
            // SQLite has one writer, so more connections are not expected to get more.
            let is_target = database == Database::Postgres || connections == 16;
            let name = format!("{database:?}, c = {connections}: rate to bare");
            report::target(&name, &rates, is_target.then_some(at_least), None);
            let is_target = database == Database::Postgres && connections == 16;
            let name = format!("{database:?}, c = {connections}: p99 to bare");
            report::target(&name, &tails, None, is_target.then_some(3.0));
            beside_peers.report(connections);
        }
        for (with_token, with_license, at_least) in [(false, true, Some(0.8)), (true, false, None)] {
            let mut ratios = Vec::new();
            for without in &at_sixteen {
                let ours = measure(settings, database, 16, with_token, with_license).await;
                ratios.push(ours.rate() / without);
            }
            let kind = if with_license { "a seat of one license" } else { "a token" };
            let name = format!("{database:?}, c = 16: rate with {kind} to without");
            report::target(&name, &ratios, at_least, None);
        }
    }
    Ok(())
}

async fn measure(
    settings: &Settings,
    database: Database,
    connections: usize,
    with_token: bool,
    with_license: bool,
) -> Measured {
    let world = World::new(database, Mail::HandedOut);
    let gateway = world.serve();
    let kind = requests::canonical(&world, with_token, with_license);
    let measured = settled(settings, &gateway, connections, &kind).await;
    report::line(
        &format!("{database:?}, c = {connections}: {}", kind.name),
        &format!("{}   {:.0} us CPU", measured.line(), measured.processor),
    );
    measured
}
