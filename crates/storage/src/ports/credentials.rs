//! Credentials: looked up before it is known in which organization the caller may act, hence across all of them.

use super::super::queries::{accounts, api_keys, invitations, members, organizations, sessions};
use super::super::sql::Backend;
use crate::cursor::KeysetPosition;
use crate::tenant_scope::TenantScope;
use async_trait::async_trait;
use usher_domain::{
    Account, AccountId, ApiKeyId, CanonicalEmail, Cursor, Member, Ordinal, Organization, OrganizationId, PageLimit,
    SessionId, Timestamp,
};
use usher_engine::ports::{
    AccountRecord, ApiKeyRecord, CredentialStore, ListPage, SessionRecord, StoreError, TokenOwner,
};

#[async_trait]
impl CredentialStore for Backend {
    async fn api_key(&self, digest: &[u8; 32]) -> Result<Option<ApiKeyRecord>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(api_keys::by_digest(tx.connection(), digest)).await
    }

    async fn api_key_by_id(&self, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(api_keys::by_id(tx.connection(), id)).await
    }

    async fn account(&self, id: AccountId) -> Result<Option<AccountRecord>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(accounts::by_id(tx.connection(), id)).await
    }

    async fn account_by_email(&self, email: &CanonicalEmail) -> Result<Option<AccountRecord>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(accounts::by_email(tx.connection(), email)).await
    }

    async fn account_by_ordinal(&self, ordinal: Ordinal) -> Result<Option<Account>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(accounts::by_ordinal(tx.connection(), ordinal)).await
    }

    async fn memberships(&self, account: AccountId) -> Result<Vec<(Organization, Member)>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(members::of_account(tx.connection(), account)).await
    }

    async fn places_of(&self, account: AccountId) -> Result<Vec<OrganizationId>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(members::places_of(tx.connection(), account)).await
    }

    async fn organization(&self, id: OrganizationId) -> Result<Option<Organization>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(organizations::by_id(tx.connection(), id)).await
    }

    async fn organization_by_slug(&self, slug: &str) -> Result<Option<Organization>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(organizations::by_slug(tx.connection(), slug)).await
    }

    async fn token_owner(&self, digest: &[u8; 32]) -> Result<Option<TokenOwner>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(invitations::token_owner(tx.connection(), digest)).await
    }

    async fn session(&self, id: SessionId) -> Result<Option<SessionRecord>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(sessions::by_id(tx.connection(), id)).await
    }

    async fn session_by_refresh(&self, digest: &[u8; 32]) -> Result<Option<SessionRecord>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(sessions::by_refresh(tx.connection(), digest)).await
    }

    async fn insert_session(&self, session: &SessionRecord, generation: u32) -> Result<(), StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        tx.run(sessions::insert(tx.connection(), session, generation)).await?;
        tx.commit().await
    }

    async fn revoke_session(&self, id: SessionId, now: Timestamp) -> Result<bool, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let revoked = tx.run(sessions::revoke(tx.connection(), id, now)).await?;
        tx.commit().await?;
        Ok(revoked)
    }

    async fn page_of_sessions(
        &self,
        account: AccountId,
        after: Option<&Cursor>,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<SessionRecord>, StoreError> {
        let place = after.map(KeysetPosition::of);
        if place == Some(None) {
            return Ok(None);
        }
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(sessions::page(tx.connection(), account, place.flatten(), limit, now.into())).await.map(Some)
    }

    async fn list_api_keys(&self, organization: OrganizationId) -> Result<Vec<ApiKeyRecord>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(api_keys::list(tx.connection(), organization)).await
    }
}
