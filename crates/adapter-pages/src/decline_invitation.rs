//! `POST /invitations/{token}/decline`: the invitee does not join.

use crate::dialect::Endpoint;
use crate::form::{ButtonForm, Form};
use crate::invitation::{DECLINE, Shown, Typed};
use crate::{Site, notice, refusals, token};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Exchange, Request, Response};
use usher_domain::commands::{AnswerInvitation, AnsweredInvitation, InvitationAnswer};

/// The operation.
pub(crate) const ENDPOINT: Endpoint<AnswerInvitation> = Endpoint {
    descriptor: Descriptor::post("decline_invitation", "/invitations/{token}/decline", None),
    input: (),
    errors: &[404, 410, 422],
    read,
    respond,
    document: || {
        Document::new("Decline an invitation", "Ends the invitation and frees its seat.")
            .form::<ButtonForm>("The form of the page.")
            .bare_answer(303, "The invitation is declined; its page says so.")
    },
};

/// A form that was not posted from a page has no answer: the invitation is only looked at.
fn read(site: &Site, request: &Request) -> Result<AnswerInvitation, Response> {
    let token = token::of(site, request)?;
    let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(site, request, 400))?;
    let is_confirmed = site.key.accepts(form.field("nonce"), DECLINE, &token.expose());
    Ok(AnswerInvitation { token, answer: is_confirmed.then_some(InvitationAnswer::Decline) })
}

fn respond(to: &Exchange<'_, Site, AnswerInvitation>, answered: &AnsweredInvitation) -> Response {
    let shown = Shown::new(to, to.decoded.token, &answered.preview);
    match &answered.refused {
        Some(refusal) => refusals::of_answer(&shown, &Typed::default(), refusal),
        None if to.decoded.answer.is_some() => shown.back_to_page(),
        // Asking once more gives the form a good nonce.
        None => shown.confirm_decline(422),
    }
}
