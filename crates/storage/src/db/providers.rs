//! Identity providers of organizations, and the identities at them.

use super::{Db, Tx};
use crate::records::{MailOrder, ProviderIdentity, ProviderIdentityLink, ProviderRecord, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{AccountId, Event, IdentityProviderId, OrganizationId, OrganizationProvider, OrganizationScope};

impl Db {
    /// The providers of an organization, oldest first.
    pub async fn list_providers(&self, scope: &OrganizationScope) -> Result<Vec<ProviderRecord>, StoreError> {
        read!(self, TenantScope::one(scope), providers::list(scope.into()))
    }

    /// The providers of several organizations of one person.
    pub async fn providers_of(&self, organizations: &[OrganizationId]) -> Result<Vec<ProviderRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, providers::of_organizations(organizations))
    }

    /// A provider of any organization: whoever signs in is in none yet.
    pub async fn provider(&self, id: IdentityProviderId) -> Result<Option<ProviderRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, providers::anywhere(id))
    }

    /// The identity of a provider's subject.
    pub async fn provider_identity(
        &self,
        provider: IdentityProviderId,
        subject: &str,
    ) -> Result<Option<ProviderIdentity>, StoreError> {
        read!(self, TenantScope::Everywhere, providers::identity_of(provider, subject))
    }

    /// The identities of an account at providers of organizations.
    pub async fn provider_identities(&self, account: AccountId) -> Result<Vec<ProviderIdentity>, StoreError> {
        read!(self, TenantScope::Everywhere, providers::of_account(account))
    }

    /// Links an identity, unless it is linked to the account already. A conflict where it is linked to another one, where
    /// the account has another one at the provider, or where the account is no active member of its organization.
    pub async fn link_provider_identity(&self, link: &ProviderIdentityLink) -> Result<(), StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let ProviderIdentity { provider, subject, account, .. } = &link.identity;
        let known = run!(tx, providers::identity_of(*provider, subject))?;
        if known.is_some_and(|known| known.account == *account) {
            return Ok(());
        }
        run!(tx, providers::link(&link.identity))?;
        run!(tx, events::insert_elsewhere(&link.events))?;
        run!(tx, outbox::insert(None, &link.notice))?;
        tx.commit().await
    }

    /// Unlinks the identity of an account at a provider, with the events that record it and the mail that says so; `false`
    /// where there is none.
    pub async fn unlink_provider_identity(
        &self,
        account: AccountId,
        provider: IdentityProviderId,
        events: &[(OrganizationId, Event)],
        notice: &MailOrder,
    ) -> Result<bool, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        if !run!(tx, providers::unlink(account, provider))? {
            return Ok(false);
        }
        run!(tx, events::insert_elsewhere(events))?;
        run!(tx, outbox::insert(None, [notice]))?;
        tx.commit().await?;
        Ok(true)
    }
}

impl Tx {
    /// The providers of the organization, oldest first.
    pub async fn providers(&mut self) -> Result<Vec<ProviderRecord>, StoreError> {
        scoped!(self, providers::list())
    }

    /// One provider.
    pub async fn provider(&mut self, id: IdentityProviderId) -> Result<Option<ProviderRecord>, StoreError> {
        scoped!(self, providers::by_id(id))
    }

    /// Makes a provider; a conflict if the organization has one of the issuer.
    pub async fn insert_provider(&mut self, record: &ProviderRecord) -> Result<(), StoreError> {
        run!(self, providers::insert(record))
    }

    /// Writes a provider on condition that its stored revision is one less.
    pub async fn change_provider(&mut self, record: &ProviderRecord) -> Result<(), StoreError> {
        scoped!(self, providers::change(record))
    }

    /// Deletes a provider of a revision, with its identities and the sessions that were opened by it.
    pub async fn delete_provider(&mut self, provider: &OrganizationProvider) -> Result<(), StoreError> {
        scoped!(self, providers::delete(provider))
    }
}
