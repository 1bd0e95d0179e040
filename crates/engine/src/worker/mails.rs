//! What mails show.

use crate::engine::Engine;
use crate::ports::{Delivery, InvitationMail, Notice, NoticeOf};
use crate::preview_invitation::full_name;
use crate::view::accept_link;
use usher_domain::Timestamp;

/// The mail of an invitation.
pub(super) fn invitation(engine: &Engine, delivery: &Delivery, now: Timestamp) -> InvitationMail {
    let record = &delivery.record;
    let invitation = &record.invitation;
    InvitationMail {
        id: delivery.id,
        locale: invitation.locale.or(record.organization.locale).unwrap_or(engine.settings.locale),
        to: invitation.email.clone(),
        invitee_name: invitation.first_name.as_str().trim().to_owned(),
        organization: record.organization.name.clone(),
        inviter_name: record.inviter.as_ref().and_then(full_name),
        reply_to: record.inviter.as_ref().map(|inviter| inviter.email.clone()),
        link: accept_link(engine, engine.keys.invitation_token(invitation.id, invitation.generation)),
        expires_at: invitation.expires_at,
        now,
    }
}

/// The notice to the inviter; `None` where there is none any more.
pub(super) fn bounce(engine: &Engine, delivery: &Delivery, now: Timestamp) -> Option<Notice> {
    let record = &delivery.record;
    let inviter = record.inviter.as_ref()?;
    let invitation = &record.invitation;
    let names = [invitation.first_name.as_str().trim(), invitation.last_name.as_str().trim()];
    Some(Notice {
        id: delivery.id,
        // The invitation's own language is the invitee's.
        locale: record.organization.locale.unwrap_or(engine.settings.locale),
        to: inviter.email.clone(),
        name: full_name(inviter),
        organization: record.organization.name.clone(),
        of: NoticeOf::Bounce {
            invitee: invitation.email.clone(),
            name: names.join(" ").trim().to_owned(),
            reason: delivery.failure.clone(),
        },
        now,
    })
}
