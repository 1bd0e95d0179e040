//! Passwords of accounts and the links that set them, across organizations.

use super::super::queries::{events, outbox, password_links};
use super::super::sql::{Backend, Tx};
use crate::tenant_scope::TenantScope;
use async_trait::async_trait;
use usher_domain::{AccountId, Event, OrganizationId, PasswordLinkId, Timestamp};
use usher_engine::ports::{EndedTold, MailOrder, PasswordLink, PasswordStore, PasswordWrite, StoreError};

#[async_trait]
impl PasswordStore for Backend {
    async fn password_links_mailed(&self, account: AccountId, since: Timestamp) -> Result<Vec<Timestamp>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(password_links::mailed(tx.connection(), account, since.into())).await
    }

    async fn insert_password_link(
        &self,
        link: &PasswordLink,
        mail: Option<&MailOrder>,
        told: &[(OrganizationId, Event)],
    ) -> Result<(), StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        tx.run(password_links::insert(tx.connection(), link)).await?;
        tx.run(outbox::insert(tx.connection(), None, mail)).await?;
        tell(&tx, told).await?;
        tx.commit().await
    }

    async fn password_link(&self, id: PasswordLinkId) -> Result<Option<PasswordLink>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(password_links::by_id(tx.connection(), id)).await
    }

    async fn set_password(&self, write: &PasswordWrite, told: &EndedTold<'_>) -> Result<(), StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let ended = tx.run(password_links::set(tx.connection(), write)).await?;
        tx.run(outbox::insert(tx.connection(), None, [&write.notice])).await?;
        tell(&tx, &write.events).await?;
        if let Some(ended) = ended {
            tell(&tx, &told(&ended)).await?;
        }
        tx.commit().await
    }
}

async fn tell(tx: &Tx, told: &[(OrganizationId, Event)]) -> Result<(), StoreError> {
    for (organization, event) in told {
        tx.run(events::insert(tx.connection(), *organization, [event])).await?;
    }
    Ok(())
}
