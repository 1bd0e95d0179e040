//! An invitee asks for the invitation to be sent to another address. The inviter is told and decides; nothing else changes,
//! and the address that was asked for gets no mail.
//!
//! It must never reveal whether there was anything to ask for, as a new link does not.

use crate::engine::Engine;
use crate::mails;
use crate::redeem::{self, InvitationByToken};
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{MemberRef, MoveRequested, RequestMove};
use usher_domain::{Caller, EventKind, Fault, InvitationId, InvitationStatus, MemberId, MemberStatus, Refusal};
use usher_storage::MailSubject;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &RequestMove) -> Result<MoveRequested, Fault> {
    let asked = match redeem::open(engine, command.token).await {
        Ok(InvitationByToken { record, .. }) if !is_admitted(engine, record.invitation.id) => Ok(()),
        Ok(InvitationByToken { scope, record }) => {
            let body = Request { command, id: record.invitation.id };
            UnitOfWork::of(engine, caller, &scope).transact(&body).await
        }
        Err(fault) => Err(fault),
    };
    match asked {
        Ok(()) | Err(Fault::Refused(_)) => Ok(MoveRequested),
        Err(fault) => Err(fault),
    }
}

fn is_admitted(engine: &Engine, invitation: InvitationId) -> bool {
    engine.move_requests.admit(invitation, engine.settings.new_link_every, engine.now())
}

struct Request<'a> {
    command: &'a RequestMove,
    id: InvitationId,
}

impl TransactionBody for Request<'_> {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        let (engine, now) = (tx.engine, tx.now);
        let record = tx.invitation(self.id).await?.ok_or(Refusal::UnknownInvitation)?;
        redeem::check(engine, self.command.token, &record)?;
        let invitation = &record.invitation;
        let status = invitation.status_at(now);
        let is_other = invitation.email.canonical() != self.command.email.canonical();
        if status != InvitationStatus::Pending || !is_other {
            return Err(Refusal::NotPending(status).into());
        }
        let builder = tx.events_by(record.member.id);
        let mut event = builder.invitation(EventKind::InvitationMoveRequested, invitation);
        if let Some(person) = &mut event.person {
            person.note = Some(self.command.email.as_sent().to_owned());
        }
        tx.record(&[event]).await?;
        if let Some(inviter) = &record.inviter
            && is_active(tx, inviter.member).await?
            && tx.suppression(inviter.email.canonical()).await?.is_none()
        {
            let subject = MailSubject::MoveNotice { invitation: self.id, generation: invitation.generation };
            let order = mails::order(engine, subject, inviter.email.canonical(), now);
            tx.order_mail(&order).await?;
            tx.mail_ordered(order.unsent.is_none());
        }
        Ok(())
    }
}

/// Whether the inviter can still decide anything.
async fn is_active(tx: &mut Tx<'_>, inviter: MemberId) -> Result<bool, Interrupt> {
    let found = tx.member_record(&MemberRef::Id(inviter)).await?;
    Ok(found.is_some_and(|record| record.member.status == MemberStatus::Active))
}
