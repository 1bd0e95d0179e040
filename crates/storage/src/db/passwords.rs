//! Passwords of accounts and the links that set them. Accounts belong to no organization, so these work across all.

use super::Db;
use crate::records::{EndedTold, MailOrder, PasswordLink, PasswordWrite, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{AccountId, Event, OrganizationId, PasswordLinkId, Timestamp};

impl Db {
    /// When links were mailed to an account since an instant, newest first.
    pub async fn password_links_mailed(
        &self,
        account: AccountId,
        since: Timestamp,
    ) -> Result<Vec<Timestamp>, StoreError> {
        read!(self, TenantScope::Everywhere, password_links::mailed(account, since.into()))
    }

    /// Creates a link, with the mail that carries it, if any, and the events that record it.
    pub async fn insert_password_link(
        &self,
        link: &PasswordLink,
        mail: Option<&MailOrder>,
        told: &[(OrganizationId, Event)],
    ) -> Result<(), StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        run!(tx, password_links::insert(link))?;
        run!(tx, outbox::insert(None, mail))?;
        run!(tx, events::insert_elsewhere(told))?;
        tx.commit().await
    }

    /// The link of an id, in any state.
    pub async fn password_link(&self, id: PasswordLinkId) -> Result<Option<PasswordLink>, StoreError> {
        read!(self, TenantScope::Everywhere, password_links::by_id(id))
    }

    /// Sets the password of an account and makes all changes that come with it, in one transaction; a conflict where
    /// what it relies on has changed concurrently. Where credentials are revoked with it, `told` builds their events.
    pub async fn set_password(&self, write: &PasswordWrite, told: &EndedTold<'_>) -> Result<(), StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let ended = run!(tx, password_links::set(write))?;
        run!(tx, outbox::insert(None, [&write.notice]))?;
        run!(tx, events::insert_elsewhere(&write.events))?;
        if let Some(ended) = ended {
            run!(tx, events::insert_elsewhere(&told(&ended)))?;
        }
        tx.commit().await
    }
}
