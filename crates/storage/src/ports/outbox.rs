//! The worker's side of the outbox, across organizations.

use super::super::queries::{events, members, outbox, password_links};
use super::super::sql::Backend;
use crate::reach::Reach;
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
        let open = self.open(Reach::Everywhere).await?;
        let claimed = open.run(outbox::claim(open.wire(), limit, limits, now.into(), lease_until.into())).await?;
        open.keep().await?;
        Ok(claimed)
    }

    async fn settle(&self, results: &[(DeliveryId, DeliveryResult)], now: Timestamp) -> Result<(), StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        open.run(outbox::settle(open.wire(), results, now.into())).await?;
        open.keep().await
    }

    async fn backlog(&self) -> Result<Backlog, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(outbox::backlog(open.wire())).await
    }

    async fn dead_letters(&self) -> Result<Vec<DeadLetter>, StoreError> {
        let open = self.read(Reach::Everywhere).await?;
        open.run_only(outbox::dead_letters(open.wire())).await
    }

    async fn requeue(
        &self,
        ids: Option<&[DeliveryId]>,
        now: Timestamp,
        told: &MailTold<'_>,
    ) -> Result<u64, StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let letters = open.run(outbox::requeue(open.wire(), ids, now.into())).await?;
        let mut happened: HashMap<OrganizationId, Vec<Event>> = HashMap::new();
        for letter in &letters {
            match (letter.organization, letter.subject.account()) {
                (Some(organization), _) => happened.entry(organization).or_default().push(told(letter, None)),
                (None, Some(account)) => {
                    for (place, member) in open.run(members::of_account(open.wire(), account)).await? {
                        happened.entry(place.id).or_default().push(told(letter, Some(member.id)));
                    }
                }
                (None, None) => {}
            }
        }
        for (organization, events) in &happened {
            open.run(events::insert(open.wire(), *organization, events)).await?;
        }
        open.keep().await?;
        Ok(letters.len() as u64)
    }

    async fn forget_mails(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let open = self.open(Reach::Everywhere).await?;
        let gone = open.run(outbox::forget(open.wire(), before.into(), limit)).await?;
        open.run(password_links::forget(open.wire(), before.into())).await?;
        open.keep().await?;
        Ok(gone)
    }
}
