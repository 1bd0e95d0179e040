//! Housekeeping: overdue invitations are marked as expired, invitees reminded, deleted accounts and organizations erased, texts are indexed for searching, and stored responses, tokens of mail providers, webhook
//! deliveries, mail orders and lines of imports past their retention are deleted.

use super::told_to_stop;
use crate::engine::Engine;
use crate::{expire_due, imports};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use usher_storage::StoreError;

/// How many deliveries one transaction deletes.
const BATCH: u32 = 1_000;
/// How often to look for overdue invitations.
const PAUSE: Duration = Duration::from_secs(15);
/// For how many members one transaction indexes the texts that are searched.
const INDEXED: u32 = 200;
/// For how long others have the database to themselves between two such transactions.
const REST: Duration = Duration::from_millis(50);
/// How often to delete what is past its retention.
const TIDY_EVERY: Duration = Duration::from_mins(1);

/// How many old mail orders one transaction deletes.
const STEP: u32 = 500;

pub(super) async fn run(engine: Arc<Engine>, mut stopped: watch::Receiver<bool>) {
    let mut tidied = Instant::now();
    loop {
        tokio::select! {
            () = told_to_stop(&mut stopped) => return,
            () = tokio::time::sleep(PAUSE) => {}
        }
        match expire_due::of_everybody(&engine, || *stopped.borrow()).await {
            Ok(0) => {}
            Ok(settled) => tracing::info!(settled, "overdue invitations expired"),
            Err(error) => tracing::warn!(error = %error, "expiring invitations failed and will be retried"),
        }
        match engine.remind_invitees(|| *stopped.borrow()).await {
            Ok(0) => {}
            Ok(reminded) => tracing::info!(reminded, "invitees reminded"),
            Err(error) => tracing::warn!(error = ?error, "reminding invitees failed and will be retried"),
        }
        match engine.erase_deleted_accounts().await {
            Ok(0) => {}
            Ok(erased) => tracing::info!(erased, "deleted accounts erased"),
            Err(error) => tracing::warn!(error = ?error, "erasing deleted accounts failed and will be retried"),
        }
        if let Err(error) = engine.erase_deleted_organizations(|| *stopped.borrow()).await {
            tracing::warn!(error = ?error, "erasing deleted organizations failed and will be retried");
        }
        if let Err(error) = index_texts(&engine, &stopped).await {
            tracing::warn!(error = %error, "indexing texts for searching failed and will be retried");
        }
        if tidied.elapsed() < TIDY_EVERY {
            continue;
        }
        tidied = Instant::now();
        if let Err(error) = keep_house(&engine).await {
            tracing::warn!(error = %error, "housekeeping failed and will be retried");
        }
    }
}

async fn index_texts(engine: &Engine, stopped: &watch::Receiver<bool>) -> Result<(), StoreError> {
    while !*stopped.borrow() && engine.db.index_texts(INDEXED).await? == u64::from(INDEXED) {
        tokio::time::sleep(REST).await;
    }
    Ok(())
}

async fn keep_house(engine: &Engine) -> Result<(), StoreError> {
    engine.db.forget_answers(engine.now()).await?;
    engine.db.forget_report_tokens(engine.now()).await?;
    let outlived = engine.now().plus_millis(-engine.settings.webhooks.keep_deliveries);
    while engine.db.forget_deliveries(outlived, BATCH).await? == u64::from(BATCH) {}
    let before = engine.now().plus_millis(-engine.settings.mail_keep);
    while engine.db.forget_mails(before, STEP).await? == u64::from(STEP) {}
    imports::forget_lines(engine).await
}
