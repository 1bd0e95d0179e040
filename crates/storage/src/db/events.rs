//! Events, and the chain that places them in order.

use super::{Db, Tx};
use crate::records::{ChainEnd, ChainLink, ChainedEvent, EventQuery, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{Event, EventId, InvitationId, MemberId, OrganizationId, OrganizationScope};

impl Db {
    /// Organizations that have events that are not chained yet: at most 100.
    pub async fn organizations_with_unchained_events(&self) -> Result<Vec<OrganizationId>, StoreError> {
        read!(self, TenantScope::Everywhere, events::organizations_with_unchained())
    }

    /// Events of the organization's chain behind a number, in order.
    pub async fn events_after(
        &self,
        scope: &OrganizationScope,
        after: u64,
        limit: u32,
    ) -> Result<Vec<ChainedEvent>, StoreError> {
        read!(self, TenantScope::one(scope), events::chained_after(scope.into(), after, limit))
    }

    /// Those of a range of the chain, in order.
    pub async fn events_between(
        &self,
        scope: &OrganizationScope,
        wanted: &EventQuery<'_>,
    ) -> Result<Vec<ChainedEvent>, StoreError> {
        read!(self, TenantScope::one(scope), events::chained_between(scope.into(), wanted, false))
    }

    /// The same, from the end of the range backwards.
    pub async fn events_backwards(
        &self,
        scope: &OrganizationScope,
        wanted: &EventQuery<'_>,
    ) -> Result<Vec<ChainedEvent>, StoreError> {
        read!(self, TenantScope::one(scope), events::chained_between(scope.into(), wanted, true))
    }

    /// The newest event by which the invitee of an invitation asked for another address.
    pub async fn move_request(
        &self,
        scope: &OrganizationScope,
        member: MemberId,
        invitation: InvitationId,
    ) -> Result<Option<Event>, StoreError> {
        read!(self, TenantScope::one(scope), events::move_request(scope.into(), member.into(), invitation.into()))
    }

    /// The end of the organization's chain of events; `None` where it has none.
    pub async fn chain_end_seen(&self, scope: &OrganizationScope) -> Result<Option<ChainEnd>, StoreError> {
        read!(self, TenantScope::one(scope), events::chain_end_seen(scope.into()))
    }
}

impl Tx {
    /// Adds events.
    pub async fn record(&mut self, new: &[Event]) -> Result<(), StoreError> {
        scoped!(self, events::insert(new))
    }

    /// The end of the organization's chain of events, locked against concurrent additions until the transaction ends.
    pub async fn chain_end(&mut self) -> Result<ChainEnd, StoreError> {
        scoped!(self, events::chain_end())
    }

    /// The same; `None` where another transaction has locked it.
    pub async fn free_chain_end(&mut self) -> Result<Option<ChainEnd>, StoreError> {
        scoped!(self, events::free_chain_end())
    }

    /// Events that have no place in the chain yet, oldest first.
    pub async fn unchained_events(&mut self, limit: u32) -> Result<Vec<Event>, StoreError> {
        scoped!(self, events::unchained(limit))
    }

    /// Chains events and records the new end of the chain.
    pub async fn chain_events(&mut self, chains: &[(EventId, ChainLink)], end: &ChainEnd) -> Result<(), StoreError> {
        scoped!(self, events::chain(chains, end))
    }

    /// Adds events to organizations, of which this transaction's may be one.
    pub async fn record_elsewhere(&mut self, new: &[(OrganizationId, Event)]) -> Result<(), StoreError> {
        run_everywhere!(self, events::insert_elsewhere(new))
    }
}
