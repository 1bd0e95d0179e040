//! A new link for an invitee whose old one has run out, or who has one that was not mailed; it goes to the address on the
//! invitation and nowhere else.
//!
//! Must never tell whether there was anything to renew: whoever finds an old link learns nothing by asking.

use crate::change_invitation::write;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::manage_organization::settings;
use crate::resend_invitation::{Renewal, renew};
use crate::retry::{Interrupt, retry_on_conflict};
use crate::{redeem, view};
use usher_domain::commands::{NewLinkRequested, RequestNewLink};
use usher_domain::{Actor, Caller, Fault, InvitationStatus, Refusal};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: RequestNewLink) -> Result<NewLinkRequested, Fault> {
    match retry_on_conflict(async || attempt(engine, caller, command).await).await {
        Ok(()) => {
            engine.events_committed.notify_one();
            engine.mail_ordered.notify_one();
            Ok(NewLinkRequested)
        }
        Err(Fault::Refused(_)) => Ok(NewLinkRequested),
        Err(fault) => Err(fault),
    }
}

async fn attempt(engine: &Engine, caller: &Caller, command: RequestNewLink) -> Result<(), Interrupt> {
    let redeem::Opened { scope, record } = redeem::open(engine, command.token).await?;
    let id = record.invitation.id;
    let settings = settings(engine, &scope).await?;
    let catalog = engine.catalogs.of(engine, &scope).await?;
    let renewal = Renewal { settings: &settings, catalog: &catalog, access: None };
    let mut transaction = engine.store.begin(&scope).await?;
    let result = async {
        let now = engine.now();
        let record = transaction.invitation(id).await?.ok_or(Refusal::UnknownInvitation)?;
        // The token is looked at again: another request may have rotated it since.
        redeem::check(engine, command.token, &record)?;
        let invitation = &record.invitation;
        let status = invitation.status_at(now);
        let waited = now.millis() - invitation.mailed_at.millis();
        // Whoever has the mailed link of an open invitation needs no other; a token that was shown is not enough to accept.
        let needs_mail = !command.token.is_mailed() && !view::hands_out(engine, &settings);
        let renewable = match status {
            InvitationStatus::Expired => true,
            InvitationStatus::Pending => needs_mail,
            _ => false,
        };
        if !renewable || waited < engine.settings.new_link_every {
            return Err(Interrupt::from(Refusal::NotPending(status)));
        }
        let mut decided = renew(engine, &mut *transaction, renewal, &record, now).await?;
        if status == InvitationStatus::Pending {
            // A stranger's wish must not keep an invitation open longer than its organization wants.
            decided.change.invitation.expires_at = invitation.expires_at;
        }
        let actor = Actor { member: Some(record.member.id), ..Actor::of(caller, scope.organization()) };
        let events = decided.told(&EventBuilder { engine, actor, now });
        transaction.apply_changes(&[write(engine, decided.change, decided.mail, events, now)]).await?;
        Ok(())
    }
    .await;
    match result {
        Ok(()) => Ok(transaction.commit().await?),
        Err(interrupt) => {
            transaction.rollback().await?;
            Err(interrupt)
        }
    }
}
