//! Housekeeping: lapsed invitations are stored as expired, kept answers that have outlived their time go, and so
//! do old mail orders.

use super::told_to_stop;
use crate::engine::Engine;
use crate::ports::StoreError;
use crate::settle_lapsed;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often to look.
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
            tracing::warn!(error = %error, "housekeeping was put off");
        }
    }
}

async fn keep_house(engine: &Engine) -> Result<(), StoreError> {
    for organization in engine.store.organizations_with_lapsed(engine.now()).await? {
        match settle_lapsed::of_organization(engine, organization).await {
            Ok(settled) => tracing::info!(organization = %organization, settled, "lapsed invitations were settled"),
            Err(fault) => tracing::warn!(organization = %organization, ?fault, "lapsed invitations stay for now"),
        }
    }
    engine.store.forget_answers(engine.now()).await?;
    let before = engine.now().plus_millis(-engine.settings.mail_keep);
    while engine.store.forget_mails(before, STEP).await? == u64::from(STEP) {}
    Ok(())
}
