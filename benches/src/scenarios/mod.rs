//! What is measured.

mod batches;
mod bulk;
mod growth;
mod invite;
mod memory;
mod passwords;
mod ready;
mod replicas;
mod soak;
mod vendors;
mod worker;

pub(crate) use soak::SoakError;

use crate::failure::Outcome;
use crate::gateway::{Database, Gateway};
use crate::load::{self, Until};
use crate::requests::Kind;
use crate::settings::Settings;
use crate::statistics::Measured;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Something that is measured.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) run: for<'a> fn(&'a Settings) -> Pin<Box<dyn Future<Output = Outcome> + 'a>>,
}

macro_rules! scenarios {
    ($($module:ident: $about:literal,)+) => {
        &[$(Scenario {
            name: stringify!($module),
            about: $about,
            run: |settings| Box::pin(async move { Outcome::from($module::run(settings).await) }),
        }),+]
    };
}

/// Those that are run where none is asked for.
pub(crate) const MEASUREMENTS: &[Scenario] = scenarios! {
    invite: "single invitations against the bare database",
    worker: "what delivering the mail costs the clients",
    bulk: "batches against single invitations, by size",
    vendors: "each vendor's route against the canonical one",
    growth: "lists, duplicates and invitations as the organization grows",
    memory: "memory after 100,000 invitations",
    passwords: "memory of 1,000 acceptances and 1,000 log-ins",
    batches: "memory after three batches of 10,000",
    ready: "time from start to the first answers",
    replicas: "how soon another replica refuses a key that was revoked (PostgreSQL)",
};

/// Those that are run by name only.
const BY_NAME: &[Scenario] = scenarios! {
    soak: "mixed traffic while things fail, and whether all holds at the end (PostgreSQL)",
};

/// The connections of the clients.
const CONNECTIONS: usize = 16;

/// The scenario of a name.
pub(crate) fn find(name: &str) -> Option<&'static Scenario> {
    all().find(|scenario| scenario.name == name)
}

/// All scenarios.
pub(crate) fn all() -> impl Iterator<Item = &'static Scenario> {
    MEASUREMENTS.iter().chain(BY_NAME)
}

/// The databases to measure.
fn databases(settings: &Settings) -> impl Iterator<Item = Database> {
    let wanted = [(settings.postgres, Database::Postgres), (settings.sqlite, Database::Sqlite)];
    wanted.into_iter().filter_map(|(wanted, database)| wanted.then_some(database))
}

/// Runs a load for as long as was asked for, after a second to warm up, and counts until all follow-up work is done.
async fn settled(settings: &Settings, gateway: &Gateway, connections: usize, kind: &Kind) -> Measured {
    let warm_up = Until::Time { warm_up: Duration::ZERO, counted: Duration::from_secs(1) };
    load::run(gateway.address, connections, warm_up, kind.status, Arc::clone(&kind.make)).await;
    gateway.quiet(Duration::from_mins(5)).await.expect("follow-up work ends");
    let (begin, before) = (Instant::now(), gateway.processor());
    let until = Until::Time { warm_up: Duration::ZERO, counted: settings.duration };
    let mut measured = load::run(gateway.address, connections, until, kind.status, Arc::clone(&kind.make)).await;
    gateway.quiet(Duration::from_mins(5)).await.expect("follow-up work ends");
    measured.seconds = begin.elapsed().as_secs_f64();
    let spent = gateway.processor().saturating_sub(before).as_secs_f64() * 1e6;
    measured.processor = spent / measured.latencies.len().max(1) as f64;
    measured
}

/// A second to warm up, then as long as was asked for.
fn timed(settings: &Settings) -> Until {
    Until::Time { warm_up: Duration::from_secs(1), counted: settings.duration }
}
