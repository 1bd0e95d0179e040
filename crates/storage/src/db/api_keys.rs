//! API keys: looked up across organizations by those who authenticate, otherwise within one.

use super::{Db, Tx, start};
use crate::cursor::KeysetPosition;
use crate::faults::expect_rows;
use crate::records::{ApiKeyRecord, ListPage, NewApiKey, StoreError};
use crate::tenant_scope::TenantScope;
use crate::values::{Key, Stamp};
use usher_domain::{ApiKeyId, Cursor, MemberId, OrganizationId, PageLimit, ReadScope, Timestamp};

impl Db {
    /// One API key of the organization, in any state.
    pub async fn find_api_key(&self, place: &ReadScope, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError> {
        let tx = self.read(TenantScope::one(place.scope())).await?;
        let found = run!(tx, api_keys::of_organization(place.scope().into(), id))?;
        let is_own = |key: &ApiKeyRecord| {
            let owner = key.member.as_ref().map(|member| member.id);
            place.confines().is_none_or(|confines| owner.is_some() && owner == confines.member)
        };
        Ok(found.filter(is_own))
    }

    /// A page of API keys, newest first (by creation instant, then id). Confined callers see their own.
    pub async fn page_of_api_keys(
        &self,
        place: &ReadScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<ApiKeyRecord>, StoreError> {
        let Ok(after) = start(after, KeysetPosition::of) else { return Ok(None) };
        read!(self, TenantScope::one(place.scope()), api_keys::page(place, after, limit)).map(Some)
    }

    /// The API key of a digest, in any state.
    pub async fn api_key(&self, digest: &[u8; 32]) -> Result<Option<ApiKeyRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, api_keys::by_digest(digest))
    }

    /// The API key of an id, in any state.
    pub async fn api_key_by_id(&self, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, api_keys::by_id(id))
    }

    /// Records that a key was used now, unless a use after an instant is recorded already; returns whether it was
    /// recorded. What is cached of the key stays valid.
    pub async fn note_key_use(&self, id: ApiKeyId, now: Timestamp, before: Timestamp) -> Result<bool, StoreError> {
        write_everywhere!(self, api_keys::note_use(id, now.into(), before.into()))
    }

    /// The API keys of an organization, newest first.
    pub async fn list_api_keys(&self, organization: OrganizationId) -> Result<Vec<ApiKeyRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, api_keys::list(organization))
    }
}

impl Tx {
    /// One API key, in whatever state it is. It is locked until the transaction ends.
    pub async fn api_key(&mut self, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError> {
        scoped!(self, api_keys::lock(id))?;
        scoped!(self, api_keys::of_organization(id))
    }

    /// Makes an API key.
    pub async fn insert_api_key(&mut self, key: &NewApiKey) -> Result<(), StoreError> {
        run!(self, api_keys::insert(std::slice::from_ref(key)))
    }

    /// Sets when an API key that is not revoked stops working; a conflict if there is none.
    pub async fn expire_api_key(&mut self, id: ApiKeyId, at: Timestamp) -> Result<(), StoreError> {
        scoped!(self, api_keys::expire(id, Stamp::from(at)))
    }

    /// Replaces the scopes, the description and the end of an API key that is not revoked; a conflict if there is none.
    pub async fn update_api_key(&mut self, key: &ApiKeyRecord) -> Result<(), StoreError> {
        scoped!(self, api_keys::update(key))
    }

    /// Makes a member answer for an API key that is not revoked, and sets until when it works; a conflict if there is
    /// none.
    pub async fn take_over_api_key(
        &mut self,
        id: ApiKeyId,
        maker: Option<MemberId>,
        until: Option<Timestamp>,
    ) -> Result<(), StoreError> {
        let organization = self.organization()?;
        let (maker, until) = (maker.map(Key::from), until.map(Stamp::from));
        run!(self, api_keys::take_over(organization, id, maker, until))
    }

    /// The API keys of a member for a protocol that are not revoked.
    pub async fn api_keys_of(&mut self, member: MemberId, family: &str) -> Result<Vec<ApiKeyId>, StoreError> {
        scoped!(self, api_keys::of_member(member, family))
    }

    /// The API keys that a member has or has made, for any protocol, that are not revoked.
    pub async fn api_keys_by(&mut self, member: MemberId) -> Result<Vec<(ApiKeyId, String)>, StoreError> {
        scoped!(self, api_keys::by_member(member))
    }

    /// Revokes an API key that is not revoked; a conflict if there is none.
    pub async fn revoke_api_key(&mut self, id: ApiKeyId, now: Timestamp) -> Result<(), StoreError> {
        let organization = self.organization()?;
        let revoked = run!(self, api_keys::revoke(organization.into(), id, now))?;
        expect_rows(usize::from(revoked), 1, "api_keys_live")
    }
}
