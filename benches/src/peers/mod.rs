//! What people would use instead, measured in the same run: Better Auth with its organization plugin, and an app with
//! Django REST framework. They use the gateway's PostgreSQL cluster, a database each, at the same durability, and invite
//! into many organizations, which suits them better than one.

mod better_auth;
mod drf;
mod error;
mod install;
mod rates;
mod server;

pub(crate) use error::PeerError;
pub(crate) use rates::Rates;

use crate::load::{self, Maker, Until};
use crate::report;
use crate::statistics::Measured;
use server::Server;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;
use usher_pg_cluster::TestDatabase;

/// How many organizations a peer's owner has.
const ORGANIZATIONS: usize = 500;

/// All of them, running.
pub(crate) struct Peers {
    better_auth: Vec<Peer>,
    drf: Peer,
}

/// A running server with the requests that invite one person.
struct Peer {
    name: &'static str,
    /// How long its turns are warmed up.
    warm_up: Duration,
    status: u16,
    /// What an invitation adds a row to; the invitations first.
    tables: &'static [&'static str],
    make: Maker,
    // Goes before its database does.
    server: Server,
    database: TestDatabase<'static>,
}

impl Peers {
    /// Installs and starts them.
    pub(crate) async fn start() -> Result<Self, PeerError> {
        let peers = Self { better_auth: better_auth::start().await?, drf: drf::start().await? };
        for peer in peers.all() {
            // What is compiled or prepared at first use is not counted.
            peer.load(16, Duration::from_secs(10)).await;
        }
        Ok(peers)
    }

    fn all(&self) -> impl Iterator<Item = &Peer> {
        self.better_auth.iter().chain([&self.drf])
    }

    /// A turn of each, in another order each round.
    pub(crate) async fn turn(&self, round: usize, connections: usize, counted: Duration) -> Result<Turn, PeerError> {
        let mut order: Vec<&Peer> = self.all().collect();
        let first = round % order.len();
        order.rotate_left(first);
        let (mut best, mut drf) = (0.0_f64, 0.0);
        for peer in order {
            let rate = peer.turn(connections, counted).await?.rate();
            if std::ptr::eq(peer, &raw const self.drf) {
                drf = rate;
            } else {
                best = best.max(rate);
            }
        }
        Ok(Turn { best_of_better_auth: best, drf })
    }
}

/// Invitations in a second.
#[derive(Clone, Copy)]
pub(crate) struct Turn {
    best_of_better_auth: f64,
    drf: f64,
}

impl Peer {
    async fn turn(&self, connections: usize, counted: Duration) -> Result<Measured, PeerError> {
        self.load(connections, self.warm_up).await;
        self.database.statement(&format!("TRUNCATE {}", self.tables.join(", ")));
        self.database.statement("CHECKPOINT");
        let measured = self.load(connections, counted).await;
        report::line(&format!("Postgres, c = {connections}: {}", self.name), &measured.line());
        for table in self.tables {
            let stored = self.database.statement(&format!("SELECT count(*) FROM {table}"));
            let answered = measured.latencies.len();
            if !stored.parse::<usize>().is_ok_and(|stored| stored >= answered) {
                return Err(PeerError::Rows { name: self.name, answered, stored });
            }
        }
        Ok(measured)
    }

    /// Every answer must have the status.
    async fn load(&self, connections: usize, counted: Duration) -> Measured {
        let until = Until::Time { warm_up: Duration::ZERO, counted };
        load::run(self.server.address, connections, until, self.status, Arc::clone(&self.make)).await
    }
}

/// What a peer's seeding wrote: a credential, and the ids of its organizations.
struct Seed {
    credential: String,
    organizations: Vec<String>,
}

impl Seed {
    fn read(path: &Path) -> Result<Self, PeerError> {
        let text = fs::read_to_string(path).map_err(PeerError::file(path))?;
        let mut lines = text.lines().map(ToOwned::to_owned);
        Ok(Self { credential: lines.next().unwrap_or_default(), organizations: lines.collect() })
    }
}

/// The organization of a request.
fn pick(organizations: &[String], number: u64) -> &str {
    let index = usize::try_from(number).unwrap_or(0) % organizations.len().max(1);
    organizations.get(index).map_or("", String::as_str)
}

/// Lets a command find a database, as every client of PostgreSQL does.
fn connect(command: &mut Command, database: &TestDatabase<'_>) {
    for (name, value) in database.client("psql").get_envs() {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
}
