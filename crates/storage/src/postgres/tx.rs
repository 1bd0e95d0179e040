//! A unit of work on PostgreSQL: a pooled connection, in a transaction that is limited to its tenant scope.
//!
//! A connection never returns to the pool within a transaction. A transaction that is dropped halfway is rolled back in
//! the background, behind whatever of it is still in progress; if that fails, the connection is closed.

use super::control::{begin, begin_snapshot, commit, hold_to, rollback};
use super::insert_invitation::{self, PIPELINED};
use super::queries::invites;
use super::sql::{Connection, SINGLY};
use crate::records::{InviteWrites, StoreError};
use crate::tenant_scope::{Purpose, TenantScope};
use diesel_async::pooled_connection::deadpool::Object;
use futures_util::join;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};
use tokio::runtime::Handle;
use usher_domain::{AccountId, Ordinal, OrganizationId};

/// An open unit of work. Dropping it rolls it back.
pub(crate) struct Tx {
    /// Always there, until the end takes it out.
    pooled: Option<Object<Connection>>,
    tenant_scope: TenantScope,
    purpose: Purpose,
    stage: AtomicU8,
    /// How many rows batches have added, on all connections.
    added: Arc<AtomicU64>,
    /// Whether the connection must not be reused.
    outdated: AtomicBool,
}

/// Nothing was sent yet.
const FRESH: u8 = 0;
/// A transaction is open.
const BEGUN: u8 = 1;
/// A statement failed; the transaction can only be rolled back, though the server would answer COMMIT without an error.
const FAILED: u8 = 2;
/// The transaction is over.
const OVER: u8 = 3;

impl Tx {
    /// Work on a connection.
    pub(crate) fn new(pooled: Object<Connection>, tenant_scope: TenantScope, added: Arc<AtomicU64>) -> Self {
        Self {
            pooled: Some(pooled),
            tenant_scope,
            purpose: Purpose::Keep,
            stage: AtomicU8::new(FRESH),
            added,
            outdated: AtomicBool::new(false),
        }
    }

    /// The same work for a purpose. Nothing was sent yet.
    pub(crate) fn for_purpose(self, purpose: Purpose) -> Self {
        let mut tx = self;
        tx.purpose = purpose;
        tx
    }

    /// The connection.
    pub(crate) fn connection(&self) -> &Connection {
        match &self.pooled {
            Some(pooled) => pooled,
            None => unreachable!("the connection is taken out when the work is dropped, and not before"),
        }
    }

    /// How far it sees.
    pub(crate) fn tenant_scope(&self) -> &TenantScope {
        &self.tenant_scope
    }

    /// Runs statements. The first ones are pipelined with the beginning of the transaction and its tenant scope.
    pub(crate) async fn run<T>(&self, work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
        let outcome = if self.stage.load(Ordering::Relaxed) == FRESH {
            self.stage.store(BEGUN, Ordering::Relaxed);
            let (begun, outcome) =
                join!(begin(self.connection(), &self.tenant_scope, self.purpose, self.shall_plan_anew()), work);
            begun.and(outcome)
        } else {
            work.await
        };
        if outcome.is_err() {
            self.stage.store(FAILED, Ordering::Relaxed);
        }
        outcome
    }

    /// Begins with a snapshot that all statements read, and that nothing can be written in.
    pub(super) async fn hold(&self) -> Result<(), StoreError> {
        self.stage.store(BEGUN, Ordering::Relaxed);
        begin_snapshot(self.connection(), &self.tenant_scope).await.inspect_err(|_failed| {
            self.stage.store(FAILED, Ordering::Relaxed);
        })
    }

    /// Runs statements about a person, whose account belongs to no organization, with a scope of all organizations;
    /// what follows has the transaction's own scope again.
    pub(crate) async fn run_everywhere<T>(
        &self,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        self.run(async {
            hold_to(self.connection(), &TenantScope::Everywhere, Purpose::Keep).await?;
            let outcome = work.await?;
            hold_to(self.connection(), &self.tenant_scope, Purpose::Keep).await?;
            Ok(outcome)
        })
        .await
    }

