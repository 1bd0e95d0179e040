//! Setting up an installation, and erasing people from it.

use super::{Db, DbOf};
use crate::records::{ChainMac, Erasure, Seed, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{Organization, OrganizationScope};

impl Db {
    /// A round trip to the database.
    pub async fn ping(&self) -> Result<(), StoreError> {
        read!(self, TenantScope::Everywhere, installation::ping())
    }

    /// Stores the fingerprint of the installation's secret at the first call; every call returns the stored one.
    pub async fn fingerprint(&self, candidate: [u8; 32]) -> Result<[u8; 32], StoreError> {
        write_everywhere!(self, installation::fingerprint(candidate))
    }

    /// Gives the end of every chain its keyed digest, and a chain to every organization that has none, if this was not
    /// done before; stores `marker` as the proof of it. Returns the stored marker.
    pub async fn key_chains(&self, marker: [u8; 32], mac: &ChainMac<'_>) -> Result<[u8; 32], StoreError> {
        write_everywhere!(self, installation::key_chains(marker, mac))
    }

    /// Makes an organization; a conflict if its slug is taken.
    pub async fn seed(&self, seed: &Seed) -> Result<Organization, StoreError> {
        write_everywhere!(self, seeds::sow(seed))
    }

    /// Erases a person, in one transaction. A conflict where the member has changed concurrently, or where events about
    /// it are not chained yet.
    pub async fn erase(&self, scope: &OrganizationScope, erasure: &Erasure) -> Result<(), StoreError> {
        let organization = scope.organization();
        let tx = self.open(TenantScope::Everywhere).await?;
        run!(tx, erasures::erase(organization, erasure))?;
        run!(tx, events::insert(organization, [&erasure.event]))?;
        tx.commit().await?;
        // On PostgreSQL the server's own housekeeping removes from the files what was erased.
        match &self.0 {
            DbOf::Sqlite(backend) => backend.scrub().await,
            DbOf::Postgres(_) => Ok(()),
        }
    }
}
