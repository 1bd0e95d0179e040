//! A unit of work on SQLite: a turn on the writing connection, or a pooled reading connection.

use super::connection::Connection;
use super::group::{Group, Turn};
use super::queries::invites;
use super::readers::Reader;
use crate::records::{InviteWrites, StoreError};
use crate::tenant_scope::TenantScope;
use std::sync::atomic::{AtomicBool, Ordering};
use usher_domain::{AccountId, Ordinal, OrganizationId};

/// An open unit of work. Dropping it rolls it back.
pub(crate) struct Tx {
    place: ConnectionRole,
    tenant_scope: TenantScope,
    failed: AtomicBool,
}

enum ConnectionRole {
    Writing(Turn),
    Reading(Reader),
}

impl Tx {
    /// Work that may write.
    pub(super) fn writing(turn: Turn, tenant_scope: TenantScope) -> Self {
        Self { place: ConnectionRole::Writing(turn), tenant_scope, failed: AtomicBool::new(false) }
    }

    /// Work that only reads.
    pub(super) fn reading(reader: Reader, tenant_scope: TenantScope) -> Self {
        Self { place: ConnectionRole::Reading(reader), tenant_scope, failed: AtomicBool::new(false) }
    }

    /// The connection.
    pub(crate) fn connection(&self) -> &Connection {
        match &self.place {
            ConnectionRole::Writing(turn) => turn.connection(),
            ConnectionRole::Reading(reader) => reader.connection(),
        }
    }

    /// How far it sees.
    pub(crate) fn tenant_scope(&self) -> &TenantScope {
        &self.tenant_scope
    }

    /// Goes on with another tenant scope.
    pub(crate) fn enter(&mut self, tenant_scope: TenantScope) {
        self.tenant_scope = tenant_scope;
    }

    /// Runs statements.
    pub(crate) async fn run<T>(&self, work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
        let outcome = work.await;
        if outcome.is_err() {
            self.failed.store(true, Ordering::Relaxed);
        }
        outcome
    }

    /// Writes a batch.
    pub(crate) async fn apply(
        &self,
        organization: OrganizationId,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        self.run(invites::apply(self.connection(), organization, writes)).await
    }

    /// Adds a batch and commits.
    pub(crate) async fn add_and_keep(
        self,
        organization: OrganizationId,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        let ordinals = self.apply(organization, writes).await?;
        self.commit().await?;
        Ok(ordinals)
    }

    /// Commits.
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        match self.place {
            ConnectionRole::Reading(_) => Ok(()),
            ConnectionRole::Writing(turn) if self.failed.load(Ordering::Relaxed) => {
                Group::rollback(turn).await?;
                Err(StoreError::Conflict("a statement of this transaction has failed".to_owned()))
            }
            ConnectionRole::Writing(turn) => Group::commit(turn).await,
        }
    }

    /// Takes everything back.
    pub(crate) async fn rollback(self) -> Result<(), StoreError> {
        match self.place {
            ConnectionRole::Reading(_) => Ok(()),
            ConnectionRole::Writing(turn) => Group::rollback(turn).await,
        }
    }
}
