//! `GET /password/done`: says that the password is set. Knows nothing and changes nothing.

use super::Page;
use super::forgot_page::invitation;
use super::shown::Shown;
use crate::Site;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Request, Response};
use utoipa::openapi::path::ParameterIn;

pub(super) struct Done;

impl Page for Done {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "password_done_page",
            method: Method::Get,
            path: "/password/done",
            required_permission: None,
        }
    }

    async fn respond(&self, site: &Site, request: &Request, _: Client<'_>) -> Response {
        Shown { site, request, invitation: invitation(request) }.done()
    }

    fn document(&self) -> Document {
        Document::new("Says that the password is set", "Where the form that sets a password leads to.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .parameter(ParameterIn::Query, "invitation", "The token of the invitation to go back to.")
            .bare_answer(200, "The page.")
    }
}
