//! The worker's side of the outbox, across organizations.

use super::super::queries::{events, members, outbox, password_links};
use super::super::sql::Backend;
use crate::tenant_scope::TenantScope;
use async_trait::async_trait;
use std::collections::HashMap;
use usher_domain::rules::MailLimits;
use usher_domain::{Event, OrganizationId, Timestamp};
use usher_engine::ports::{
    Backlog, Claimed, DeadLetter, DeliveryId, DeliveryResult, MailTold, OutboxStore, StoreError,
};

#[async_trait]
impl OutboxStore for Backend {
    async fn claim(
        &self,
        limit: u32,
        limits: &MailLimits,
        now: Timestamp,
        lease_until: Timestamp,
    ) -> Result<Claimed, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let claimed = tx.run(outbox::claim(tx.connection(), limit, limits, now.into(), lease_until.into())).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    async fn acknowledge(&self, results: &[(DeliveryId, DeliveryResult)], now: Timestamp) -> Result<(), StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        tx.run(outbox::acknowledge(tx.connection(), results, now.into())).await?;
        tx.commit().await
    }

    async fn backlog(&self) -> Result<Backlog, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(outbox::backlog(tx.connection())).await
    }

    async fn dead_letters(&self) -> Result<Vec<DeadLetter>, StoreError> {
        let tx = self.read(TenantScope::Everywhere).await?;
        tx.run_only(outbox::dead_letters(tx.connection())).await
    }

    async fn requeue(
        &self,
        ids: Option<&[DeliveryId]>,
        now: Timestamp,
        told: &MailTold<'_>,
    ) -> Result<u64, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let letters = tx.run(outbox::requeue(tx.connection(), ids, now.into())).await?;
        let mut happened: HashMap<OrganizationId, Vec<Event>> = HashMap::new();
        for letter in &letters {
            match (letter.organization, letter.subject.account()) {
                (Some(organization), _) => happened.entry(organization).or_default().push(told(letter, None)),
                (None, Some(account)) => {
                    for (place, member) in tx.run(members::of_account(tx.connection(), account)).await? {
                        happened.entry(place.id).or_default().push(told(letter, Some(member.id)));
                    }
                }
                (None, None) => {}
            }
        }
        for (organization, events) in &happened {
            tx.run(events::insert(tx.connection(), *organization, events)).await?;
        }
        tx.commit().await?;
        Ok(letters.len() as u64)
    }

    async fn forget_mails(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let gone = tx.run(outbox::forget(tx.connection(), before.into(), limit)).await?;
        tx.run(password_links::forget(tx.connection(), before.into())).await?;
        tx.commit().await?;
        Ok(gone)
    }
}
