//! Dead letters that the operator has tried again.

use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::incident::failed;
use usher_domain::{Event, EventKind, Fault, MailId, MemberId};
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
    let mut facts = vec![("mail_id".to_owned(), MailId(letter.id).tagged())];
    if let MailSubject::WebhookNotice { webhook, .. } = letter.subject {
        facts.push(("webhook_id".to_owned(), webhook.tagged()));
    }
    let event = builder.event(EventKind::MailRequeued, facts.into_iter().collect());
    Event { member, invitation: letter.subject.invitation(), ..event }
}
