//! Giving events their places in the chains.

use super::chain;
use crate::engine::Engine;
use crate::scopes::proved;
use crate::webhooks::fan_out;
use usher_domain::{EventId, OrganizationId};
use usher_storage::{ChainLink, StoreError};

/// How many events one transaction places.
const BATCH: u32 = 500;

/// Places all events that have no place yet.
pub(crate) async fn chain_all(engine: &Engine) -> Result<(), StoreError> {
    loop {
        let organizations = engine.db.organizations_with_unchained_events().await?;
        if organizations.is_empty() {
            return Ok(());
        }
        for organization in organizations {
            while chain_some(engine, organization).await? == BATCH as usize {}
        }
    }
}

/// Chains the oldest events of an organization; returns their number.
async fn chain_some(engine: &Engine, organization: OrganizationId) -> Result<usize, StoreError> {
    let mut transaction = engine.db.begin(&proved(organization)).await?;
    let mut end = transaction.chain_end().await?;
    let key = &engine.keys.audit;
    let recorded = chain::is_recorded(key, organization, &end);
    let events = transaction.unchained_events(BATCH).await?;
    let chains: Vec<(EventId, ChainLink)> = events
        .iter()
        .map(|event| {
            let mut salt = [0_u8; 16];
            engine.entropy.fill(&mut salt);
            (event.id, chain::chain(key, &mut end, organization, event, salt))
        })
        .collect();
    if chains.is_empty() {
        transaction.rollback().await?;
        return Ok(0);
    }
    if recorded {
        end.mac = Some(chain::mac(key, organization, &end));
    } else {
        tracing::error!(%organization, "the audit trail continues from a head that was not recorded");
    }
    transaction.chain_events(&chains, &end).await?;
    let deliveries = fan_out(engine, &mut transaction, &events).await?;
    transaction.commit().await?;
    if deliveries > 0 {
        engine.deliveries_due.notify_one();
    }
    Ok(chains.len())
}
