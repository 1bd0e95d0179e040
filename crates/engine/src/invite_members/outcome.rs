//! From a plan that was carried out to the outcome that adapters write.

use crate::engine::Engine;
use crate::incident;
use crate::view::{self, Viewer};
use std::collections::HashMap;
use usher_domain::commands::InvitedRow;
use usher_domain::rules::{InvitePlan, Planned, PlannedRow};
use usher_domain::{
    Account, AccountId, Fault, InvitationId, InvitationView, MailDelivery, Member, Ordinal, Refusal, Timestamp,
};
use usher_storage::{InvitationRecord, InviteRecords};

/// What becomes of a row.
pub(super) type RowResult = Result<InvitedRow, Vec<Refusal>>;

/// What was written of a plan, from which its outcome is made.
pub(super) struct Written<'a> {
    pub(super) engine: &'a Engine,
    pub(super) viewer: Viewer<'a>,
    pub(super) records: &'a InviteRecords,
    /// The integer ids that new accounts got.
    pub(super) ordinals: HashMap<AccountId, Ordinal>,
    /// The mails that were ordered.
    pub(super) ordered: &'a HashMap<InvitationId, MailDelivery>,
    /// The invitations that were there before, as they are now.
    pub(super) renewed: &'a HashMap<InvitationId, InvitationRecord>,
    pub(super) now: Timestamp,
}

impl Written<'_> {
    /// The results of the rows.
    pub(super) fn results(&self, plan: InvitePlan) -> Result<Vec<RowResult>, Fault> {
        let mut results = Vec::with_capacity(plan.rows.len());
        for row in plan.rows {
            results.push(match row {
                Ok(planned) => Ok(self.invited(planned)?),
                Err(refusals) => Err(refusals),
            });
        }
        Ok(results)
    }

    fn invited(&self, row: PlannedRow) -> Result<InvitedRow, Fault> {
        let mut account: Account = taken(row.account);
        if let Some(ordinal) = self.ordinals.get(&account.id) {
            account.ordinal = *ordinal;
        }
        let member = Member { account: Some((account.id, account.ordinal)), ..taken(row.member) };
        let invitation = match row.invitation {
            None => None,
            Some(Planned::New(invitation)) => {
                let resource = |id| self.records.resources.iter().find(|resource| resource.id == id).cloned();
                let organization = self.viewer.access.organization.clone();
                let inviter = self.viewer.access.member.clone();
                let member = member.clone();
                let delivery = self.ordered.get(&invitation.id).cloned();
                let view = view::of_parts(invitation, member, organization, inviter, resource, self.now);
                Some(self.seen(InvitationView { delivery, ..view }))
            }
            Some(Planned::Changed(invitation) | Planned::Kept(invitation)) => {
                // A concurrent request may have invited, and granted resources that this request does not name.
                let record = self.renewed.get(&invitation.id).cloned();
                let record = record.ok_or_else(|| incident::internal("an invitation vanished while it was renewed"))?;
                let view = view::of_record(record, self.now);
                Some(self.seen(InvitationView { member: member.clone(), ..view }))
            }
        };
        Ok(InvitedRow { outcome: row.outcome, member, account, invitation })
    }

    fn seen(&self, view: InvitationView) -> InvitationView {
        self.viewer.sees(self.engine, view)
    }
}

fn taken<T>(planned: Planned<T>) -> T {
    match planned {
        Planned::New(thing) | Planned::Changed(thing) | Planned::Kept(thing) => thing,
    }
}
