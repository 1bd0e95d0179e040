//! Making, importing, listing and revoking API keys, for the command line.

use crate::engine::{Engine, failed, random_text};
use crate::ports::{ApiKeyRecord, NewApiKey, StoreError};
use usher_domain::{ApiKeyId, Fault, MemberId, OrganizationId, PermissionCode, Secret, Timestamp};

/// A key to be made.
#[derive(Clone, Debug)]
pub struct KeyRequest {
    /// The organization it is bound to.
    pub organization: OrganizationId,
    /// The member it belongs to; `None` for a key of the whole organization.
    pub member: Option<MemberId>,
    /// The protocol it is for.
    pub family: String,
    /// What it is narrowed to; empty means that it is not narrowed.
    pub scopes: Vec<PermissionCode>,
    /// What it is for.
    pub description: String,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
}

/// Why a key was not made.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The text does not look like a key of that protocol.
    #[error("this is not a key of the `{family}` protocol: {expected}")]
    Format {
        /// The protocol.
        family: String,
        /// What its keys look like.
        expected: String,
    },
    /// The same key is known already.
    #[error("this key is known already")]
    Known,
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
}

impl Engine {
    /// Makes a key. It is in the result and nowhere else: only its digest is stored.
    pub async fn create_api_key(&self, request: KeyRequest) -> Result<(ApiKeyId, Secret), KeyError> {
        let key = self.new_key(&request.family);
        let id = self.store_key(request, &key).await?;
        Ok((id, key))
    }

    /// Takes over a key that a vendor has issued, so that its client needs no new secret.
    pub async fn import_api_key(&self, request: KeyRequest, key: &Secret) -> Result<ApiKeyId, KeyError> {
        let text = key.expose();
        // A dot marks a token where a client may present either (`authenticate`).
        let sound = (16..=512).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() && b != b'.');
        let fits = match self.settings.key_formats.get(&request.family) {
            Some(format) => format.fits(text),
            None => true,
        };
        if !sound || !fits {
            let expected = self.settings.key_formats.get(&request.family).map_or_else(
                || "16 to 512 visible ASCII characters without dots".to_owned(),
                crate::KeyFormat::describe,
            );
            return Err(KeyError::Format { family: request.family, expected });
        }
        self.store_key(request, key).await
    }

    /// The keys of an organization, newest first.
    pub async fn list_api_keys(&self, organization: OrganizationId) -> Result<Vec<ApiKeyRecord>, Fault> {
        self.store.list_api_keys(organization).await.map_err(failed)
    }

    /// Revokes a key for good: at once in this process, and in others when what they believe has aged. `false` if
    /// there is no such key or it was revoked before.
    pub async fn revoke_api_key(&self, organization: OrganizationId, key: ApiKeyId) -> Result<bool, Fault> {
        let revoked = self.store.revoke_api_key(organization, key, self.now()).await.map_err(failed)?;
        self.authenticator.forget();
        Ok(revoked)
    }

    /// Whether a protocol has API keys that can be made here.
    pub(crate) fn has_keys_of(&self, family: &str) -> bool {
        family == crate::authenticate::CANONICAL || self.settings.key_formats.contains_key(family)
    }

    /// A new random key in the protocol's format.
    pub(crate) fn new_key(&self, family: &str) -> Secret {
        match self.settings.key_formats.get(family) {
            Some(format) => {
                let prefix = format.prefixes.first().map_or("", String::as_str);
                Secret::new(format!("{prefix}{}", random_text(&*self.entropy, format.random)))
            }
            None => Secret::new(format!("usk_{}", random_text(&*self.entropy, 40))),
        }
    }

    /// The row of a key that a member makes, or the operator.
    pub(crate) fn key_row(&self, request: KeyRequest, maker: Option<MemberId>, key: &Secret) -> NewApiKey {
        let now = self.now();
        let text = key.expose();
        NewApiKey {
            id: ApiKeyId(self.entropy.uuid(now)),
            organization: request.organization,
            member: request.member,
            maker,
            digest: self.keys.api_key_digest(&request.family, key),
            family: request.family,
            hint: text.get(text.len().saturating_sub(4)..).unwrap_or_default().to_owned(),
            scopes: request.scopes,
            description: request.description,
            created_at: now,
            expires_at: request.expires_at,
            revoked_at: None,
        }
    }

    async fn store_key(&self, request: KeyRequest, key: &Secret) -> Result<ApiKeyId, KeyError> {
        let row = self.key_row(request, None, key);
        match self.store.insert_api_key(&row).await {
            Ok(()) => {
                self.authenticator.forget();
                Ok(row.id)
            }
            Err(StoreError::Conflict(_)) => Err(KeyError::Known),
            Err(error) => Err(KeyError::Store(error)),
        }
    }
}
