//! What the command line says.

use crate::scenarios::{self, Scenario};
use std::time::Duration;

/// How to measure.
pub(crate) struct Settings {
    /// What to measure.
    pub(crate) scenarios: Vec<&'static Scenario>,
    /// How long each measurement takes.
    pub(crate) duration: Duration,
    /// How long the traffic of the soak takes.
    pub(crate) soak: Duration,
    /// How often each is repeated; medians are reported.
    pub(crate) rounds: usize,
    /// Whether PostgreSQL is measured.
    pub(crate) postgres: bool,
    /// Whether SQLite is measured.
    pub(crate) sqlite: bool,
    /// Whether single invitations are measured beside the peers' too.
    pub(crate) peers: bool,
}

impl Settings {
    /// Understands the arguments.
    pub(crate) fn parse(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut settings = Self {
            scenarios: Vec::new(),
            duration: Duration::from_secs(8),
            soak: Duration::from_mins(10),
            rounds: 3,
            postgres: true,
            sqlite: true,
            peers: false,
        };
        for argument in arguments {
            match argument.split_once('=') {
                Some(("--seconds", value)) => {
                    settings.duration = Duration::from_secs(value.parse().map_err(|_not_a_number| usage())?);
                    settings.soak = settings.duration;
                }
                Some(("--rounds", value)) => settings.rounds = value.parse().map_err(|_not_a_number| usage())?,
                Some(("--database", "postgres")) => settings.sqlite = false,
                Some(("--database", "sqlite")) => settings.postgres = false,
                None if argument == "--peers" => settings.peers = true,
                _ => settings.scenarios.push(scenarios::find(&argument).ok_or_else(usage)?),
            }
        }
        if settings.scenarios.is_empty() {
            settings.scenarios = scenarios::MEASUREMENTS.iter().collect();
        }
        if settings.rounds == 0 || settings.duration.is_zero() { Err(usage()) } else { Ok(settings) }
    }
}

fn usage() -> String {
    let names: Vec<String> = scenarios::all().map(|it| format!("  {:10} {}", it.name, it.about)).collect();
    format!(
        "usage: usher-bench [--seconds=8] [--rounds=3] [--database=postgres|sqlite] [--peers] [SCENARIO...]\n\n\
         --peers measures Better Auth and Django REST framework in the rounds of `invite` too. Without a scenario, all but\n\
         the soak are run; its --seconds are 600 unless given.\n\nscenarios:\n{}",
        names.join("\n")
    )
}
