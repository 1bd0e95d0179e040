//! A new link for an invitee whose old one has expired, or who has one that was not mailed; it goes to the address on
//! the invitation and nowhere else.
//!
//! It must never reveal whether there was anything to renew: a person who finds an old link learns nothing by asking.

use crate::change_invitation::write;
use crate::engine::Engine;
use crate::organization_settings::settings;
use crate::resend_invitation::{Renewal, renew};
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::{redeem, view};
use std::sync::Arc;
use usher_domain::commands::{NewLinkRequested, RequestNewLink};
use usher_domain::rules::plan_reminder;
use usher_domain::{
    Caller, Catalog, Fault, InvitationId, InvitationStatus, InvitationToken, OrganizationScope, OrganizationSettings,
    Refusal,
};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: RequestNewLink) -> Result<NewLinkRequested, Fault> {
    let renewed = match redeem::open(engine, command.token).await {
        Ok(redeem::InvitationByToken { scope, record }) => {
            let body = NewLink { token: command.token, id: record.invitation.id, scope: &scope };
            UnitOfWork::of(engine, caller, &scope).transact(&body).await
        }
        Err(fault) => Err(fault),
    };
    match renewed {
        Ok(()) | Err(Fault::Refused(_)) => Ok(NewLinkRequested),
        Err(fault) => Err(fault),
    }
}

struct NewLink<'a> {
    token: InvitationToken,
    id: InvitationId,
    scope: &'a OrganizationScope,
}

impl TransactionBody for NewLink<'_> {
    type Facts = (Arc<OrganizationSettings>, Arc<Catalog>);
    type Outcome = ();

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        Ok((settings(engine, self.scope).await?, engine.catalogs.of(&engine.db, self.scope).await?))
    }

    async fn apply(&self, tx: &mut Tx<'_>, (settings, catalog): &Self::Facts) -> Result<(), Interrupt> {
        let (engine, now) = (tx.engine, tx.now);
        let record = tx.invitation(self.id).await?.ok_or(Refusal::UnknownInvitation)?;
        // The token is checked again: a concurrent request may have rotated it.
        redeem::check(engine, self.token, &record)?;
        let invitation = &record.invitation;
        let status = invitation.status_at(now);
        let waited = now.millis() - invitation.mailed_at.millis();
        // An invitee with the mailed link of an open invitation needs no other; a token that was shown is not enough to
        // accept.
        let needs_mail = !self.token.is_mailed() && !view::is_handed_out(engine, settings, invitation);
        let renewable = match status {
            InvitationStatus::Expired => true,
            InvitationStatus::Pending => needs_mail,
            _ => false,
        };
        if !renewable || waited < engine.settings.new_link_every {
            return Err(Refusal::NotPending(status).into());
        }
        let mut decision = renew(tx, Renewal { settings, catalog, access: None, message: None }, &record).await?;
        if status == InvitationStatus::Pending {
            // A request without authentication must not keep an invitation open longer than its organization wants.
            decision.change.invitation.expires_at = invitation.expires_at;
            plan_reminder(&mut decision.change.invitation, settings.reminders, now);
        }
        let events = decision.events(&tx.events_by(record.member.id));
        write(tx, decision.change, decision.mail, events).await?;
        Ok(())
    }
}
