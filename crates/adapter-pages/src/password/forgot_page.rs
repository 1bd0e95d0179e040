//! `GET /password/forgot`: the form that asks for a link. Changes nothing.

use super::Page;
use super::shown::Shown;
use crate::Site;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Request, Response};
use usher_domain::InvitationToken;
use utoipa::openapi::path::ParameterIn;

pub(super) struct ForgotPage;

/// The invitation that the address of a page names.
pub(super) fn invitation(request: &Request) -> Option<InvitationToken> {
    request.query_value("invitation").and_then(|text| InvitationToken::parse(&text))
}

impl Page for ForgotPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "forgot_password_page",
            method: Method::Get,
            path: "/password/forgot",
            required_permission: None,
        }
    }

    async fn respond(&self, site: &Site, request: &Request, _: Client<'_>) -> Response {
        Shown { site, request, invitation: invitation(request) }.forgot(200, "", &[])
    }

    fn document(&self) -> Document {
        Document::new("The form that asks for a link to set a password", "Changes nothing.")
            .parameter(ParameterIn::Query, "lang", "The language of the page, and of the mail.")
            .parameter(ParameterIn::Query, "invitation", "The token of the invitation to go back to afterwards.")
            .bare_answer(200, "The form.")
    }
}
