//! Rows of `suppressions`.

use super::super::super::sql::Db;
use super::super::schema::suppressions;
use crate::cursor::KeysetPosition;
use crate::faults::Unreadable;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use usher_domain::{CanonicalEmail, Suppression, SuppressionCause};

/// An address that gets no mail.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = suppressions, check_for_backend(Db))]
pub(crate) struct SuppressionRow {
    organization_id: Key,
    id: Key,
    address: String,
    cause: String,
    reason: String,
    created_at: Stamp,
}

impl SuppressionRow {
    /// The row of an entry.
    pub(crate) fn of(organization: Key, id: Key, entry: &Suppression) -> Self {
        Self {
            organization_id: organization,
            id,
            address: entry.email.as_str().to_owned(),
            cause: entry.cause.as_str().to_owned(),
            reason: entry.reason.clone(),
            created_at: entry.since.into(),
        }
    }

    /// Where it stands in the listing.
    pub(crate) const fn place(&self) -> KeysetPosition {
        KeysetPosition { created_at: self.created_at, id: self.id }
    }

    /// The entry.
    pub(crate) fn suppression(self) -> Result<Suppression, Unreadable> {
        let cause = SuppressionCause::ALL.into_iter().find(|cause| cause.as_str() == self.cause);
        Ok(Suppression {
            email: CanonicalEmail::stored(self.address),
            cause: cause.ok_or(Unreadable("cause of a suppression"))?,
            reason: self.reason,
            since: self.created_at.into(),
        })
    }
}
