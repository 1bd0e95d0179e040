//! Reminding invitees of open invitations, as their organization has set. A reminder carries the link of the mail before it,
//! so that one stays good, and renews nothing.
//!
//! Must never remind twice: the order and the next plan are one commit, conditional on the revision that was read.

use crate::engine::Engine;
use crate::incident::failed;
use crate::mails::mail_order;
use crate::organization_settings::settings;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::sync::Arc;
use usher_domain::rules::{InvitationChange, ReminderFacts, remind};
use usher_domain::{
    EventDetails, EventKind, Fault, Invitation, MailId, MailState, OrganizationScope, OrganizationSettings,
};
use usher_storage::{ChangeWrite, InvitationRecord};

/// For how many invitations one transaction decides.
const AT_ONCE: u32 = 50;

impl Engine {
    /// Orders the reminders that are due, organization by organization, in small transactions; returns how many. Ends early
    /// when told to stop.
    pub async fn remind_invitees(&self, stopped: impl Fn() -> bool) -> Result<usize, Fault> {
        let (mut reminded, mut last) = (0, None);
        loop {
            let organizations = self.db.organizations_to_remind(self.now(), last).await.map_err(failed)?;
            let Some(end) = organizations.last() else { return Ok(reminded) };
            last = Some(*end);
            for organization in organizations {
                let scope = proved(organization);
                loop {
                    if stopped() {
                        return Ok(reminded);
                    }
                    let body = AllDue { scope: &scope };
                    let done = UnitOfWork::system(self, &scope).transact(&body).await.unwrap_or_else(|fault| {
                        tracing::warn!(organization = %organization, ?fault, "reminding invitees failed");
                        Done::default()
                    });
                    reminded += done.reminded;
                    if done.decided < AT_ONCE {
                        break;
                    }
                }
            }
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Done {
    decided: u32,
    reminded: usize,
}

struct AllDue<'a> {
    scope: &'a OrganizationScope,
}

impl TransactionBody for AllDue<'_> {
    type Facts = Arc<OrganizationSettings>;
    type Outcome = Done;

    async fn prepare(&self, engine: &Engine) -> Result<Self::Facts, Interrupt> {
        Ok(settings(engine, self.scope).await?)
    }

    async fn apply(&self, tx: &mut Tx<'_>, settings: &Self::Facts) -> Result<Done, Interrupt> {
        let now = tx.now;
        let (mut changes, mut done) = (Vec::new(), Done::default());
        for id in tx.due_reminders(AT_ONCE, now).await? {
            let Some(record) = tx.invitation(id).await? else { continue };
            let is_waiting = is_waiting(tx, settings, &record).await?;
            let InvitationRecord { invitation, member, .. } = &record;
            let facts = ReminderFacts { invitation, member, reminders: settings.reminders, is_waiting };
            let Some((after, reminds)) = remind(&facts, now) else { continue };
            done.decided += 1;
            done.reminded += usize::from(reminds);
            changes.push(write(tx, after, reminds));
        }
        tx.apply_changes(&changes).await?;
        tx.mail_ordered(done.reminded > 0);
        Ok(done)
    }
}

/// Whether the invitee has the mail and has not opened the page, and may get another mail.
async fn is_waiting(
    tx: &mut Tx<'_>,
    settings: &OrganizationSettings,
    record: &InvitationRecord,
) -> Result<bool, Interrupt> {
    let email = record.invitation.email.canonical();
    let has_mail = record.delivery.as_ref().is_some_and(|mail| mail.state == MailState::Sent);
    let opened = record.visit.is_some_and(|visit| visit.opened_at.is_some());
    if !has_mail || opened || record.organization.state.is_archived() || !settings.allows(email) {
        return Ok(false);
    }
    let suppressed = tx.suppression(email).await?.is_some();
    let unsent = settings.emails.unsent(tx.engine.settings.mail_configured, suppressed);
    Ok(unsent.is_none() && !tx.is_blocked(email).await?)
}

fn write(tx: &Tx<'_>, invitation: Invitation, reminds: bool) -> ChangeWrite {
    let (engine, now) = (tx.engine, tx.now);
    let digest = engine.keys.shown_digest(invitation.id, invitation.generation);
    let mail = reminds.then(|| mail_order(engine, &invitation, None, now));
    let event = mail.as_ref().map(|order| {
        let mut event = tx.events().invitation(EventKind::InvitationReminded, &invitation);
        if let EventDetails::Invitation { mail_id, .. } = &mut event.details {
            *mail_id = Some(MailId(order.id));
        }
        event
    });
    let change = InvitationChange { invitation, member: None, seat: None, released: None };
    ChangeWrite { change, digest, mail, events: event.into_iter().collect() }
}
