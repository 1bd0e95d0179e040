//! Giving events their places in the chains: in the transaction that writes them, or shortly after.

use super::chain;
use crate::engine::Engine;
use crate::scopes::proved;
use crate::webhooks::fan_out;
use usher_domain::{Event, EventId, OrganizationId};
use usher_storage::{ChainEnd, ChainExtension, ChainLink, OpenChain, StoreError, Tx};

/// How many events one transaction places.
const BATCH: u32 = 500;

/// What to do about a chain that another transaction is extending.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    Wait,
    Skip,
}

/// Chains all events that are not chained yet.
pub(crate) async fn chain_all(engine: &Engine) -> Result<(), StoreError> {
    chain_by_organization(engine, Taken::Wait).await
}

/// Chains the events that are not chained yet, but for those of chains that another transaction is extending.
pub(crate) async fn chain_free(engine: &Engine) -> Result<(), StoreError> {
    chain_by_organization(engine, Taken::Skip).await
}

async fn chain_by_organization(engine: &Engine, taken: Taken) -> Result<(), StoreError> {
    loop {
        let mut chained = 0;
        for organization in engine.db.organizations_with_unchained_events().await? {
            loop {
                let some = chain_some(engine, organization, taken).await?;
                chained += some;
                if some < BATCH as usize {
                    break;
                }
            }
        }
        if chained == 0 {
            return Ok(());
        }
    }
}

/// Chains the oldest events of an organization; returns their number.
async fn chain_some(engine: &Engine, organization: OrganizationId, taken: Taken) -> Result<usize, StoreError> {
    let mut tx = engine.db.begin(&proved(organization)).await?;
    let end = match taken {
        Taken::Wait => Some(tx.chain_end().await?),
        Taken::Skip => tx.free_chain_end().await?,
    };
    let Some(mut end) = end else { return Ok(0) };
    let (chained, deliveries) = chain_waiting(engine, &mut tx, organization, &mut end).await?;
    tx.commit().await?;
    if deliveries > 0 {
        engine.deliveries_due.notify_one();
    }
    Ok(chained)
}

/// Chains the oldest events that are not chained yet, and orders their deliveries; returns the numbers of both.
async fn chain_waiting(
    engine: &Engine,
    tx: &mut Tx,
    organization: OrganizationId,
    end: &mut ChainEnd,
) -> Result<(usize, usize), StoreError> {
    let is_recorded = chain::is_recorded(&engine.keys.audit, organization, end);
    let events = tx.unchained_events(BATCH).await?;
    if events.is_empty() {
        return Ok((0, 0));
    }
    let links = links(engine, organization, end, &events);
    if is_recorded {
        end.mac = Some(chain::mac(&engine.keys.audit, organization, end));
    } else {
        tracing::error!(%organization, "the audit trail continues from a head that was not recorded");
    }
    let chains: Vec<(EventId, ChainLink)> = events.iter().map(|event| event.id).zip(links).collect();
    tx.chain_events(&chains, end).await?;
    Ok((chains.len(), fan_out(engine, tx, &events).await?))
}

/// Chains new events in the transaction that writes them, behind those that are not chained yet. `None` where they are
/// left to the worker: there are too many of the latter, or the end of the chain was not recorded.
pub(crate) async fn extend(
    engine: &Engine,
    tx: &mut crate::transact::Tx<'_>,
    organization: OrganizationId,
    open: OpenChain,
    events: &[Event],
) -> Result<Option<ChainExtension>, StoreError> {
    let OpenChain { mut end, has_unchained, .. } = open;
    if events.is_empty() || !chain::is_recorded(&engine.keys.audit, organization, &end) {
        return Ok(None);
    }
    if has_unchained {
        let (chained, deliveries) = chain_waiting(engine, tx, organization, &mut end).await?;
        tx.deliveries_ordered(deliveries > 0);
        if chained == BATCH as usize {
            return Ok(None);
        }
    }
    let links = links(engine, organization, &mut end, events);
    end.mac = Some(chain::mac(&engine.keys.audit, organization, &end));
    Ok(Some(ChainExtension { links, end }))
}

/// The links of events, which move the end behind them.
fn links(engine: &Engine, organization: OrganizationId, end: &mut ChainEnd, events: &[Event]) -> Vec<ChainLink> {
    let link = |event| {
        let mut salt = [0_u8; 16];
        engine.entropy.fill(&mut salt);
        chain::chain(&engine.keys.audit, end, organization, event, salt)
    };
    events.iter().map(link).collect()
}
