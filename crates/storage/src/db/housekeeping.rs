//! Setting up an installation, and erasing people from it.

use super::{Db, DbOf};
use crate::records::{ChainMac, Erasure, Seed, StoreError, Unfit};
use crate::tenant_scope::TenantScope;
use usher_domain::{Organization, OrganizationScope, Timestamp};

impl Db {
    /// Finds out whether the database can be served from: it is the installation's with this fingerprint, has every
    /// migration, can be written, and, where it is a file, is in its place with this many bytes free on its disk.
    pub async fn check(&self, fingerprint: [u8; 32], now: Timestamp, min_free_bytes: u64) -> Result<(), Unfit> {
        if let DbOf::Sqlite(backend) = &self.0 {
            backend.check_file(min_free_bytes)?;
        }
        let tx = self.open(TenantScope::Everywhere).await?;
        let applied = run!(tx, installation::versions())?;
        if let Some(missing) = crate::migrations::known().iter().find(|version| !applied.contains(version)) {
            return Err(Unfit::Outdated(missing.clone()));
        }
        let is_own = run!(tx, installation::write_check(fingerprint, now.into()))?;
        tx.commit().await?;
        if is_own { Ok(()) } else { Err(Unfit::Foreign) }
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
        self.scrub().await
    }
}
