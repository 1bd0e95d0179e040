//! What is measured.

mod batches;
mod bulk;
mod growth;
mod invite;
mod memory;
mod passwords;
mod ready;
mod replicas;
mod vendors;
mod worker;

use crate::gateway::Database;
use crate::load::Until;
use crate::settings::Settings;
use std::pin::Pin;
use std::time::Duration;

/// Something that is measured.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) run: for<'a> fn(&'a Settings) -> Pin<Box<dyn Future<Output = ()> + 'a>>,
}

macro_rules! scenarios {
    ($($module:ident: $about:literal,)+) => {
        &[$(Scenario {
            name: stringify!($module),
            about: $about,
            run: |settings| Box::pin($module::run(settings)),
        }),+]
    };
}

/// All of them.
pub(crate) const ALL: &[Scenario] = scenarios! {
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

/// The connections of the clients.
const CONNECTIONS: usize = 16;

/// The scenario of a name.
pub(crate) fn find(name: &str) -> Option<&'static Scenario> {
    ALL.iter().find(|scenario| scenario.name == name)
}

/// The databases to measure.
fn databases(settings: &Settings) -> impl Iterator<Item = Database> {
    let wanted = [(settings.postgres, Database::Postgres), (settings.sqlite, Database::Sqlite)];
    wanted.into_iter().filter_map(|(wanted, database)| wanted.then_some(database))
}

/// A second to warm up, then as long as was asked for.
fn timed(settings: &Settings) -> Until {
    Until::Time { warm_up: Duration::from_secs(1), counted: settings.duration }
}
