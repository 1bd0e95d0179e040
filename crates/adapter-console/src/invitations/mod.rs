//! Invitations: the list, each of them, and what can be done with it.

mod bulk;
mod details;
mod edit;
mod export;
mod list;
mod resend;
mod revoke;
mod show;
mod to_move;

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
use usher_domain::{InvitationId, InvitationView, MailState};
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

/// What became of a mail, in words, and how grave that is.
fn mail(state: MailState) -> (&'static str, &'static str) {
    match state {
        MailState::Queued => ("Mail is about to go out", "calm"),
        MailState::Held => ("Mail is held back by a sending limit", "warn"),
        MailState::Deferred => ("Mail is delayed, will be tried again", "warn"),
        MailState::Sent => ("Mail sent", "good"),
        MailState::Bounced => ("Mail could not be delivered", "bad"),
        MailState::Suppressed => ("Not mailed: the address bounced before", "bad"),
        MailState::NotConfigured | MailState::LinkOnly => ("Not mailed: hand out the link", "warn"),
        MailState::Superseded => ("Replaced by a newer mail", "calm"),
    }
}
