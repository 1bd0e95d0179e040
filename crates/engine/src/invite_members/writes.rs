//! What a plan writes.

use crate::event_builder::EventBuilder;
use crate::mails::mail_order;
use std::collections::HashMap;
use usher_domain::commands::RowOutcome;
use usher_domain::rules::{InvitePlan, Planned, PlannedRow, SeatDelta};
use usher_domain::{Event, EventKind, Invitation, LicenseId, LicenseUsage, LinkDelivery, OrganizationSettings, Unsent};
use usher_storage::{InviteWrites, TokenDigest};

/// Adds the writes of a plan, with the token digests and mail orders that go with them. `licenses` is how they are used
/// before it.
pub(super) fn add(
    writes: &mut InviteWrites,
    plan: &InvitePlan,
    licenses: &HashMap<LicenseId, LicenseUsage>,
    settings: &OrganizationSettings,
    builder: &EventBuilder<'_>,
) {
    let EventBuilder { engine, now, .. } = *builder;
    // Whether an address is on the suppression list is checked when its mail is about to be sent.
    let unsent = settings.emails.unsent(engine.settings.mail_configured, false);
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
        writes.events.extend(event(row, builder));
        if let (true, Some(invitation)) = (row.mail, &row.invitation) {
            let invitation = invitation.get();
            let by_hand = (invitation.delivery == LinkDelivery::LinkOnly).then_some(Unsent::LinkOnly);
            writes.mails.push(mail_order(engine, invitation, by_hand.or(unsent), now));
        }
    }
    for delta in &plan.seats {
        writes.events.extend(licenses.get(&delta.license).and_then(|license| builder.exhausted(license, delta)));
        take_seats(&mut writes.seats, *delta);
    }
}

/// Adds to the changes of seats, which stay one for each license and ordered by license, in which order every transaction
/// locks them.
fn take_seats(seats: &mut Vec<SeatDelta>, delta: SeatDelta) {
    match seats.binary_search_by_key(&delta.license, |known| known.license) {
        Ok(at) => {
            if let Some(known) = seats.get_mut(at) {
                known.reserved += delta.reserved;
                known.assigned += delta.assigned;
            }
        }
        Err(at) => seats.insert(at, delta),
    }
}

/// The event of a row.
fn event(row: &PlannedRow, builder: &EventBuilder<'_>) -> Option<Event> {
    let invitation = row.invitation.as_ref().map(Planned::get);
    match row.outcome {
        RowOutcome::Granted => Some(builder.member(EventKind::MemberAdded, row.member.get())),
        RowOutcome::Invited => Some(builder.invitation(EventKind::InvitationCreated, invitation?)),
        RowOutcome::Refreshed => Some(builder.invitation(EventKind::InvitationResent, invitation?)),
        RowOutcome::Updated => Some(builder.invitation(EventKind::InvitationEdited, invitation?)),
        RowOutcome::Extended => Some(builder.member(EventKind::MemberGrantsChanged, row.member.get())),
        RowOutcome::Unchanged => None,
    }
}
