//! Mixed traffic against two replicas while one of them is killed, PostgreSQL is restarted and the mail relay hangs; at
//! the end everything that was answered must be there, and no invariant may be broken.

mod checks;
mod client;
mod csv;
mod error;
mod exchange;
mod ledger;
mod operation;
mod outages;
mod phase;
mod picture;
mod relay;
mod samples;
mod scene;
mod sql;
mod summary;
mod tally;
mod typed_id;

pub(crate) use error::SoakError;

use crate::report;
use crate::settings::Settings;
use crate::target;
use client::Client;
use scene::{LOGS, Scene};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

const CLIENTS: u64 = 16;
/// How long mail and events may take to be worked off afterwards: a mail that failed while the relay hung waits for its
/// next attempt.
const WORKED_OFF: Duration = Duration::from_mins(5);

pub(super) async fn run(settings: &Settings) -> Result<(), SoakError> {
    if !settings.postgres {
        return Err(SoakError::NeedsPostgres);
    }
    let scene = Scene::set().await?;
    let length = settings.soak;
    let until = Instant::now() + length;
    let mut clients = JoinSet::new();
    for seed in 0..CLIENTS {
        clients.spawn(Client::new(Arc::clone(&scene), seed).run(until));
    }
    let seen = tokio::spawn(samples::take(Arc::clone(&scene), length));
    outages::run(Arc::clone(&scene), length).await?;
    while let Some(client) = clients.join_next().await {
        client.map_err(SoakError::Ended)?;
    }
    let samples = seen.await.map_err(SoakError::Ended)?;
    let worked_off = worked_off(&scene).await?;
    report::line("mail and events were worked off after", &format!("{worked_off:.1?}"));
    let (mails, deliveries) = scene.relay.taken();
    report::line("mails that the relay took more than once", &(mails - deliveries.len()).to_string());
    let folder = target::folder("soak")?;
    keep(&folder.join("soak.csv"), &csv::write(&samples))?;
    keep(&folder.join("soak.svg"), &picture::draw(&samples, &scene.phases.outages()))?;
    for log in LOGS {
        std::fs::copy(scene.world.folder.path().join(log), folder.join(log))?;
    }
    let checks = checks::all(&scene)?;
    summary::print(&scene, &samples, &checks);
    println!("\nThe picture, the samples and the replicas' logs are in {}.", folder.display());
    let broken = checks.iter().filter(|check| !check.holds()).count();
    if broken == 0 { Ok(()) } else { Err(SoakError::Broken(broken)) }
}

async fn worked_off(scene: &Scene) -> Result<Duration, SoakError> {
    // Taken out for the time, so that no lock is held while waiting.
    let replicas = std::mem::take(&mut *scene.replicas.lock().unwrap());
    let quiet = match replicas.iter().flatten().next() {
        Some(gateway) => gateway.quiet(WORKED_OFF).await,
        None => None,
    };
    *scene.replicas.lock().unwrap() = replicas;
    quiet.ok_or(SoakError::NeverQuiet)
}

fn keep(path: &Path, text: &str) -> Result<(), SoakError> {
    std::fs::write(path, text).map_err(|source| SoakError::File { path: path.to_owned(), source })
}
