//! Mails: what is ordered, what follows when one cannot be delivered, and which addresses get none.

mod failure;
mod report;
mod suppressions;

pub(crate) use failure::{Failure, end};
pub(crate) use report::run as report;
pub(crate) use suppressions::{lift, list};

use crate::engine::Engine;
use crate::ports::{MailKind, MailOrder};
use usher_domain::{Invitation, Inviter, MailDelivery, MailId, MailState, Timestamp};

/// An order to mail the live link of an invitation.
pub(crate) fn mail_order(engine: &Engine, invitation: &Invitation, now: Timestamp) -> MailOrder {
    MailOrder {
        id: engine.entropy.uuid(now),
        kind: MailKind::Invitation,
        invitation: invitation.id,
        generation: invitation.generation,
        recipient: engine.keys.recipient_digest(invitation.email.canonical()),
        unsent: (!engine.settings.mail_configured).then_some(MailState::NotConfigured),
        ordered_at: now,
    }
}

/// An order to tell the inviter that an invitation's mail will not arrive.
fn notice_order(engine: &Engine, invitation: &Invitation, inviter: &Inviter, now: Timestamp) -> MailOrder {
    MailOrder {
        kind: MailKind::BounceNotice,
        recipient: engine.keys.recipient_digest(inviter.email.canonical()),
        ..mail_order(engine, invitation, now)
    }
}

/// What is known of a mail that has just been ordered.
pub(crate) fn ordered(order: &MailOrder) -> MailDelivery {
    MailDelivery {
        id: MailId(order.id),
        state: order.unsent.unwrap_or(MailState::Queued),
        attempts: 0,
        reason: None,
        ordered_at: order.ordered_at,
        settled_at: order.unsent.map(|_| order.ordered_at),
        next_attempt_at: None,
    }
}
