//! What a plan writes.

use crate::engine::Engine;
use crate::ports::{InviteWrites, MailOrder, TokenDigest};
use crate::secrets::token_digest;
use usher_domain::rules::{InvitePlan, Planned};
use usher_domain::{Invitation, Timestamp};

/// The writes of a plan, by table, with the token digests and mail orders that go with them.
pub(super) fn of_plan(engine: &Engine, plan: &InvitePlan, now: Timestamp) -> InviteWrites {
    let mut writes = InviteWrites { seats: plan.seats.clone(), ..InviteWrites::default() };
    let digest = |invitation: &Invitation| -> TokenDigest {
        token_digest(engine.keys.invitation_token(invitation.id, invitation.generation))
    };
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
        if let (true, Some(invitation)) = (row.mail, &row.invitation) {
            writes.mails.push(mail_order(engine, invitation.get(), now));
        }
    }
    writes
}

/// An order to mail the live link of an invitation.
pub(crate) fn mail_order(engine: &Engine, invitation: &Invitation, now: Timestamp) -> MailOrder {
    MailOrder {
        id: engine.entropy.uuid(now),
        invitation: invitation.id,
        generation: invitation.generation,
        ordered_at: now,
    }
}
