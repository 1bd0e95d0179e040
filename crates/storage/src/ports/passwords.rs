//! Passwords of accounts and the links that set them, across organizations.

use super::super::queries::{events, outbox, password_links};
use super::super::sql::{Backend, Open};
use crate::reach::Reach;
use async_trait::async_trait;
use usher_domain::{AccountId, Event, OrganizationId, PasswordLinkId, Timestamp};
use usher_engine::ports::{EndedTold, MailOrder, PasswordLink, PasswordStore, PasswordWrite, StoreError};

#[async_trait]
impl PasswordStore for Backend {
    async fn password_links_mailed(&self, account: AccountId, since: Timestamp) -> Result<Vec<Timestamp>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(password_links::mailed(open.wire(), account, since.into())).await
    }

    async fn insert_password_link(
        &self,
        link: &PasswordLink,
        mail: Option<&MailOrder>,
        told: &[(OrganizationId, Event)],
    ) -> Result<(), StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        open.run(password_links::insert(open.wire(), link)).await?;
        open.run(outbox::insert(open.wire(), None, mail)).await?;
        tell(&open, told).await?;
        open.keep().await
    }

    async fn password_link(&self, id: PasswordLinkId) -> Result<Option<PasswordLink>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(password_links::by_id(open.wire(), id)).await
    }

    async fn set_password(&self, write: &PasswordWrite, told: &EndedTold<'_>) -> Result<(), StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let ended = open.run(password_links::set(open.wire(), write)).await?;
        open.run(outbox::insert(open.wire(), None, [&write.notice])).await?;
        tell(&open, &write.events).await?;
        if let Some(ended) = ended {
            tell(&open, &told(&ended)).await?;
        }
        open.keep().await
    }
}

async fn tell(open: &Open, told: &[(OrganizationId, Event)]) -> Result<(), StoreError> {
    for (organization, event) in told {
        open.run(events::insert(open.wire(), *organization, [event])).await?;
    }
    Ok(())
}
