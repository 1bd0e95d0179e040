//! Dead letters that the operator has tried again.

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident::failed;
use usher_domain::{Event, EventDetails, EventKind, Fault, MailId, MemberId};
use usher_storage::{DeadLetter, DeliveryId, MailSubject};

impl Engine {
    /// Makes dead letters due again, all or the ones with these ids, and records an event in their organizations;
    /// returns their number.
    pub async fn requeue_mails(&self, ids: Option<&[DeliveryId]>) -> Result<u64, Fault> {
        let now = self.now();
        let builder = self.by_operator(now);
        let told = |letter: &DeadLetter, member: Option<MemberId>| event(&builder, letter, member);
        let requeued = self.db.requeue(ids, now, &told).await.map_err(failed)?;
        self.events_committed.notify_one();
        self.mail_ordered.notify_one();
        Ok(requeued)
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
