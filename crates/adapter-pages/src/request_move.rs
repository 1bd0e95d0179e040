//! `POST /invitations/{token}/move`: the invitee asks for the invitation to be sent to another address. The response is the
//! same for every link that is read.

use crate::dialect::Endpoint;
use crate::form::Form;
use crate::invitation::MOVE;
use crate::{Site, notice, token};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::EmailAddress;
use usher_domain::commands::RequestMove;
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<RequestMove> = Endpoint {
    descriptor: Descriptor::post("request_move", "/invitations/{token}/move", None),
    input: (),
    errors: &[404],
    read,
    respond: |to, _| notice::move_requested(to.dialect, to.request),
    document: || {
        let text = "Tells the inviter that the invitee uses another address, if the invitation is open and nobody asked a \
            short while ago. The response does not tell whether it does, and the other address gets no mail.";
        Document::new("Ask for the invitation at another address", text)
            .form::<MoveForm>("The form of the page.")
            .bare_answer(200, "The request was received.")
            .bare_answer(422, "The form was not posted from a page, or the address is none.")
    },
};

/// The form.
#[derive(ToSchema)]
#[schema(as = MoveForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct MoveForm {
    /// What the page gave.
    nonce: String,
    /// The other address.
    email: String,
}

fn read(site: &Site, request: &Request) -> Result<RequestMove, Response> {
    let token = token::of(site, request)?;
    let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(site, request, 400))?;
    let email = EmailAddress::parse(form.field("email").unwrap_or_default().trim());
    match email {
        Ok(email) if site.key.accepts(form.field("nonce"), MOVE, &token.expose()) => Ok(RequestMove { token, email }),
        _ => Err(notice::unreadable(site, request, 422)),
    }
}
