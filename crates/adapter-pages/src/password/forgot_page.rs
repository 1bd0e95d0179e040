//! `GET /password/forgot`: the form that asks for a link. Changes nothing.

use super::shown::Shown;
use super::{Answer, Page};
use crate::Site;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Request, Response};
use usher_domain::{AnyCommand, InvitationToken};
use utoipa::openapi::path::ParameterIn;

pub(super) struct ForgotPage;

/// The invitation that the address of a page names.
pub(super) fn invitation(request: &Request) -> Option<InvitationToken> {
    request.query_value("invitation").and_then(|text| InvitationToken::parse(&text))
}

impl Page for ForgotPage {
    type Read = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "forgot_password_page",
            method: Method::Get,
            path: "/password/forgot",
            required_permission: None,
        }
    }

    fn read(&self, _: &Site, _: &Request) -> Result<(Vec<AnyCommand>, ()), Response> {
        Ok((Vec::new(), ()))
    }

    fn show(&self, site: &Site, request: &Request, (): &(), _: &[Answer]) -> Option<Response> {
        Some(Shown { site, request, invitation: invitation(request) }.forgot(200, "", &[]))
    }

    fn document(&self) -> Document {
        Document::new("The form that asks for a link to set a password", "Changes nothing.")
            .parameter(ParameterIn::Query, "lang", "The language of the page, and of the mail.")
            .parameter(ParameterIn::Query, "invitation", "The token of the invitation to go back to afterwards.")
            .bare_answer(200, "The form.")
    }
}
