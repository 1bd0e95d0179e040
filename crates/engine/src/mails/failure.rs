//! A mail that cannot be delivered, however this was found out: its end, the event, the suppression list and the notice
//! to the inviter are one transaction.

use super::notice_order;
use crate::erase_member::is_stand_in;
use crate::event_builder::EventBuilder;
use crate::transact::Tx;
use usher_domain::delivery::clean_reason;
use usher_domain::{Event, EventDetails, EventKind, MailId, MemberId, Suppression, SuppressionCause};
use usher_storage::{MailRecord, Mailed, StoreError};

/// What has become of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Failure<'a> {
    /// Which.
    pub(crate) mail: MailId,
    /// Whether it did not arrive.
    pub(crate) lost: bool,
    /// The cause for which the address is put on the suppression list, if any.
    pub(crate) suppress: Option<SuppressionCause>,
    /// The reason given by the receiving side.
    pub(crate) reason: &'a str,
}

/// Writes the consequences; nothing, and then `false`, if the failure is recorded already.
pub(crate) async fn end(tx: &mut Tx<'_>, found: &MailRecord, failure: &Failure<'_>) -> Result<bool, StoreError> {
    let Some(address) = found.mailed.recipient().filter(|_| !matches!(found.mailed, Mailed::Account(_))) else {
        return Ok(false);
    };
    let builder = &tx.events();
    // A reason that arrives after the recipient was erased may name that person again.
    let erased = is_stand_in(address);
    let reason = if erased { String::new() } else { clean_reason(failure.reason) };
    let news = failure.lost && tx.fail_mail(failure.mail, &reason, builder.now).await?;
    let mut events = Vec::new();
    // What is told again must not undo that somebody has lifted the suppression.
    let is_repeated = match failure.suppress {
        Some(SuppressionCause::Complaint) => !tx.mail_complained(failure.mail, builder.now).await?,
        Some(SuppressionCause::Bounce) | None => failure.lost && !news,
    };
    if let Some(cause) = failure.suppress.filter(|_| !erased && !is_repeated) {
        let entry = Suppression { email: address.clone(), cause, reason: reason.clone(), since: builder.now };
        if tx.suppress(builder.engine.entropy.uuid(builder.now), &entry).await? {
            let event = of_suppression(builder, EventKind::SuppressionAdded, &entry);
            events.push(Event { member: whose(found), ..event });
        }
    }
    if news && let Mailed::Invitation(record) = &found.mailed {
        let invitation = &record.invitation;
        let mut event = builder.invitation(EventKind::InvitationDeliveryFailed, invitation);
        if let EventDetails::Invitation { mail_id, .. } = &mut event.details {
            *mail_id = Some(failure.mail);
        }
        if let Some(person) = event.person.as_mut().filter(|_| !erased) {
            person.note = Some(reason);
        } else {
            event.person = None;
        }
        events.push(event);
        if let Some(inviter) = &record.inviter
            && inviter.email.canonical() != invitation.email.canonical()
            && tx.suppression(inviter.email.canonical()).await?.is_none()
        {
            tx.order_mail(&notice_order(builder.engine, invitation, inviter, builder.now)).await?;
            tx.mail_ordered(true);
        }
    }
    tx.record(&events).await?;
    Ok(news || !events.is_empty())
}

/// The member that the address belongs to.
fn whose(found: &MailRecord) -> Option<MemberId> {
    match &found.mailed {
        Mailed::Invitation(record) => Some(record.invitation.member),
        Mailed::BounceNotice(record) | Mailed::MoveNotice(record) => {
            record.inviter.as_ref().map(|inviter| inviter.member)
        }
        Mailed::WebhookNotice(record) => Some(record.reader.id),
        Mailed::Account(_) => None,
    }
}

/// An event about an entry of the suppression list; without the address and the reason, which may be those of a person
/// who is not a member and so could not be erased.
pub(super) fn of_suppression(builder: &EventBuilder<'_>, kind: EventKind, entry: &Suppression) -> Event {
    builder.event(kind, EventDetails::Suppression { cause: entry.cause })
}
