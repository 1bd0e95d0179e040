//! Checking a chain from its first link to its last.

use super::chain;
use super::head::ChainHead;
use crate::engine::Engine;
use crate::incident::failed;
use crate::scopes::proved;
use aws_lc_rs::hmac;
use std::collections::HashMap;
use usher_domain::{EventId, EventKind, Fault, MemberId, OrganizationId};
use usher_storage::{ChainEnd, ChainedEvent};

/// How many events are read per query.
const PAGE: u32 = 1000;

/// What the check of a chain found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditReport {
    /// How many events are in the chain.
    pub events: u64,
    /// How many of them were chained before links were keyed. That they are as they were is known from the first start
    /// with keyed links on.
    pub unkeyed: u64,
    /// The last link. Stored outside the database, it proves later that nothing was truncated and no older state was
    /// restored.
    pub head: ChainHead,
    /// How many events have lost their personal data by erasure.
    pub erased: u64,
    /// The first flaw found; `None` for an intact chain.
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
    /// The personal data of the event are missing, though its member was not erased.
    #[error("the personal data of event {} are gone, but nobody erased that member", .0.tagged())]
    PersonLost(EventId),
    /// The last event is not the recorded end of the chain.
    #[error(
        "the chain does not end where it was recorded to end: events were cut off or added, or the record was changed"
    )]
    OtherEnd,
    /// The expected link is not in the chain.
    #[error("the chain does not have the link {0}: events were cut off or changed, or an older state was put back")]
    OtherHead(ChainHead),
}

/// A chain that is walked along.
struct Walk<'a> {
    key: &'a hmac::Key,
    organization: OrganizationId,
    end: ChainEnd,
    expected: Option<ChainHead>,
    /// Members with an event whose personal data are missing, each with the first such event, until their erasure event
    /// comes.
    lost: HashMap<Option<MemberId>, EventId>,
    erased: u64,
}

impl Engine {
    /// Checks the chain of an organization. All events that have happened until now are in it.
    pub async fn verify_audit(&self, organization: OrganizationId) -> Result<AuditReport, Fault> {
        self.verify_audit_against(organization, None).await
    }

    /// Checks the chain of an organization, and that it contains a head recorded earlier.
    pub async fn verify_audit_against(
        &self,
        organization: OrganizationId,
        expected: Option<ChainHead>,
    ) -> Result<AuditReport, Fault> {
        self.chain_events().await?;
        let scope = proved(organization);
        let said = self.db.chain_end_seen(&scope).await.map_err(failed)?.unwrap_or(ChainEnd::EMPTY);
        let end = ChainEnd { unkeyed: said.unkeyed, mac: said.mac, ..ChainEnd::EMPTY };
        let key = &self.keys.audit;
        let mut walk = Walk { key, organization, end, expected, lost: HashMap::new(), erased: 0 };
        let mut flaw = None;
        while flaw.is_none() && walk.end.length < said.length {
            let page = self.db.events_after(&scope, walk.end.length, PAGE).await.map_err(failed)?;
            if page.is_empty() {
                flaw = Some(Flaw::Missing(walk.end.length + 1));
            }
            let left = usize::try_from(said.length - walk.end.length).unwrap_or(usize::MAX);
            flaw = flaw.or_else(|| page.iter().take(left).find_map(|chained| walk.step(chained)));
        }
        Ok(AuditReport {
            events: walk.end.length,
            unkeyed: walk.end.unkeyed.min(walk.end.length),
            head: ChainHead { sequence: walk.end.length, digest: walk.end.hash },
            erased: walk.erased,
            flaw: flaw.or_else(|| walk.finish(&said)),
        })
    }
}

impl Walk<'_> {
    /// What is wrong with the next event; the chain grows by it if nothing is.
    fn step(&mut self, chained: &ChainedEvent) -> Option<Flaw> {
        let ChainedEvent { event, chain } = chained;
        let sequence = self.end.length + 1;
        if chain.sequence != sequence {
            return Some(Flaw::Missing(sequence));
        }
        let salt = chain.salt.as_deref().unwrap_or_default();
        if event.person.is_some() && chain::commitment(event.person.as_ref(), salt) != chain.commitment {
            return Some(Flaw::PersonChanged(event.id));
        }
        let key = (sequence > self.end.unkeyed).then_some(self.key);
        let hash = chain::link(key, &self.end.hash, sequence, self.organization, event, &chain.commitment);
        if hash != chain.hash {
            return Some(Flaw::Changed(event.id));
        }
        self.end = ChainEnd { length: sequence, hash, ..self.end };
        if event.kind == EventKind::MemberErased {
            self.lost.remove(&event.member);
            // Erasing a member also erases its address from events without a member, such as those of the blocklist.
            self.lost.remove(&None);
        }
        if event.person.is_none() && chain.commitment != [0; 32] {
            self.erased += 1;
            self.lost.entry(event.member).or_insert(event.id);
        }
        let here = self.expected.filter(|head| head.sequence == sequence);
        here.filter(|head| head.digest != hash).map(Flaw::OtherHead)
    }

    /// What is wrong with the chain as a whole.
    fn finish(&self, said: &ChainEnd) -> Option<Flaw> {
        if self.end != *said || !chain::is_recorded(self.key, self.organization, said) {
            return Some(Flaw::OtherEnd);
        }
        if let Some(head) = self.expected
            && (head.sequence > self.end.length || (head.sequence == 0 && head.digest != [0; 32]))
        {
            return Some(Flaw::OtherHead(head));
        }
        self.lost.values().min().copied().map(Flaw::PersonLost)
    }
}

impl Engine {
    /// Chains all events that have happened until now.
    pub async fn chain_events(&self) -> Result<(), Fault> {
        super::chaining::chain_all(self).await.map_err(failed)
    }

    /// Up to a thousand events of an organization's chain behind a number, for the command line.
    pub async fn audit_page(&self, organization: OrganizationId, after: u64) -> Result<Vec<ChainedEvent>, Fault> {
        self.db.events_after(&proved(organization), after, PAGE).await.map_err(failed)
    }
}
