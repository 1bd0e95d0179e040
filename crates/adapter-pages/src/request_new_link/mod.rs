//! `POST /invitations/{token}/new-link`: a new link for an invitation that has run out. The answer is always the same.

use crate::decline_invitation::ButtonForm;
use crate::form::{Form, is_form};
use crate::invitation::NEW_LINK;
use crate::{Site, faults, notice, token};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{self, NewLinkRequested};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct RequestNewLink(pub(crate) Site);

impl Operation for RequestNewLink {
    type Command = commands::RequestNewLink;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        let path = "/invitations/{token}/new-link";
        Descriptor { name: "request_new_link", method: Method::Post, path, required_permission: None }
    }

    fn extract_credentials(&self, _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        if is_form(request) { Ok(()) } else { Err(notice::unreadable(&self.0, request, 415)) }
    }

    fn decode(&self, request: &Request) -> Result<(commands::RequestNewLink, ()), Response> {
        let token = token::of(&self.0, request)?;
        let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(&self.0, request, 400))?;
        if self.0.key.accepts(form.field("nonce"), NEW_LINK, &token.expose()) {
            Ok((commands::RequestNewLink { token }, ()))
        } else {
            Err(notice::unreadable(&self.0, request, 422))
        }
    }

    fn encode(&self, request: &Request, (): &(), _: &NewLinkRequested) -> Response {
        notice::requested(&self.0, request)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::answer(&self.0, request, fault)
    }

    fn document(&self) -> Document {
        let text = "Mails a new link to the address on the invitation, if it has run out and can be renewed and the last \
            mail is not too recent. Whether it does is not told.";
        Document::new("Ask for a new link", text)
            .parameter(ParameterIn::Path, "token", "The token of the old link.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .form::<ButtonForm>("The form of the page.")
            .bare_answer(200, "The request was taken note of.")
            .bare_answer(422, "The form was not posted from a page.")
    }
}
