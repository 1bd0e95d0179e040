//! Keys of the installation: made, listed and revoked at the command line. The key itself is shown once; only its digest
//! is stored.

use crate::engine::{Engine, random_text};
use crate::incident::failed;
use usher_domain::{Fault, InstallationKeyId, Secret, Timestamp};
use usher_storage::InstallationKeyRecord;

/// The beginning of every key of the installation, by which it is told from other keys before it is looked up.
pub(crate) const PREFIX: &str = "usi_";

impl Engine {
    /// Makes a key of the installation. The result is the only place where it is shown.
    pub async fn create_installation_key(
        &self,
        description: String,
        expires_at: Option<Timestamp>,
    ) -> Result<(InstallationKeyId, Secret), Fault> {
        let now = self.now();
        let text = format!("{PREFIX}{}", random_text(&*self.entropy, 40));
        let hint = text.get(text.len().saturating_sub(4)..).unwrap_or_default().to_owned();
        let id = InstallationKeyId(self.entropy.uuid(now));
        let record = InstallationKeyRecord { id, description, hint, created_at: now, expires_at, revoked_at: None };
        let key = Secret::new(text);
        let digest = self.keys.api_key_digest(INSTALLATION, &key);
        self.db.insert_installation_key(&record, digest).await.map_err(failed)?;
        self.row_changed(id.0);
        Ok((id, key))
    }

    /// The keys of the installation, newest first.
    pub async fn list_installation_keys(&self) -> Result<Vec<InstallationKeyRecord>, Fault> {
        self.db.list_installation_keys().await.map_err(failed)
    }

    /// Revokes a key of the installation permanently. `false` if there is no such key or it was already revoked.
    pub async fn revoke_installation_key(&self, id: InstallationKeyId) -> Result<bool, Fault> {
        let revoked = self.db.revoke_installation_key(id, self.now()).await.map_err(failed)?;
        self.row_changed(id.0);
        Ok(revoked)
    }

    /// The key of the installation that a text is, in any state.
    pub(crate) async fn installation_key(&self, key: &Secret) -> Result<Option<InstallationKeyRecord>, Fault> {
        let digest = self.keys.api_key_digest(INSTALLATION, key);
        self.db.installation_key(&digest).await.map_err(failed)
    }
}

/// What digests of these keys are told by from those of any protocol's keys.
const INSTALLATION: &str = "installation";
