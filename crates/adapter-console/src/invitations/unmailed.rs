//! Why a new link is not mailed, and what can be done about it: the same words before and after it was made.

use super::path;
use crate::bulk::Note;
use crate::page_context::PageContext;
use usher_domain::commands::PreviewResend;
use usher_domain::{Fault, InvitationId, InvitationView, MailState, Unsent};
use usher_locales::Key;
use uuid::Uuid;

/// Why a new link of an invitation would not be mailed, if so.
pub(super) async fn preview(context: &PageContext<'_>, invitation: InvitationId) -> Result<Option<Unsent>, Fault> {
    Ok(context.perform(&PreviewResend { invitation }).await?.unsent)
}

/// Why the newest link of an invitation was not mailed, if so.
pub(super) fn of(view: &InvitationView) -> Option<Unsent> {
    match view.delivery.as_ref()?.state {
        MailState::Suppressed => Some(Unsent::Suppressed),
        MailState::NotConfigured => Some(Unsent::NotConfigured),
        MailState::LinkOnly => Some(Unsent::LinkOnly),
        _ => None,
    }
}

/// What there is to know about an invitation whose new link is not mailed.
pub(super) fn note(context: &PageContext<'_>, why: Unsent, invitation: Uuid) -> Note {
    if why == Unsent::Suppressed {
        return Note { text: context.say(Key::InvitationsResendBounced), link: lift(context) };
    }
    let link = (context.address(&path(InvitationId(invitation))), context.say(Key::InvitationLink));
    Note { text: context.say(Key::InvitationsResendByHand), link: Some(link) }
}

/// The page on which a bounced address is allowed again, and its name, for whoever may do that.
pub(super) fn lift(context: &PageContext<'_>) -> Option<(String, String)> {
    let may = !context.is_confined() && context.may("suppressions.manage");
    may.then(|| (context.address("/console/suppressions"), context.say(Key::UndeliverableTitle)))
}
