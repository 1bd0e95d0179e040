//! What is measured.

mod bulk;
mod growth;
mod invite;
mod memory;
mod ready;
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

/// All of them.
pub(crate) const ALL: &[Scenario] = &[
    Scenario {
        name: "invite",
        about: "single invitations against the bare database",
        run: |settings| Box::pin(invite::run(settings)),
    },
    Scenario {
        name: "worker",
        about: "what delivering the mail costs the clients",
        run: |settings| Box::pin(worker::run(settings)),
    },
    Scenario {
        name: "bulk",
        about: "batches against single invitations, by size",
        run: |settings| Box::pin(bulk::run(settings)),
    },
    Scenario {
        name: "vendors",
        about: "each vendor's route against the canonical one",
        run: |settings| Box::pin(vendors::run(settings)),
    },
    Scenario {
        name: "growth",
        about: "lists, duplicates and invitations as the organization grows",
        run: |settings| Box::pin(growth::run(settings)),
    },
    Scenario {
        name: "memory",
        about: "memory after 100,000 invitations",
        run: |settings| Box::pin(memory::run(settings)),
    },
    Scenario {
        name: "ready",
        about: "time from start to the first answers",
        run: |settings| Box::pin(ready::run(settings)),
    },
];

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
