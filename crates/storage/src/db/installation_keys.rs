//! Keys of the installation.

use super::Db;
use crate::records::{InstallationKeyRecord, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{InstallationKeyId, Timestamp};

impl Db {
    /// The installation's key of a digest, in any state.
    pub async fn installation_key(&self, digest: &[u8; 32]) -> Result<Option<InstallationKeyRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, installation_keys::by_digest(digest))
    }

    /// The installation's key of an id, in any state.
    pub async fn installation_key_of(
        &self,
        id: InstallationKeyId,
    ) -> Result<Option<InstallationKeyRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, installation_keys::by_id(id))
    }

    /// The installation's keys, newest first.
    pub async fn list_installation_keys(&self) -> Result<Vec<InstallationKeyRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, installation_keys::list())
    }

    /// Makes a key of the installation, which is found by a digest.
    pub async fn insert_installation_key(
        &self,
        key: &InstallationKeyRecord,
        digest: [u8; 32],
    ) -> Result<(), StoreError> {
        write_everywhere!(self, installation_keys::insert(key, digest))
    }

    /// Revokes a key of the installation; returns whether there was one to revoke.
    pub async fn revoke_installation_key(&self, id: InstallationKeyId, now: Timestamp) -> Result<bool, StoreError> {
        write_everywhere!(self, installation_keys::revoke(id, now.into()))
    }
}
