//! Credentials: looked up before it is known in which organization the caller may act, hence across all of them.

use super::super::queries::{accounts, api_keys, invitations, members, organizations, sessions};
use super::super::sql::Backend;
use crate::cursor::Place;
use crate::reach::Reach;
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
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(api_keys::by_digest(open.wire(), digest)).await
    }

    async fn api_key_by_id(&self, id: ApiKeyId) -> Result<Option<ApiKeyRecord>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(api_keys::by_id(open.wire(), id)).await
    }

    async fn account(&self, id: AccountId) -> Result<Option<AccountRecord>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(accounts::by_id(open.wire(), id)).await
    }

    async fn account_by_email(&self, email: &CanonicalEmail) -> Result<Option<AccountRecord>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(accounts::by_email(open.wire(), email)).await
    }

    async fn account_by_ordinal(&self, ordinal: Ordinal) -> Result<Option<Account>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(accounts::by_ordinal(open.wire(), ordinal)).await
    }

    async fn memberships(&self, account: AccountId) -> Result<Vec<(Organization, Member)>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(members::of_account(open.wire(), account)).await
    }

    async fn places_of(&self, account: AccountId) -> Result<Vec<OrganizationId>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(members::places_of(open.wire(), account)).await
    }

    async fn organization(&self, id: OrganizationId) -> Result<Option<Organization>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(organizations::by_id(open.wire(), id)).await
    }

    async fn organization_by_slug(&self, slug: &str) -> Result<Option<Organization>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(organizations::by_slug(open.wire(), slug)).await
    }

    async fn token_owner(&self, digest: &[u8; 32]) -> Result<Option<TokenOwner>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(invitations::token_owner(open.wire(), digest)).await
    }

    async fn session(&self, id: SessionId) -> Result<Option<SessionRecord>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(sessions::by_id(open.wire(), id)).await
    }

    async fn session_by_refresh(&self, digest: &[u8; 32]) -> Result<Option<SessionRecord>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(sessions::by_refresh(open.wire(), digest)).await
    }

    async fn insert_session(&self, session: &SessionRecord, generation: u32) -> Result<(), StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        open.run(sessions::insert(open.wire(), session, generation)).await?;
        open.keep().await
    }

    async fn revoke_session(&self, id: SessionId, now: Timestamp) -> Result<bool, StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let revoked = open.run(sessions::revoke(open.wire(), id, now)).await?;
        open.keep().await?;
        Ok(revoked)
    }

    async fn page_of_sessions(
        &self,
        account: AccountId,
        after: Option<&Cursor>,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<SessionRecord>, StoreError> {
        let place = after.map(Place::of);
        if place == Some(None) {
            return Ok(None);
        }
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(sessions::page(open.wire(), account, place.flatten(), limit, now.into())).await.map(Some)
    }

    async fn list_api_keys(&self, organization: OrganizationId) -> Result<Vec<ApiKeyRecord>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(api_keys::list(open.wire(), organization)).await
    }
}
