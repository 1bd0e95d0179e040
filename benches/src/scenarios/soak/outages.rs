//! What goes wrong meanwhile: in turns, a replica is killed, PostgreSQL is stopped, and the mail relay hangs.

use super::SoakError;
use super::phase::Phase;
use super::scene::{REPLICAS, Scene};
use crate::http::{once, request};
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// Each outage comes again after so long.
const CYCLE: Duration = Duration::from_secs(150);
/// How long a replica stays dead, and PostgreSQL stopped.
const DOWN: Duration = Duration::from_secs(3);
/// The shortest time for which the relay hangs.
const HANGS: Duration = Duration::from_secs(8);
/// How long everything may take to be ready again, and how much longer errors are put down to the outage.
const RECOVERY: Duration = Duration::from_secs(20);
const GRACE: Duration = Duration::from_millis(500);

/// Runs the outages of a soak of some length.
pub(super) async fn run(scene: Arc<Scene>, length: Duration) -> Result<(), SoakError> {
    let begin = Instant::now();
    let cycles = u32::try_from(length.as_secs() / CYCLE.as_secs()).unwrap_or(1).max(1);
    let cycle = length / cycles;
    for number in 0..cycles {
        let at = |part: f64| begin + cycle * number + cycle.mul_f64(part);
        sleep_until(at(0.15)).await;
        kill_replica(&scene, usize::try_from(number).unwrap_or(0) % REPLICAS).await?;
        sleep_until(at(0.4)).await;
        restart_database(&scene).await?;
        sleep_until(at(0.65)).await;
        scene.phases.enter(Phase::RelayHangs);
        scene.relay.hang(true);
        sleep(cycle.mul_f64(0.1).max(HANGS)).await;
        scene.relay.hang(false);
        scene.phases.enter(Phase::Calm);
    }
    Ok(())
}

async fn sleep_until(at: Instant) {
    tokio::time::sleep_until(at.into()).await;
}

async fn kill_replica(scene: &Arc<Scene>, replica: usize) -> Result<(), SoakError> {
    scene.phases.enter(Phase::ReplicaKilled(replica));
    scene.kill(replica);
    sleep(DOWN).await;
    scene.start(replica).await?;
    all_ready(scene).await;
    scene.phases.enter(Phase::Calm);
    Ok(())
}

async fn restart_database(scene: &Arc<Scene>) -> Result<(), SoakError> {
    scene.phases.enter(Phase::DatabaseStopped);
    pg_ctl(scene, &["stop", "-m", "fast"]).await?;
    sleep(DOWN).await;
    // Not `start`: this takes the settings of the start before.
    pg_ctl(scene, &["restart"]).await?;
    all_ready(scene).await;
    scene.phases.enter(Phase::Calm);
    Ok(())
}

/// Waits until every replica says that it is ready, and a little longer.
async fn all_ready(scene: &Scene) {
    let begin = Instant::now();
    let ask = request("GET", "/readyz", &[], "");
    for address in scene.addresses {
        while begin.elapsed() < RECOVERY && !once(address, &ask).await.is_ok_and(|reply| reply.status == 200) {
            sleep(Duration::from_millis(20)).await;
        }
    }
    sleep(GRACE).await;
}

async fn pg_ctl(scene: &Scene, arguments: &[&str]) -> Result<(), SoakError> {
    let mut command = scene.world.postgres.as_ref().ok_or(SoakError::NeedsPostgres)?.client("pg_ctl");
    let socket = command.get_envs().find_map(|(name, value)| (name == "PGHOST").then(|| value.map(PathBuf::from))?);
    let socket = socket.unwrap_or_default();
    let data = socket.join("data");
    command.args(arguments).args(["-w", "-s", "-l"]).arg(socket.join("log")).arg("-D").arg(&data).current_dir("/");
    as_owner_of(&mut command, &data)?;
    let written = format!("{command:?}");
    let ended = tokio::task::spawn_blocking(move || command.output()).await.map_err(SoakError::Ended)?;
    let failed = |output| SoakError::Command { command: written, output };
    match ended {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(failed(String::from_utf8_lossy(&output.stderr).into_owned())),
        Err(error) => Err(failed(error.to_string())),
    }
}

/// PostgreSQL refuses to be root, so its data may belong to somebody else than us.
fn as_owner_of(command: &mut Command, data: &Path) -> Result<(), SoakError> {
    let owner = std::fs::metadata(data).map_err(|source| SoakError::File { path: data.to_owned(), source })?;
    command.uid(owner.uid()).gid(owner.gid());
    Ok(())
}