    /// Goes on with another tenant scope.
    pub(crate) async fn enter(&mut self, tenant_scope: TenantScope) -> Result<(), StoreError> {
        if self.stage.load(Ordering::Relaxed) != FRESH {
            self.run(hold_to(self.connection(), &tenant_scope, self.purpose)).await?;
        }
        self.tenant_scope = tenant_scope;
        Ok(())
    }

    /// Has everything planned anew each time the connection has been used twice as often. A plan made while a table was
    /// empty may scan all of it, and is not revised until the server next gathers its statistics.
    fn shall_plan_anew(&self) -> bool {
        self.pooled.as_ref().is_some_and(|pooled| Object::metrics(pooled).recycle_count.is_power_of_two())
    }

    /// Writes a batch.
    pub(crate) async fn apply(
        &self,
        organization: OrganizationId,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        let ordinals = self.run(invites::apply(self.connection(), organization, writes)).await?;
        if writes.new_invitations.len() > SINGLY {
            self.grown(writes.new_invitations.len() as u64);
        }
        Ok(ordinals)
    }

    /// Recycles this connection and the idle ones when batches have doubled the row count, so that prepared statements
    /// are planned again.
    fn grown(&self, by: u64) {
        let before = self.added.fetch_add(by, Ordering::Relaxed);
        let doubled = (before + by).next_power_of_two() > before.next_power_of_two();
        if let Some(pool) = self.pooled.as_ref().filter(|_| doubled).and_then(Object::pool) {
            pool.retain(|_, _| false);
            self.outdated.store(true, Ordering::Relaxed);
        }
    }

    /// Adds a batch and commits. Where every person of a small one is new, the end of the transaction is pipelined with
    /// the inserts: if one of them fails, the server rolls back.
    pub(crate) async fn add_and_keep(
        self,
        organization: OrganizationId,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        let people = insert_invitation::people(organization, writes);
        let Some(people) = people.filter(|people| people.len() <= PIPELINED) else {
            let ordinals = self.apply(organization, writes).await?;
            self.commit().await?;
            return Ok(ordinals);
        };
        let connection = self.connection();
        let added = insert_invitation::add_people(connection, organization, people, writes);
        let both = self.run(async { Ok(join!(added, commit(connection))) }).await;
        let ordinals = both.and_then(|(ordinals, kept)| ordinals.and_then(|ordinals| kept.map(|()| ordinals)));
        self.stage.store(if ordinals.is_ok() { OVER } else { FAILED }, Ordering::Relaxed);
        ordinals
    }

    /// Commits.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        match self.stage.load(Ordering::Relaxed) {
            FRESH | OVER => Ok(()),
            BEGUN => {
                commit(self.connection()).await?;
                self.stage.store(OVER, Ordering::Relaxed);
                Ok(())
            }
            _ => {
                self.rollback().await?;
                Err(StoreError::Conflict("a statement of this transaction has failed".to_owned()))
            }
        }
    }

    /// Takes everything back.
    pub(crate) async fn rollback(self) -> Result<(), StoreError> {
        if self.stage.load(Ordering::Relaxed) != FRESH {
            rollback(self.connection()).await?;
            self.stage.store(OVER, Ordering::Relaxed);
        }
        Ok(())
    }
}

impl Drop for Tx {
    fn drop(&mut self) {
        let stage = self.stage.load(Ordering::Relaxed);
        let Some(pooled) = self.pooled.take() else { return };
        if stage == FRESH || stage == OVER {
            if self.outdated.load(Ordering::Relaxed) {
                drop(Object::take(pooled));
            }
            return;
        }
        match Handle::try_current() {
            Ok(runtime) => {
                runtime.spawn(async move {
                    if rollback(&pooled).await.is_err() {
                        drop(Object::take(pooled));
                    }
                });
            }
            // Without a runtime nothing can roll back; closing the connection does.
            Err(_) => drop(Object::take(pooled)),
        }
    }
}
