//! The background worker's side of imports: whose turn it is, and what happens when a part fails.

use super::part::{self, Turn};
use crate::engine::Engine;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::{Fault, ImportId, ImportStatus, ImportStop};
use usher_storage::StoreError;

/// How many imports are looked at.
const LOOKED_AT: u32 = 200;
/// After how many failures in a row an import is given up.
const MOST_FAILURES: u32 = 8;
/// How many imports lose their lines in one transaction.
const FORGOTTEN: u32 = 20;

/// Carries out one part for each organization whose turn it is; whether any was.
pub(crate) async fn work(engine: &Engine, is_stopped: impl Fn() -> bool) -> Result<bool, Fault> {
    let due = engine.db.due_imports(engine.now(), LOOKED_AT).await.map_err(failed)?;
    let mut is_done = false;
    for (organization, id) in due {
        if is_stopped() {
            return Ok(false);
        }
        match part::carry_out(engine, organization, id).await {
            Ok(turn) => is_done |= turn == Turn::Done,
            // The database does not answer, or others were faster too often: nothing that the import has done.
            Err(Fault::Unavailable) => return Err(Fault::Unavailable),
            Err(fault) => {
                tracing::warn!(?fault, import = %id, "a part of an import failed");
                let scope = proved(organization);
                UnitOfWork::system(engine, &scope).transact(&Failed { id }).await?;
            }
        }
    }
    Ok(is_done)
}

/// Deletes the lines of imports that ended long ago.
pub(crate) async fn forget_lines(engine: &Engine) -> Result<(), StoreError> {
    let now = engine.now();
    let before = now.plus_millis(-engine.settings.import_keep);
    while engine.db.forget_import_lines(before, now, FORGOTTEN).await? == u64::from(FORGOTTEN) {}
    Ok(())
}

/// Puts an import off, or gives it up.
struct Failed {
    id: ImportId,
}

impl TransactionBody for Failed {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        let Some(record) = tx.take_import(self.id).await? else { return Ok(()) };
        let (failures, now) = (record.failures + 1, tx.now);
        if failures >= MOST_FAILURES {
            tx.stop_import(self.id, (ImportStatus::Failed, Some(ImportStop::Broken)), now).await?;
        } else {
            tx.put_off_import(self.id, failures, now.plus_millis(1_000 << failures)).await?;
        }
        Ok(())
    }
}
