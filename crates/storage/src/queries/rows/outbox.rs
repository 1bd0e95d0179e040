//! Rows of `outbox`.

use super::super::super::sql::Db;
use super::super::schema::outbox;
use super::count;
use crate::faults::Unreadable;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use usher_domain::OrganizationId;
use usher_engine::ports::{DeadLetter, Delivery, InvitationRecord, MailOrder};

/// An order to mail an invitation's link, and what became of it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = outbox, check_for_backend(Db), treat_none_as_default_value = false)]
pub(in super::super::super) struct OutboxRow {
    pub(in super::super::super) id: Key,
    pub(in super::super::super) organization_id: Key,
    pub(in super::super::super) invitation_id: Key,
    generation: i64,
    state: String,
    attempts: i64,
    available_at: Stamp,
    leased_until: Option<Stamp>,
    last_error: Option<String>,
    ordered_at: Stamp,
    settled_at: Option<Stamp>,
}

impl OutboxRow {
    /// The row of a new order.
    pub(in super::super::super) fn of(organization: OrganizationId, order: &MailOrder) -> Self {
        Self {
            id: Key(order.id),
            organization_id: organization.into(),
            invitation_id: order.invitation.into(),
            generation: i64::from(order.generation),
            state: "queued".to_owned(),
            attempts: 0,
            available_at: order.ordered_at.into(),
            leased_until: None,
            last_error: None,
            ordered_at: order.ordered_at.into(),
            settled_at: None,
        }
    }

    /// The delivery, given the invitation as it is now.
    pub(in super::super::super) fn delivery(self, record: InvitationRecord) -> Result<Delivery, Unreadable> {
        Ok(Delivery {
            id: self.id.0,
            attempts: count(self.attempts, "attempts")?,
            generation: count(self.generation, "generation")?,
            record,
        })
    }

    /// The dead letter.
    pub(in super::super::super) fn dead_letter(self) -> Result<DeadLetter, Unreadable> {
        Ok(DeadLetter {
            id: self.id.0,
            organization: self.organization_id.into(),
            invitation: self.invitation_id.into(),
            attempts: count(self.attempts, "attempts")?,
            reason: self.last_error.unwrap_or_default(),
            ordered_at: self.ordered_at.into(),
        })
    }
}
