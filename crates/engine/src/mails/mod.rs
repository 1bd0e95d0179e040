//! Mails: what is ordered, what follows when one cannot be delivered, and which addresses get none.

mod failure;
mod receive;
mod report;
mod requeue;
mod suppressions;

pub(crate) use failure::{Failure, end};
pub(crate) use receive::run as receive;
pub use report::ReportRecorded;
pub(crate) use report::run as report;
pub(crate) use suppressions::{lift, list};

use crate::engine::Engine;
use usher_domain::{CanonicalEmail, Invitation, Inviter, MailDelivery, MailId, MailState, Timestamp, Unsent};
use usher_storage::{MailOrder, MailSubject};

/// An order to mail the live link of an invitation, unless something speaks against it.
pub(crate) fn mail_order(
    engine: &Engine,
    invitation: &Invitation,
    unsent: Option<Unsent>,
    now: Timestamp,
) -> MailOrder {
    let subject = MailSubject::Invitation { invitation: invitation.id, generation: invitation.generation };
    MailOrder { unsent, ..order(engine, subject, invitation.email.canonical(), now) }
}

/// An order for the notice to the inviter that an invitation's mail will not arrive.
fn notice_order(engine: &Engine, invitation: &Invitation, inviter: &Inviter, now: Timestamp) -> MailOrder {
    let subject = MailSubject::BounceNotice { invitation: invitation.id, generation: invitation.generation };
    order(engine, subject, inviter.email.canonical(), now)
}

/// An order to mail something to an address.
pub(crate) fn order(engine: &Engine, subject: MailSubject, to: &CanonicalEmail, now: Timestamp) -> MailOrder {
    MailOrder {
        id: engine.entropy.uuid(now),
        subject,
        recipient: engine.keys.recipient_digest(to),
        unsent: (!engine.settings.mail_configured).then_some(Unsent::NotConfigured),
        ordered_at: now,
    }
}

/// What is known of a mail that has just been ordered.
pub(crate) fn ordered(order: &MailOrder) -> MailDelivery {
    MailDelivery {
        id: MailId(order.id),
        state: order.unsent.map_or(MailState::Queued, Unsent::state),
        attempts: 0,
        reason: None,
        ordered_at: order.ordered_at,
        settled_at: order.unsent.map(|_| order.ordered_at),
        next_attempt_at: None,
    }
}
