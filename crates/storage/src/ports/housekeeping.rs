//! Housekeeping, across organizations.

use super::super::queries::{erasures, events, idempotency, installation, overdue, seeds};
use super::super::sql::Backend;
use crate::tenant_scope::TenantScope;
use async_trait::async_trait;
use usher_domain::{Organization, OrganizationId, OrganizationScope, Timestamp};
use usher_engine::ports::{ChainMac, Erasure, Housekeeping, Seed, StoreError};

#[async_trait]
impl Housekeeping for Backend {
    async fn ping(&self) -> Result<(), StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(installation::ping(tx.connection())).await
    }

    async fn fingerprint(&self, candidate: [u8; 32]) -> Result<[u8; 32], StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let kept = tx.run(installation::fingerprint(tx.connection(), candidate)).await?;
        tx.commit().await?;
        Ok(kept)
    }

    async fn key_chains(&self, marker: [u8; 32], mac: &ChainMac<'_>) -> Result<[u8; 32], StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let kept = tx.run(installation::key_chains(tx.connection(), marker, mac)).await?;
        tx.commit().await?;
        Ok(kept)
    }

    async fn seed(&self, seed: &Seed) -> Result<Organization, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let organization = tx.run(seeds::sow(tx.connection(), seed)).await?;
        tx.commit().await?;
        Ok(organization)
    }

    async fn organizations_with_lapsed(&self, now: Timestamp) -> Result<Vec<OrganizationId>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(overdue::organizations(tx.connection(), now.into())).await
    }

    async fn organizations_with_unchained_events(&self) -> Result<Vec<OrganizationId>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(events::organizations_with_unchained(tx.connection())).await
    }

    async fn erase(&self, scope: &OrganizationScope, erasure: &Erasure) -> Result<(), StoreError> {
        let organization = scope.organization();
        let tx = self.open(TenantScope::Everywhere).await?;
        tx.run(erasures::erase(tx.connection(), organization, erasure)).await?;
        tx.run(events::insert(tx.connection(), organization, [&erasure.event])).await?;
        tx.commit().await?;
        self.scrub().await
    }

    async fn forget_answers(&self, now: Timestamp) -> Result<u64, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let forgotten = tx.run(idempotency::forget(tx.connection(), now.into())).await?;
        tx.commit().await?;
        Ok(forgotten)
    }
}
