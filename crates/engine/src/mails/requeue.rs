//! Dead letters that the operator has tried again.

use super::suppressions::lifted;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::{Event, EventDetails, EventKind, Fault, MailId, MemberId, SuppressionCause};
use usher_storage::{DeadLetter, DeliveryId, MailSubject, Requeued};

/// How many mails that wait one transaction makes due.
const HASTENED_AT_ONCE: u32 = 1_000;

impl Engine {
    /// Makes dead letters due again, all or the ones with these ids, and records an event in their organizations. Those
    /// whose addresses are on the suppression list stay as they are; but one that is named goes out if it was its failure
    /// that has put its address there. Mails that wait for an obstacle are tried now.
    pub async fn requeue_mails(&self, ids: Option<&[DeliveryId]>) -> Result<Requeued, Fault> {
        if let Some(ids) = ids {
            self.lift_for(ids).await?;
        }
        let now = self.now();
        while self.db.hasten_mails(HASTENED_AT_ONCE, now).await.map_err(failed)? == u64::from(HASTENED_AT_ONCE) {}
        let builder = self.by_operator(now);
        let told = |letter: &DeadLetter, member: Option<MemberId>| event(&builder, letter, member);
        let requeued = self.db.requeue(ids, now, &told).await.map_err(failed)?;
        self.events_committed.notify_one();
        self.mail_ordered.notify_one();
        Ok(requeued)
    }

    /// Takes the addresses off the suppression lists that the failures of these dead letters have put there.
    async fn lift_for(&self, ids: &[DeliveryId]) -> Result<(), Fault> {
        for letter in self.db.dead_letters().await.map_err(failed)? {
            if let Some(organization) = letter.organization.filter(|_| ids.contains(&letter.id)) {
                UnitOfWork::operator(self, &proved(organization)).transact(&LiftFor(MailId(letter.id))).await?;
            }
        }
        Ok(())
    }
}

/// A dead letter whose address is to get mail again.
struct LiftFor(MailId);

impl TransactionBody for LiftFor {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        let found = tx.mail(self.0).await?;
        let Some((address, settled_at)) =
            found.as_ref().and_then(|found| found.mailed.recipient().zip(found.delivery.settled_at))
        else {
            tx.discard();
            return Ok(());
        };
        // Both were written by one transaction, if it was this letter.
        match tx.suppression(address).await? {
            Some(entry) if entry.cause == SuppressionCause::Bounce && entry.since == settled_at => {
                tx.lift_suppression(address).await?;
                Ok(lifted(tx, &entry).await?)
            }
            _ => {
                tx.discard();
                Ok(())
            }
        }
    }
}

/// An event about a mail; about a member where the mail is about the account of one.
fn event(builder: &EventBuilder<'_>, letter: &DeadLetter, member: Option<MemberId>) -> Event {
    let webhook_id = match letter.subject {
        MailSubject::WebhookNotice { webhook, .. } => Some(webhook),
        _ => None,
    };
    let details = EventDetails::Requeued { mail_id: MailId(letter.id), webhook_id };
    let event = builder.event(EventKind::MailRequeued, details);
    Event { member, invitation: letter.subject.invitation(), ..event }
}
