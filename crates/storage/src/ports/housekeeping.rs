//! Housekeeping, across organizations.

use super::super::queries::{erasures, events, idempotency, installation, lapsed, seeds};
use super::super::sql::Backend;
use crate::reach::Reach;
use async_trait::async_trait;
use usher_domain::{Organization, OrganizationId, OrganizationScope, Timestamp};
use usher_engine::ports::{ChainMac, Erasure, Housekeeping, Seed, StoreError};

#[async_trait]
impl Housekeeping for Backend {
    async fn ping(&self) -> Result<(), StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(installation::ping(open.wire())).await
    }

    async fn fingerprint(&self, candidate: [u8; 32]) -> Result<[u8; 32], StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let kept = open.run(installation::fingerprint(open.wire(), candidate)).await?;
        open.keep().await?;
        Ok(kept)
    }

    async fn key_chains(&self, marker: [u8; 32], mac: &ChainMac<'_>) -> Result<[u8; 32], StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let kept = open.run(installation::key_chains(open.wire(), marker, mac)).await?;
        open.keep().await?;
        Ok(kept)
    }

    async fn seed(&self, seed: &Seed) -> Result<Organization, StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let organization = open.run(seeds::sow(open.wire(), seed)).await?;
        open.keep().await?;
        Ok(organization)
    }

    async fn organizations_with_lapsed(&self, now: Timestamp) -> Result<Vec<OrganizationId>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(lapsed::organizations(open.wire(), now.into())).await
    }

    async fn organizations_with_unchained_events(&self) -> Result<Vec<OrganizationId>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(events::organizations_with_unchained(open.wire())).await
    }

    async fn erase(&self, scope: &OrganizationScope, erasure: &Erasure) -> Result<(), StoreError> {
        let organization = scope.organization();
        let open = self.open(Reach::Everywhere).await?;
        open.run(erasures::erase(open.wire(), organization, erasure)).await?;
        open.run(events::insert(open.wire(), organization, [&erasure.event])).await?;
        open.keep().await?;
        self.scrub().await
    }

    async fn forget_answers(&self, now: Timestamp) -> Result<u64, StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let forgotten = open.run(idempotency::forget(open.wire(), now.into())).await?;
        open.keep().await?;
        Ok(forgotten)
    }
}
