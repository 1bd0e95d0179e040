//! Making, importing, listing and revoking API keys, for the command line.

use crate::engine::{Engine, random_text};
use crate::event_builder::{AboutKey, EventBuilder};
use crate::incident::failed;
use crate::scopes::proved;
use usher_domain::commands::MemberRef;
use usher_domain::rules::check_scopes;
use usher_domain::{
    Actor, ApiKeyId, EventKind, Fault, MemberId, MemberStatus, OrganizationId, PermissionCode, ReadScope, Refusal,
    Secret, Timestamp,
};
use usher_storage::{ApiKeyRecord, NewApiKey, StoreError};

/// A key to be made.
#[derive(Clone, Debug)]
pub struct KeyRequest {
    /// The organization it is bound to.
    pub organization: OrganizationId,
    /// The member it belongs to; `None` for a key of the whole organization.
    pub member: Option<MemberId>,
    /// The protocol it is for.
    pub family: String,
    /// The permissions it is limited to; empty means no limit.
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
        /// The expected format.
        expected: String,
    },
    /// The same key is known already.
    #[error("this key is known already")]
    Known,
    /// The key would not work for a moment.
    #[error("the key would have expired already; choose a later end")]
    Expired,
    /// A scope names a permission that the organization does not have.
    #[error(
        "there is no permission `{}` in this organization; GET /v1/permissions lists those that there are, \
         POST /v1/permissions adds one",
        .0.as_str()
    )]
    UnknownPermission(PermissionCode),
    /// The owner has no access to the organization.
    #[error("the key's member has no access now: only an active member can have a key")]
    OwnerNotActive,
    /// The organization is archived.
    #[error("the organization is archived; `usher organizations restore` puts it back in use")]
    Archived,
    /// The engine failed; details are in the log.
    #[error("the engine failed; see the log")]
    Fault(Fault),
}

impl From<Fault> for KeyError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Refused(refused) if refused.refusal == Refusal::OrganizationArchived => Self::Archived,
            other => Self::Fault(other),
        }
    }
}

impl Engine {
    /// Creates a key for the operator. The result is the only place where it is shown: only its digest is stored.
    pub async fn create_api_key(&self, request: KeyRequest) -> Result<(ApiKeyId, Secret), KeyError> {
        let key = self.new_key(&request.family);
        let id = self.store_key(request, &key).await?;
        Ok((id, key))
    }

    /// Imports a key that a vendor has issued, so that its client needs no new secret.
    pub async fn import_api_key(&self, request: KeyRequest, key: &Secret) -> Result<ApiKeyId, KeyError> {
        if let Err(expected) = self.check_key_text(&request.family, key) {
            return Err(KeyError::Format { family: request.family, expected });
        }
        self.store_key(request, key).await
    }

