//! Whether the installation works, as monitoring knows it.

use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::commands::{DatabaseKind, DatabaseTrouble, InstallationHealth, MailBacklog, WorkerHealth};
use usher_domain::{Fault, InstallationAccess};
use usher_storage::Unfit;

/// Whether it works. The room on the disk is left to the check of readiness, which knows how much there shall be.
pub(crate) async fn get(engine: &Engine, _: InstallationAccess) -> Result<InstallationHealth, Fault> {
    let now = engine.now();
    let backlog = engine.db.backlog().await.map_err(failed)?;
    let obstacles = engine.db.obstacles().await.map_err(failed)?;
    let trouble = match engine.db.check(engine.keys.fingerprint(), now, 0).await {
        Ok(()) => None,
        Err(Unfit::Outdated(migration)) => Some(DatabaseTrouble::Outdated(migration)),
        Err(Unfit::Foreign) => Some(DatabaseTrouble::Foreign),
        Err(unfit) => {
            tracing::warn!(reason = %unfit, "the database cannot be served from");
            Some(DatabaseTrouble::Failing)
        }
    };
    let workers = engine.worker_statuses().into_iter();
    Ok(InstallationHealth {
        mails: MailBacklog { queued: backlog.queued, held: backlog.held, dead: backlog.dead, oldest: backlog.oldest },
        unchained: backlog.unchained,
        obstacles,
        workers: workers
            .map(|worker| WorkerHealth { name: worker.name, restarts: worker.restarts, is_down: worker.is_down })
            .collect(),
        database: if engine.db.is_in_process() { DatabaseKind::Sqlite } else { DatabaseKind::Postgres },
        trouble,
        at: now,
    })
}
