//! Declining an invitation on the invitee's behalf.

use crate::change_invitation::{Mail, view_after, write};
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::manage_organization::settings;
use crate::read_invitations::is_invitee;
use crate::retry::{Interrupt, retry_on_conflict};
use crate::{redeem, view};
use usher_domain::commands::DeclineInvitation;
use usher_domain::refusal::ProofNeeded;
use usher_domain::rules::{Ending, close_invitation};
use usher_domain::{Actor, Caller, EventKind, Fault, InvitationView, Refusal};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: DeclineInvitation) -> Result<InvitationView, Fault> {
    retry_on_conflict(async || attempt(engine, caller, command).await).await
}

async fn attempt(engine: &Engine, caller: &Caller, command: DeclineInvitation) -> Result<InvitationView, Interrupt> {
    let redeem::Opened { scope, record } = redeem::open(engine, command.token).await?;
    let id = record.invitation.id;
    let settings = settings(engine, &scope).await?;
    // Whoever may read invitations may know this token, and must not answer for the invitee.
    let stands_for_invitee = command.token.is_mailed() || view::hands_out(engine, &settings);
    if !stands_for_invitee && !is_invitee(engine, caller, &record).await? {
        return Err(Refusal::AddressNotProved(ProofNeeded::MailedLink).into());
    }
    let mut transaction = engine.store.begin(&scope).await?;
    let result = async {
        let now = engine.now();
        let record = transaction.invitation(id).await?.ok_or(Refusal::UnknownInvitation)?;
        redeem::check(engine, command.token, &record)?;
        let change = close_invitation(&record.invitation, &record.member, Ending::Declined, now)?;
        let actor = Actor { member: Some(record.member.id), ..Actor::of(caller, scope.organization()) };
        let declined =
            EventBuilder { engine, actor, now }.invitation(EventKind::InvitationDeclined, &change.invitation);
        transaction.apply_changes(&[write(engine, change, Mail::None, vec![declined], now)]).await?;
        view_after(&mut *transaction, id, now).await
    }
    .await;
    match result {
        Ok(view) => {
            transaction.commit().await?;
            engine.events_committed.notify_one();
            Ok(view)
        }
        Err(interrupt) => {
            transaction.rollback().await?;
            Err(interrupt)
        }
    }
}