    /// Refuses a text that is not in the format of a protocol's keys, with a description of that format.
    pub(crate) fn check_key_text(&self, family: &str, key: &Secret) -> Result<(), String> {
        let text = key.expose();
        // A dot marks a token where a client may present either (`authenticate`).
        let sound = (16..=512).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() && b != b'.');
        let format = self.key_format(family);
        if sound && format.is_none_or(|format| format.fits(text)) {
            return Ok(());
        }
        let any = || "16 to 512 visible ASCII characters without dots".to_owned();
        Err(format.map_or_else(any, crate::KeyFormat::describe))
    }

    /// The keys of an organization, newest first.
    pub async fn list_api_keys(&self, organization: OrganizationId) -> Result<Vec<ApiKeyRecord>, Fault> {
        self.db.list_api_keys(organization).await.map_err(failed)
    }

    /// Revokes a key permanently on behalf of the operator: immediately in this process, and in other replicas when
    /// they are notified or when their cache entries expire. `false` if there is no such key or it was already revoked.
    pub async fn revoke_api_key(&self, organization: OrganizationId, key: ApiKeyId) -> Result<bool, Fault> {
        let now = self.now();
        let mut transaction = self.db.begin(&proved(organization)).await.map_err(failed)?;
        let known = transaction.api_key(key).await.map_err(failed)?;
        let Some(known) = known.filter(|known| known.revoked_at.is_none()) else { return Ok(false) };
        match transaction.revoke_api_key(key, now).await {
            Ok(()) => {}
            // A concurrent request has just revoked it.
            Err(StoreError::Conflict(_)) => return Ok(false),
            Err(error) => return Err(failed(error)),
        }
        let about = AboutKey {
            id: known.id,
            protocol: &known.family,
            member: known.member.as_ref().map(|member| member.id),
            scopes: Some(&known.scopes),
        };
        let event = self.by_operator(now).key(EventKind::KeyRevoked, about);
        transaction.record(&[event]).await.map_err(failed)?;
        transaction.commit().await.map_err(failed)?;
        self.row_changed(key.0);
        self.events_committed.notify_one();
        Ok(true)
    }

    /// Builds events of the operator's actions at the command line.
    pub(crate) fn by_operator(&self, now: Timestamp) -> EventBuilder<'_> {
        EventBuilder { engine: self, actor: Actor::operator(), now, moved_from: None }
    }

    /// The protocols whose API keys can be made here, our own first.
    pub(crate) fn key_families(&self) -> impl Iterator<Item = &str> {
        let own = crate::authenticate::CANONICAL;
        let vendors = self.settings.key_formats.keys().map(String::as_str).filter(move |name| *name != own);
        std::iter::once(own).chain(vendors)
    }

    fn key_format(&self, family: &str) -> Option<&crate::KeyFormat> {
        self.settings.key_formats.get(family)?.as_ref()
    }

    /// A new random key in the protocol's format.
    #[must_use]
    pub fn new_key(&self, family: &str) -> Secret {
        self.new_key_of(family, None)
    }

    /// The same that begins with one of the protocol's prefixes; with its first one where it has none like that.
    pub(crate) fn new_key_of(&self, family: &str, prefix: Option<&str>) -> Secret {
        match self.key_format(family) {
            Some(format) => {
                let wanted = format.prefixes.iter().find(|known| Some(known.as_str()) == prefix);
                let prefix = wanted.or(format.prefixes.first()).map_or("", String::as_str);
                Secret::new(format!("{prefix}{}", random_text(&*self.entropy, format.random)))
            }
            None => Secret::new(format!("usk_{}", random_text(&*self.entropy, 40))),
        }
    }

    /// The row of a key created by a member or by the operator.
    #[must_use]
    pub fn key_row(&self, request: KeyRequest, maker: Option<MemberId>, key: &Secret) -> NewApiKey {
        let text = key.expose();
        let digest = self.keys.api_key_digest(&request.family, key);
        let last = text.get(text.len().saturating_sub(4)..).unwrap_or_default();
        // What a key begins with is told where it is not what most begin with.
        let others = self.key_format(&request.family).into_iter().flat_map(|format| format.prefixes.iter().skip(1));
        let prefix = others.map(String::as_str).find(|prefix| text.starts_with(prefix)).unwrap_or_default();
        let hint = format!("{prefix}{last}");
        self.key_row_of_digest(request, maker, (digest, hint))
    }

    /// The same of a key of which only the digest and the last characters are known.
    pub(crate) fn key_row_of_digest(
        &self,
        request: KeyRequest,
        maker: Option<MemberId>,
        (digest, hint): ([u8; 32], String),
    ) -> NewApiKey {
        let now = self.now();
        NewApiKey {
            id: ApiKeyId(self.entropy.uuid(now)),
            organization: request.organization,
            member: request.member,
            maker,
            digest,
            family: request.family,
            hint,
            scopes: request.scopes,
            description: request.description,
            created_at: now,
            expires_at: request.expires_at,
            revoked_at: None,
        }
    }

    /// Refuses what the API refuses as well.
    async fn check_key(&self, request: &KeyRequest) -> Result<(), KeyError> {
        let KeyRequest { organization, member, scopes, expires_at, .. } = request;
        if expires_at.is_some_and(|end| end <= self.now()) {
            return Err(KeyError::Expired);
        }
        let scope = proved(*organization);
        let catalog = self.catalogs.of(&self.db, &scope).await?;
        match check_scopes(scopes, &catalog) {
            Ok(()) => {}
            Err(Refusal::UnknownPermission(code)) => return Err(KeyError::UnknownPermission(code)),
            Err(refusal) => return Err(KeyError::Fault(refusal.into())),
        }
        let Some(member) = member else { return Ok(()) };
        let owner = self.db.find_member(&ReadScope::whole(scope), &MemberRef::Id(*member)).await;
        match owner.map_err(failed)?.map(|owner| owner.member.status) {
            Some(MemberStatus::Active) => Ok(()),
            _ => Err(KeyError::OwnerNotActive),
        }
    }

    /// The key and its event.
    async fn store_key(&self, request: KeyRequest, key: &Secret) -> Result<ApiKeyId, KeyError> {
        self.check_key(&request).await?;
        let row = self.key_row(request, None, key);
        let mut transaction = self.db.begin_change(&proved(row.organization)).await.map_err(failed)?;
        match transaction.insert_api_key(&row).await {
            Ok(()) => {}
            Err(StoreError::Conflict(_)) => return Err(KeyError::Known),
            Err(error) => return Err(failed(error).into()),
        }
        let event = self.by_operator(row.created_at).key(EventKind::KeyCreated, (&row).into());
        transaction.record(&[event]).await.map_err(failed)?;
        transaction.commit().await.map_err(failed)?;
        self.row_changed(row.id.0);
        self.events_committed.notify_one();
        Ok(row.id)
    }
}
