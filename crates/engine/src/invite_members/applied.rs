//! What was decided and written for the requests of a transaction.

use std::collections::HashMap;
use std::sync::Arc;
use usher_domain::rules::{InvitePlan, Planned};
use usher_domain::{AccountId, Catalog, Fault, InvitationId, MailDelivery, Ordinal, OrganizationSettings, Timestamp};
use usher_storage::{InvitationRecord, InviteRecords, InviteWrites};

/// What was read before the transaction.
#[derive(Clone)]
pub(crate) struct Facts {
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) settings: Arc<OrganizationSettings>,
    /// Whether the rows may go without a mail, whatever the operator allows: nobody is handed their links.
    pub(crate) is_never_sent: bool,
}

/// What was decided, and written or is written with the commit.
pub(crate) struct Applied {
    /// What was decided for each request.
    pub(super) plans: Vec<Result<InvitePlan, Fault>>,
    /// What is written with the commit, which returns the integer ids of new accounts; `None` where it was written
    /// already.
    pub(super) last: Option<InviteWrites>,
    pub(super) ordinals: Vec<(AccountId, Ordinal)>,
    pub(super) records: InviteRecords,
    pub(super) ordered: HashMap<InvitationId, MailDelivery>,
    pub(super) renewed: HashMap<InvitationId, InvitationRecord>,
    pub(super) facts: Facts,
    pub(super) now: Timestamp,
}

impl Applied {
    /// The invitations that were there before.
    pub(super) fn there_before(&self) -> impl Iterator<Item = InvitationId> {
        self.plans.iter().flatten().flat_map(there_before)
    }
}

/// The invitations of a plan that were there before.
fn there_before(plan: &InvitePlan) -> impl Iterator<Item = InvitationId> {
    plan.rows.iter().flatten().filter_map(|row| match &row.invitation {
        Some(Planned::Changed(invitation) | Planned::Kept(invitation)) => Some(invitation.id),
        Some(Planned::New(_)) | None => None,
    })
}
