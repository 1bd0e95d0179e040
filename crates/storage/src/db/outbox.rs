//! The mail worker's side of the outbox, across organizations.

use super::{Db, DbOf, TxOf};
use crate::postgres::is_free;
use crate::presence::{Held, Presence};
use crate::records::{Backlog, Claimed, DeadLetter, DeliveryId, DeliveryResult, Lease, MailTold, Requeued, StoreError};
use crate::tenant_scope::TenantScope;
use std::collections::HashMap;
use usher_domain::rules::MailLimits;
use usher_domain::{Event, ObstructedMails, OrganizationId, OrganizationScope, Timestamp};

impl Db {
    /// Claims up to `limit` due deliveries for this worker, oldest first; no other worker gets them before the lease
    /// ends. A delivery whose lease expired is due again: its worker has died. Those that are over a sending limit
    /// are deferred instead.
    pub async fn claim(
        &self,
        limit: u32,
        limits: &MailLimits,
        now: Timestamp,
        lease: impl Into<Lease>,
    ) -> Result<Claimed, StoreError> {
        let lease = lease.into();
        write_everywhere!(self, outbox::claim(limit, limits, now.into(), lease))
    }

    /// Shows others that the process of this number lives, for as long as what is returned is kept.
    pub async fn be_present(&self, owner: i64) -> Result<Presence, StoreError> {
        Ok(Presence(match &self.0 {
            DbOf::Sqlite(backend) => Held::File(backend.be_alone()),
            DbOf::Postgres(backend) => Held::Session(Box::new(backend.session(owner).await?)),
        }))
    }

    /// Ends the leases of processes that are dead; returns how many.
    pub async fn take_back_leases(&self, presence: &Presence, now: Timestamp) -> Result<u64, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let owners = run!(tx, leases::owners(now.into()))?;
        let mut dead = Vec::new();
        for owner in owners {
            let is_dead = match &tx.0 {
                TxOf::Sqlite(_) => presence.is_alone(),
                TxOf::Postgres(tx) => tx.run(is_free(tx.connection(), owner)).await?,
            };
            dead.extend(is_dead.then_some(owner));
        }
        let ended = run!(tx, leases::end(dead, now.into()))?;
        tx.commit().await?;
        Ok(ended)
    }

    /// Marks every mail that waits as failed permanently, for a reason; returns how many. They can be made due again.
    pub async fn hold_mails(&self, reason: &str, now: Timestamp) -> Result<usize, StoreError> {
        write_everywhere!(self, outbox::hold_all(reason, now.into()))
    }

    /// Records the results of deliveries, in one transaction.
    pub async fn acknowledge(
        &self,
        results: &[(DeliveryId, DeliveryResult)],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        write_everywhere!(self, outbox::acknowledge(results, now.into()))
    }

    /// What mails wait for that has nothing to do with their recipients, across organizations.
    pub async fn obstacles(&self) -> Result<Vec<ObstructedMails>, StoreError> {
        read!(self, TenantScope::Everywhere, obstacles::of_all())
    }

    /// What mails of an organization wait for.
    pub async fn obstacles_of(&self, scope: &OrganizationScope) -> Result<Vec<ObstructedMails>, StoreError> {
        read!(self, TenantScope::one(scope), obstacles::of(scope.into()))
    }

    /// Makes up to `limit` mails due that wait for an obstacle, those first that would be tried first; returns their
    /// number.
    pub async fn hasten_mails(&self, limit: u32, now: Timestamp) -> Result<u64, StoreError> {
        write_everywhere!(self, obstacles::hasten(limit, now.into()))
    }

    /// Makes mails due that were put back until an instant, unless something happened to them since.
    pub async fn hasten_put_back(
        &self,
        ids: &[DeliveryId],
        until: Timestamp,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        write_everywhere!(self, outbox::hasten_put_back(ids, until.into(), now.into()))
    }

    /// How much waits.
    pub async fn backlog(&self) -> Result<Backlog, StoreError> {
        read!(self, TenantScope::Everywhere, outbox::backlog())
    }

    /// Dead letters, oldest first: at most 1,000.
    pub async fn dead_letters(&self) -> Result<Vec<DeadLetter>, StoreError> {
        read!(self, TenantScope::Everywhere, outbox::dead_letters())
    }

    /// Makes dead letters due again, all or the ones with these ids, except those to suppressed addresses. `told` builds the event of a
    /// dead letter for its organization or, where the mail is about an account, for each member of that account in the
    /// member's organization.
    pub async fn requeue(
        &self,
        ids: Option<&[DeliveryId]>,
        now: Timestamp,
        told: &MailTold<'_>,
    ) -> Result<Requeued, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let (letters, suppressed) = run!(tx, outbox::requeue(ids, now.into()))?;
        let mut happened: HashMap<OrganizationId, Vec<Event>> = HashMap::new();
        for letter in &letters {
            match (letter.organization, letter.subject.account()) {
                (Some(organization), _) => happened.entry(organization).or_default().push(told(letter, None)),
                (None, Some(account)) => {
                    for (place, member) in run!(tx, members::of_account(account))? {
                        happened.entry(place.id).or_default().push(told(letter, Some(member.id)));
                    }
                }
                (None, None) => {}
            }
        }
        for (organization, events) in &happened {
            run!(tx, events::insert(*organization, events))?;
        }
        tx.commit().await?;
        Ok(Requeued { requeued: letters.len() as u64, suppressed })
    }

    /// Deletes up to `limit` deliveries that ended before an instant and are no longer needed: of invitations that have
    /// ended, those followed by a newer one, notices about webhooks, and mails about accounts with their links. Returns
    /// their number.
    pub async fn forget_mails(&self, before: Timestamp, limit: u32) -> Result<u64, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let gone = run!(tx, outbox::forget(before.into(), limit))?;
        run!(tx, password_links::forget(before.into()))?;
        tx.commit().await?;
        Ok(gone)
    }
}
