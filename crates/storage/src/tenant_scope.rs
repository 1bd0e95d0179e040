//! The tenant scope of a unit of work.

use crate::records::StoreError;
use crate::values::Key;
use usher_domain::OrganizationScope;

/// The organizations that statements may access. On PostgreSQL row-level security enforces it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TenantScope {
    /// These and no others.
    These(Vec<Key>),
    /// All: look-ups of credentials, the outbox's worker, housekeeping.
    Everywhere,
}

impl TenantScope {
    /// One organization.
    pub(crate) fn one(scope: &OrganizationScope) -> Self {
        Self::These(vec![scope.into()])
    }

    /// The one organization of a transaction.
    pub(crate) fn organization(&self) -> Result<Key, StoreError> {
        match self {
            Self::These(keys) => keys.first().copied(),
            Self::Everywhere => None,
        }
        .ok_or_else(|| StoreError::Corrupt("a transaction without an organization".to_owned()))
    }
}

/// What a transaction is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// It changes organizations, none of which may be archived.
    Change,
    /// It reads, or keeps house: it may also write what an archived organization needs.
    Keep,
}
