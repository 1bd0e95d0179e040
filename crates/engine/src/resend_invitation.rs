//! Sending an invitation again.

use crate::change_invitation::{ChangeInvitation, Ground, InvitationDecision, Mail};
use crate::engine::Engine;
use crate::expire_due;
use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::commands::ResendInvitation;
use usher_domain::rules::{ResendFacts, plan_reminder, resend};
use usher_domain::{
    Catalog, EventKind, InvitationId, LinkDelivery, MailState, OrganizationAccess, OrganizationSettings,
    PersonalMessage, Refusal, Timestamp,
};
use usher_storage::{InvitationRecord, InviteQuery};

impl ChangeInvitation for ResendInvitation {
    fn invitation(&self) -> InvitationId {
        self.invitation
    }

    async fn decide(
        &self,
        tx: &mut Tx<'_>,
        Ground { access, settings, catalog }: Ground<'_>,
        record: &InvitationRecord,
    ) -> Result<InvitationDecision, Interrupt> {
        // The other reasons to refuse come first.
        let renewed =
            renew(tx, Renewal { settings, catalog, access: Some(access), message: self.message.as_ref() }, record)
                .await?;
        match too_soon(tx.engine, record.invitation.mailed_at, tx.now) {
            Some(retry_after) if renewed.mail == Mail::Ordered(None) && was_mailed(record) => {
                Err(Refusal::TooManyMails { retry_after }.into())
            }
            Some(_) | None => Ok(renewed),
        }
    }
}

/// Whether the newest mail of an invitation has gone out, or may still do: only then does the next one have to wait.
fn was_mailed(record: &InvitationRecord) -> bool {
    let unsent = [MailState::Suppressed, MailState::NotConfigured, MailState::LinkOnly];
    record.invitation.delivery == LinkDelivery::Send
        && record.delivery.as_ref().is_none_or(|mail| !unsent.contains(&mail.state))
}

/// How many seconds the next mail has to wait, if it does.
fn too_soon(engine: &Engine, mailed_at: Timestamp, now: Timestamp) -> Option<u32> {
    let wait = mailed_at.millis() + engine.settings.resend_every - now.millis();
    (wait > 0).then(|| u32::try_from(wait / 1000 + i64::from(wait % 1000 > 0)).unwrap_or(u32::MAX))
}

/// What a renewal depends on besides the invitation.
#[derive(Clone, Copy)]
pub(crate) struct Renewal<'a> {
    /// What the organization has set.
    pub(crate) settings: &'a OrganizationSettings,
    /// What the organization can grant.
    pub(crate) catalog: &'a Catalog,
    /// The access of the caller who resends it; `None` where the invitee asks.
    pub(crate) access: Option<&'a OrganizationAccess>,
    /// What is said to the invitee from now on; `None` leaves it.
    pub(crate) message: Option<&'a PersonalMessage>,
}

/// The invitation with a new term, a new link and a mail that carries it.
pub(crate) async fn renew(
    tx: &mut Tx<'_>,
    Renewal { settings, catalog, access, message }: Renewal<'_>,
    record: &InvitationRecord,
) -> Result<InvitationDecision, Interrupt> {
    let (engine, now) = (tx.engine, tx.now);
    let invitation = &record.invitation;
    if tx.is_blocked(invitation.email.canonical()).await? {
        return Err(Refusal::AddressBlocked.into());
    }
    if !settings.allows(invitation.email.canonical()) {
        return Err(Refusal::DomainNotAllowed.into());
    }
    let lifetime = settings.lifetime(engine.settings.invitation_lifetime);
    // An invitation without expiry stays so; the others get a whole new term.
    let expires_at = invitation.expires_at.map(|_| now.plus_millis(lifetime));
    let license = match invitation.license.filter(|_| record.member.seat.is_none()) {
        None => None,
        Some(id) => {
            // Expire the other invitations that are due first, because their seats are free again.
            let others = InviteQuery { licenses: vec![id], ..InviteQuery::of_nothing(now) };
            expire_due::of_rows(tx, &others).await?;
            tx.license(id).await?
        }
    };
    // The record has only those of the granted resources that still exist.
    let facts = ResendFacts {
        invitation,
        member: &record.member,
        license: license.as_ref(),
        resources: &record.resources,
        catalog,
        access,
    };
    let mut change = resend(&facts, message, expires_at, now)?;
    plan_reminder(&mut change.invitation, settings.reminders, now);
    let suppressed = tx.suppression(invitation.email.canonical()).await?.is_some();
    let mail = Mail::Ordered(settings.emails.unsent(engine.settings.mail_configured, suppressed));
    Ok(InvitationDecision { change, mail, kind: EventKind::InvitationResent, license })
}
