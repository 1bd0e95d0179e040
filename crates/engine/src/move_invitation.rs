//! Sending an invitation to another address: the one there is ends, and the other address is invited to the same. Both are
//! in the audit trail, each with its address and the id of the other.

use crate::catalog::builtin::MANAGE_INVITATIONS;
use crate::change_invitation::{Mail, write};
use crate::engine::Engine;
use crate::incident;
use crate::invite_members::{self, Facts};
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::view::{self, Viewer};
use crate::withdraw_invitation;
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, MoveInvitation, PendingInvitation,
    Withdrawal,
};
use usher_domain::rules::withdraw;
use usher_domain::{
    Caller, CatalogPolicy, EventDetails, Fault, IdempotencyRequest, InvitationView, MemberId, OrganizationAccess,
    Performed, Refusal, RequestedGrants,
};
use usher_storage::InvitationRecord;

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &MoveInvitation,
    idempotency: Option<IdempotencyRequest<'_, InvitationView>>,
) -> Result<Performed<InvitationView>, Fault> {
    let access = access(caller, MANAGE_INVITATIONS)?;
    let body = Move { caller, access, command };
    UnitOfWork::of(engine, caller, &access.scope).transact_once(caller, &body, idempotency).await
}

struct Move<'a> {
    caller: &'a Caller,
    access: &'a OrganizationAccess,
    command: &'a MoveInvitation,
}

impl TransactionBody for Move<'_> {
    type Facts = Facts;
    type Outcome = InvitationView;

    async fn prepare(&self, engine: &Engine) -> Result<Facts, Interrupt> {
        Ok(invite_members::facts::read(engine, &self.access.scope).await?)
    }

    async fn apply(&self, tx: &mut Tx<'_>, facts: &Facts) -> Result<InvitationView, Interrupt> {
        // Both are written before the commit.
        tx.is_last = false;
        let (access, engine, now) = (self.access, tx.engine, tx.now);
        let sight = access.sight();
        let record = tx.invitation(self.command.invitation).await?;
        let record = record.filter(|record| sight.sees_invitation(&record.invitation));
        let record = record.ok_or(Refusal::UnknownInvitation)?;
        if self.command.expected.is_some_and(|expected| expected != record.invitation.revision) {
            return Err(Refusal::RevisionMismatch.into());
        }
        if record.invitation.email.canonical() == self.command.email.canonical() {
            return Err(Refusal::InvalidValue { field: "email", reason: "is the address that was invited" }.into());
        }
        let InvitationRecord { invitation, member, .. } = &record;
        let change = withdraw(invitation, member, Withdrawal::Cancel, access, &facts.catalog, now)?;
        let mut cancelled = tx.events().invitation(withdraw_invitation::kind(Withdrawal::Cancel), &change.invitation);
        write(tx, change, Mail::None, Vec::new()).await?;
        tx.moved_from = Some(self.command.invitation);
        let rows = invite_members::within(tx, facts, self.caller, &invite(&record, self.command)).await?;
        let row = match rows.into_iter().next() {
            Some(Ok(row)) => row,
            Some(Err(refusals)) => return Err(refusals.into_iter().next().unwrap_or(Refusal::Forbidden).into()),
            None => return Err(incident::internal("an invitation was moved to nobody").into()),
        };
        let planned = row.invitation.as_ref().map(|invitation| invitation.get().id);
        let id = planned.ok_or_else(|| incident::internal("an invitation was moved to a member"))?;
        // Each of the two names the other by its id: an address is erased with whom it belongs to.
        if let EventDetails::Invitation { moved_to, .. } = &mut cancelled.details {
            *moved_to = Some(id);
        }
        tx.record(&[cancelled]).await?;
        let moved = tx.invitation(id).await?.ok_or(Refusal::UnknownInvitation)?;
        let viewer = Viewer { access, settings: &facts.settings, catalog: &facts.catalog };
        Ok(viewer.sees(engine, view::of_record(moved, now)))
    }

    fn members(&self, view: &InvitationView) -> Vec<MemberId> {
        vec![view.member.id]
    }
}

/// The invitation of the other address, with all that the one before had.
fn invite(record: &InvitationRecord, command: &MoveInvitation) -> InviteMembers {
    let before = record.invitation.clone();
    let grants = &before.grants;
    let codes = grants.permissions.iter().map(|grant| &grant.what);
    let codes = codes.chain(grants.scoped.iter().map(|grant| &grant.what.code));
    let families = codes.map(|code| code.family().to_owned()).collect();
    let row = InviteRow {
        first_name: Some(before.first_name),
        last_name: Some(before.last_name),
        phone: record.member.phone.clone(),
        license: before.license,
        grants: RequestedGrants {
            permissions: Some(before.grants.permissions),
            roles: Some(before.grants.roles),
            resources: Some(before.grants.resources),
            scoped: Some(before.grants.scoped),
        },
        note: before.note,
        message: before.message,
        locale: before.locale,
        redirect_url: before.redirect_url,
        metadata: before.metadata,
        delivery: before.delivery,
        attributes: record.member.attributes.clone(),
        lifetime: before.expires_at.map_or(Lifetime::Never, Lifetime::Until),
        ..InviteRow::new(command.email.clone())
    };
    InviteMembers {
        rows: vec![row],
        batch: Batch::PerRow,
        existing_account: ExistingAccount::Invite,
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::Refuse,
        // Some protocols grant codes that the catalog does not list.
        catalog: CatalogPolicy::AnyOf(families),
        dry_run: false,
    }
}
