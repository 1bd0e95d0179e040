//! `POST /invitations/{token}/new-link`: a new link for an invitation that has expired. The response is always the same.

use crate::dialect::Endpoint;
use crate::form::{ButtonForm, Form};
use crate::invitation::NEW_LINK;
use crate::{Site, notice, token};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::RequestNewLink;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<RequestNewLink> = Endpoint {
    descriptor: Descriptor::post("request_new_link", "/invitations/{token}/new-link", None),
    input: (),
    errors: &[404],
    read,
    respond: |to, _| notice::requested(to.dialect, to.request),
    document: || {
        let text = "Mails a new link to the address on the invitation, if it has expired and can be renewed and the last \
            mail is not too recent. The response does not tell whether it does.";
        Document::new("Ask for a new link", text)
            .form::<ButtonForm>("The form of the page.")
            .bare_answer(200, "The request was received.")
            .bare_answer(422, "The form was not posted from a page.")
    },
};

fn read(site: &Site, request: &Request) -> Result<RequestNewLink, Response> {
    let token = token::of(site, request)?;
    let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(site, request, 400))?;
    if site.key.accepts(form.field("nonce"), NEW_LINK, &token.expose()) {
        Ok(RequestNewLink { token })
    } else {
        Err(notice::unreadable(site, request, 422))
    }
}
