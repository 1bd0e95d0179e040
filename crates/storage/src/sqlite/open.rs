//! A unit of work on SQLite: a turn on the writing connection, or a reading connection on loan.

use super::group::{Group, Turn};
use super::queries::invites;
use super::readers::Reader;
use super::wire::Wire;
use crate::reach::Reach;
use std::sync::atomic::{AtomicBool, Ordering};
use usher_domain::{AccountId, Ordinal, OrganizationId};
use usher_engine::ports::{InviteWrites, StoreError};

/// An open unit of work. Dropping it takes everything back.
pub(crate) struct Open {
    place: Place,
    reach: Reach,
    failed: AtomicBool,
}

enum Place {
    Writing(Turn),
    Reading(Reader),
}

impl Open {
    /// Work that may write.
    pub(super) fn writing(turn: Turn, reach: Reach) -> Self {
        Self { place: Place::Writing(turn), reach, failed: AtomicBool::new(false) }
    }

    /// Work that only reads.
    pub(super) fn reading(reader: Reader, reach: Reach) -> Self {
        Self { place: Place::Reading(reader), reach, failed: AtomicBool::new(false) }
    }

    /// The connection.
    pub(super) fn wire(&self) -> &Wire {
        match &self.place {
            Place::Writing(turn) => turn.wire(),
            Place::Reading(reader) => reader.wire(),
        }
    }

    /// How far it sees.
    pub(super) fn reach(&self) -> &Reach {
        &self.reach
    }

    /// Runs statements.
    pub(super) async fn run<T>(&self, work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
        let outcome = work.await;
        if outcome.is_err() {
            self.failed.store(true, Ordering::Relaxed);
        }
        outcome
    }

    /// Runs statements about a person in all organizations; nothing holds statements to one here.
    pub(super) async fn run_everywhere<T>(
        &self,
        work: impl Future<Output = Result<T, StoreError>>,
    ) -> Result<T, StoreError> {
        self.run(work).await
    }

    /// Runs the only statements of work that only reads.
    pub(super) async fn run_only<T>(&self, work: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
        work.await
    }

    /// Writes a batch.
    pub(super) async fn apply(
        &self,
        organization: OrganizationId,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        self.run(invites::apply(self.wire(), organization, writes)).await
    }

    /// Adds a batch and keeps everything.
    pub(super) async fn add_and_keep(
        self,
        organization: OrganizationId,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        let ordinals = self.apply(organization, writes).await?;
        self.keep().await?;
        Ok(ordinals)
    }

    /// Keeps everything for good.
    pub(super) async fn keep(self) -> Result<(), StoreError> {
        match self.place {
            Place::Reading(_) => Ok(()),
            Place::Writing(turn) if self.failed.load(Ordering::Relaxed) => {
                Group::undo(turn).await?;
                Err(StoreError::Conflict("a statement of this transaction has failed".to_owned()))
            }
            Place::Writing(turn) => Group::keep(turn).await,
        }
    }

    /// Takes everything back.
    pub(super) async fn undo(self) -> Result<(), StoreError> {
        match self.place {
            Place::Reading(_) => Ok(()),
            Place::Writing(turn) => Group::undo(turn).await,
        }
    }
}
