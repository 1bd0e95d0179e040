//! What a plan writes.

use crate::event_builder::EventBuilder;
use crate::mails::mail_order;
use usher_domain::commands::RowOutcome;
use usher_domain::rules::{InvitePlan, Planned, PlannedRow};
use usher_domain::{Event, EventKind, Invitation, LicenseUsage, OrganizationSettings};
use usher_storage::{InviteWrites, TokenDigest};

/// The writes of a plan, by table, with the token digests and mail orders that go with them.
pub(super) fn of_plan(
    plan: &InvitePlan,
    licenses: &[LicenseUsage],
    settings: &OrganizationSettings,
    builder: &EventBuilder<'_>,
) -> InviteWrites {
    let EventBuilder { engine, now, .. } = *builder;
    // Whether an address is on the suppression list is checked when its mail is about to be sent.
    let unsent = settings.emails.unsent(engine.settings.mail_configured, false);
    let mut writes = InviteWrites { seats: plan.seats.clone(), ..InviteWrites::default() };
    let digest =
        |invitation: &Invitation| -> TokenDigest { engine.keys.shown_digest(invitation.id, invitation.generation) };
    for row in plan.rows.iter().flatten() {
        if let Planned::New(account) = &row.account {
            writes.accounts.push(account.clone());
        }
        match &row.member {
            Planned::New(member) => writes.new_members.push(member.clone()),
            Planned::Changed(member) => writes.changed_members.push(member.clone()),
            Planned::Kept(_) => {}
        }
        match &row.invitation {
            Some(Planned::New(invitation)) => writes.new_invitations.push((invitation.clone(), digest(invitation))),
            Some(Planned::Changed(invitation)) => {
                writes.changed_invitations.push((invitation.clone(), digest(invitation)));
            }
            Some(Planned::Kept(_)) | None => {}
        }
        writes.events.extend(told(row, builder));
        if let (true, Some(invitation)) = (row.mail, &row.invitation) {
            writes.mails.push(mail_order(engine, invitation.get(), unsent, now));
        }
    }
    for delta in &plan.seats {
        let license = licenses.iter().find(|usage| usage.license.id == delta.license);
        writes.events.extend(license.and_then(|license| builder.exhausted(license, delta)));
    }
    writes
}

/// The event of a row.
fn told(row: &PlannedRow, builder: &EventBuilder<'_>) -> Option<Event> {
    let invitation = row.invitation.as_ref().map(Planned::get);
    match row.outcome {
        RowOutcome::Granted => Some(builder.member(EventKind::MemberAdded, row.member.get())),
        RowOutcome::Invited => Some(builder.invitation(EventKind::InvitationCreated, invitation?)),
        RowOutcome::Refreshed => Some(builder.invitation(EventKind::InvitationResent, invitation?)),
        RowOutcome::Updated => Some(builder.invitation(EventKind::InvitationEdited, invitation?)),
        RowOutcome::Unchanged => None,
    }
}
