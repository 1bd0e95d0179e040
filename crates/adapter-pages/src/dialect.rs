//! What the pages of an invitation do alike.

use crate::form::is_form;
use crate::{Site, faults, notice};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Method, Request, Response};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// A page of an invitation, or what one of its forms does.
pub(crate) type Endpoint<R> = usher_adapter_kit::Endpoint<Site, R>;

/// Refuses a post that is no form.
pub(crate) fn check_media_type(site: &Site, request: &Request) -> Result<(), Response> {
    if request.method == Method::Get || is_form(request) { Ok(()) } else { Err(notice::unreadable(site, request, 415)) }
}

impl Dialect for Site {
    type Error = Response;
    type Input = ();

    /// The token of the link says enough; nobody has signed in.
    fn extract_credentials(&self, (): &(), _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, (): &(), request: &Request) -> Result<(), Response> {
        check_media_type(self, request)
    }

    fn fault(&self, request: &Request, _: &Descriptor, (): &(), fault: &Fault) -> Response {
        faults::answer(self, request, fault)
    }

    fn write(&self, _: &Request, error: Response) -> Response {
        error
    }

    fn document(&self, (): &(), errors: &[u16], document: Document) -> Document {
        let document = document.parameter(ParameterIn::Path, "token", "The token of the link in the mail.").parameter(
            ParameterIn::Query,
            "lang",
            "The language of the page.",
        );
        errors.iter().fold(document, |document, status| match status {
            404 => document.bare_answer(404, "There is no invitation with this token."),
            410 => document.bare_answer(410, "The invitation is over."),
            422 => document.bare_answer(422, "The form again, with what is wrong."),
            _ => document,
        })
    }
}
