//! Invitations: the list, each of them, and what can be done with it.

mod bulk;
mod details;
mod edit;
mod export;
mod file;
mod list;
mod resend;
mod revoke;
mod show;
mod to_move;
mod unmailed;

pub(crate) use bulk::{BulkApply, BulkPreview};
pub(crate) use details::EditDetails;
pub(crate) use edit::Edit;
pub(crate) use export::Export;
pub(crate) use list::List;
pub(crate) use resend::Resend;
pub(crate) use revoke::Revoke;
pub(crate) use show::Show;
pub(crate) use to_move::Move;

use crate::call::Call;
use crate::{faults, members};
use usher_adapter_kit::Response;
use usher_domain::{InvitationId, InvitationStatus, InvitationView, MailState};
use usher_locales::Key;
use uuid::Uuid;

/// Where the list is.
const PATH: &str = "/console/invitations";

/// The invitation of the path; what is no id is answered like the id of nothing.
fn id(call: &Call<'_>) -> Result<InvitationId, Response> {
    let id = Uuid::try_parse(call.request.parameters.get("invitation"));
    id.map(InvitationId)
        .map_err(|_no_id| faults::answer(call.request, &usher_domain::Refusal::UnknownInvitation.into()))
}

/// The path of an invitation's page.
fn path(id: InvitationId) -> String {
    format!("/console/invitations/{id}")
}

/// Who invited, by name where there is one.
fn inviter(view: &InvitationView) -> Option<String> {
    view.inviter.as_ref().map(|inviter| {
        let name = members::name(&inviter.first_name, &inviter.last_name);
        if name.is_empty() { inviter.email.as_sent().to_owned() } else { name }
    })
}

/// A status as people say it.
const fn status_word(status: InvitationStatus) -> Key {
    match status {
        InvitationStatus::Pending => Key::InvitationsStatusPending,
        InvitationStatus::Accepted => Key::InvitationsStatusAccepted,
        InvitationStatus::Declined => Key::InvitationsStatusDeclined,
        InvitationStatus::Cancelled => Key::InvitationsStatusCancelled,
        InvitationStatus::Revoked => Key::InvitationsStatusRevoked,
        InvitationStatus::Expired => Key::InvitationsStatusExpired,
    }
}

/// What became of a mail, in words, and how grave that is.
const fn mail(state: MailState) -> (Key, &'static str) {
    match state {
        MailState::Queued => (Key::InvitationsMailQueued, "calm"),
        MailState::Held => (Key::InvitationsMailHeld, "warn"),
        MailState::Deferred => (Key::InvitationsMailDeferred, "warn"),
        MailState::Sent => (Key::InvitationsMailSent, "good"),
        MailState::Bounced => (Key::InvitationsMailBounced, "bad"),
        MailState::Suppressed => (Key::InvitationsMailSuppressed, "bad"),
        MailState::NotConfigured | MailState::LinkOnly => (Key::InvitationsMailByHand, "warn"),
        MailState::Superseded => (Key::InvitationsMailSuperseded, "calm"),
    }
}
