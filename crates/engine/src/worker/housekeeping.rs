//! Housekeeping: overdue invitations are marked as expired, and stored responses, webhook deliveries and mail orders
//! past their retention are deleted.

use super::told_to_stop;
use crate::engine::Engine;
use crate::expire_due;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use usher_storage::StoreError;

/// How many deliveries one transaction deletes.
const BATCH: u32 = 1_000;
/// How often to run.
const PAUSE: Duration = Duration::from_mins(1);

/// How many old mail orders one transaction deletes.
const STEP: u32 = 500;

pub(super) async fn run(engine: Arc<Engine>, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = told_to_stop(&mut stopped) => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
        if let Err(error) = keep_house(&engine).await {
            tracing::warn!(error = %error, "housekeeping failed and will be retried");
        }
    }
}

async fn keep_house(engine: &Engine) -> Result<(), StoreError> {
    for organization in engine.db.organizations_with_lapsed(engine.now()).await? {
        match expire_due::of_organization(engine, organization).await {
            Ok(settled) => tracing::info!(organization = %organization, settled, "overdue invitations expired"),
            Err(fault) => tracing::warn!(organization = %organization, ?fault, "expiring invitations failed"),
        }
    }
    engine.db.forget_answers(engine.now()).await?;
    let outlived = engine.now().plus_millis(-engine.settings.webhooks.keep_deliveries);
    while engine.db.forget_deliveries(outlived, BATCH).await? == u64::from(BATCH) {}
    let before = engine.now().plus_millis(-engine.settings.mail_keep);
    while engine.db.forget_mails(before, STEP).await? == u64::from(STEP) {}
    Ok(())
}
