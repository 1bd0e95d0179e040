//! `GET /password/done`: says that the password is set. Knows nothing and changes nothing.

use super::forgot_page::invitation;
use super::shown::Shown;
use super::{Answer, Page};
use crate::Site;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Request, Response};
use usher_domain::AnyCommand;
use utoipa::openapi::path::ParameterIn;

pub(super) struct Done;

impl Page for Done {
    type Read = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "password_done_page",
            method: Method::Get,
            path: "/password/done",
            required_permission: None,
        }
    }

    fn read(&self, _: &Site, _: &Request) -> Result<(Vec<AnyCommand>, ()), Response> {
        Ok((Vec::new(), ()))
    }

    fn show(&self, site: &Site, request: &Request, (): &(), _: &[Answer]) -> Option<Response> {
        Some(Shown { site, request, invitation: invitation(request) }.done())
    }

    fn document(&self) -> Document {
        Document::new("Says that the password is set", "Where the form that sets a password leads to.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .parameter(ParameterIn::Query, "invitation", "The token of the invitation to go back to.")
            .bare_answer(200, "The page.")
    }
}
