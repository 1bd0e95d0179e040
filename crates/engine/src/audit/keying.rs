//! Chains that began before their links were keyed, and the end that every chain has from its beginning.

use super::chain;
use crate::engine::Engine;
use usher_domain::OrganizationId;
use usher_storage::{ChainEnd, StoreError};

impl Engine {
    /// Vouches once for the chains as they are: at the first start with keyed chains. From then on, a chain without a
    /// keyed end has been tampered with.
    pub async fn key_chains(&self) -> Result<(), StoreError> {
        let key = &self.keys.audit;
        let marker = chain::keyed_marker(key);
        let kept = self.db.key_chains(marker, &|organization, end| chain::mac(key, organization, end)).await?;
        if kept != marker {
            tracing::error!("the marker of keyed audit trails was changed; check them with `usher audit verify`");
        }
        Ok(())
    }

    /// The keyed digest of the end of a new organization's chain.
    #[must_use]
    pub fn new_chain(&self, organization: OrganizationId) -> [u8; 32] {
        chain::mac(&self.keys.audit, organization, &ChainEnd::EMPTY)
    }
}
