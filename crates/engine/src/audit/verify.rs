//! Checking a chain from its first link to its last.

use super::chain;
use crate::engine::{Engine, failed};
use crate::ports::{ChainEnd, SealedEvent};
use crate::scopes::proved;
use crate::secrets::hex;
use usher_domain::{EventId, Fault, OrganizationId};

/// How many events are read at once.
const PAGE: u32 = 1000;

/// What the check of a chain found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditReport {
    /// How many events are in the chain.
    pub events: u64,
    /// The digest of the last link, in base 16. Kept elsewhere, it proves later that nothing was cut off.
    pub head: String,
    /// How many events have lost their personal data by erasure.
    pub erased: u64,
    /// The first thing that is wrong; `None` for a sound chain.
    pub flaw: Option<Flaw>,
}

/// What is wrong with a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The event with this number is missing.
    #[error("event number {0} is missing")]
    Missing(u64),
    /// The event is not the one that was chained.
    #[error("event {} is not what it was when it was chained", .0.tagged())]
    Changed(EventId),
    /// The personal data of the event are not what they were.
    #[error("the personal data of event {} are not what they were", .0.tagged())]
    PersonChanged(EventId),
    /// The last event is not the one that the chain is said to end with.
    #[error("the chain does not end where it is said to end: events were cut off or added")]
    OtherEnd,
}

impl Engine {
    /// Checks the chain of an organization. All events that have happened until now are in it.
    pub async fn verify_audit(&self, organization: OrganizationId) -> Result<AuditReport, Fault> {
        self.chain_events().await?;
        let scope = proved(organization);
        let said = self.store.chain_end_seen(&scope).await.map_err(failed)?;
        let said = said.unwrap_or(ChainEnd { length: 0, hash: [0; 32] });
        let mut end = ChainEnd { length: 0, hash: [0; 32] };
        let mut report = AuditReport { events: 0, head: String::new(), erased: 0, flaw: None };
        while report.flaw.is_none() && end.length < said.length {
            let page = self.store.events_after(&scope, end.length, PAGE).await.map_err(failed)?;
            if page.is_empty() {
                report.flaw = Some(Flaw::Missing(end.length + 1));
            }
            for sealed in &page {
                if end.length == said.length {
                    break;
                }
                report.flaw = flaw(organization, &mut end, sealed);
                if report.flaw.is_some() {
                    break;
                }
                let lost = sealed.event.person.is_none() && sealed.seal.commitment != [0; 32];
                report.erased += u64::from(lost);
            }
        }
        if report.flaw.is_none() && end != said {
            report.flaw = Some(Flaw::OtherEnd);
        }
        (report.events, report.head) = (end.length, hex(&end.hash));
        Ok(report)
    }
}

impl Engine {
    /// Gives all events that have happened until now their places in the chains.
    pub async fn chain_events(&self) -> Result<(), Fault> {
        super::seal_all(self).await.map_err(failed)
    }

    /// Up to a thousand events of an organization's chain behind a number, for the command line.
    pub async fn audit_page(&self, organization: OrganizationId, after: u64) -> Result<Vec<SealedEvent>, Fault> {
        self.store.events_after(&proved(organization), after, PAGE).await.map_err(failed)
    }
}

/// What is wrong with the next event; the chain grows by it if nothing is.
fn flaw(organization: OrganizationId, end: &mut ChainEnd, sealed: &SealedEvent) -> Option<Flaw> {
    let SealedEvent { event, seal } = sealed;
    if seal.sequence != end.length + 1 {
        return Some(Flaw::Missing(end.length + 1));
    }
    let salt = seal.salt.as_deref().unwrap_or_default();
    if event.person.is_some() && chain::commitment(event.person.as_ref(), salt) != seal.commitment {
        return Some(Flaw::PersonChanged(event.id));
    }
    let hash = chain::link(&end.hash, seal.sequence, organization, event, &seal.commitment);
    if hash != seal.hash {
        return Some(Flaw::Changed(event.id));
    }
    *end = ChainEnd { length: seal.sequence, hash };
    None
}
