//! Declining an invitation on the invitee's behalf.

use crate::change_invitation::{Mail, write};
use crate::engine::Engine;
use crate::organization_settings::settings;
use crate::read_invitations::is_invitee;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::{redeem, view};
use usher_domain::commands::DeclineInvitation;
use usher_domain::refusal::ProofNeeded;
use usher_domain::rules::{Ending, close_invitation};
use usher_domain::{Caller, EventKind, Fault, InvitationId, InvitationToken, InvitationView, Refusal};
use usher_storage::InvitationRecord;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: DeclineInvitation) -> Result<InvitationView, Fault> {
    let redeem::InvitationByToken { scope, record } = redeem::open(engine, command.token).await?;
    let settings = settings(engine, &scope).await?;
    // A caller who may read invitations may know this token, and must not answer for the invitee.
    let stands_for_invitee = command.token.is_mailed() || view::is_handed_out(engine, &settings, &record.invitation);
    if !stands_for_invitee && !is_invitee(engine, caller, &record).await? {
        return Err(Refusal::AddressNotProved(ProofNeeded::MailedLink).into());
    }
    let body = Decline { token: command.token, id: record.invitation.id };
    UnitOfWork::of(engine, caller, &scope).transact(&body).await
}

struct Decline {
    token: InvitationToken,
    id: InvitationId,
}

impl TransactionBody for Decline {
    type Facts = ();
    type Outcome = InvitationView;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<InvitationView, Interrupt> {
        let record = tx.invitation(self.id).await?.ok_or(Refusal::UnknownInvitation)?;
        redeem::check(tx.engine, self.token, &record)?;
        carry_out(tx, &record).await
    }
}

/// Writes that the invitee has declined.
pub(crate) async fn carry_out(tx: &mut Tx<'_>, record: &InvitationRecord) -> Result<InvitationView, Interrupt> {
    let change = close_invitation(&record.invitation, &record.member, Ending::Declined, tx.now)?;
    let builder = tx.events_by(record.member.id);
    let declined = builder.invitation(EventKind::InvitationDeclined, &change.invitation);
    write(tx, change, Mail::None, vec![declined]).await
}
