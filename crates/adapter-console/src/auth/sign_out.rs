//! `POST /console/sign-out`: ends the session, here and for good.

use crate::page::{Answer, Call, Page, done};
use crate::page_context::PageContext;
use crate::{faults, session};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EndSession;
use usher_domain::{AnyCommand, Fault};

pub(crate) struct SignOut;

impl Page for SignOut {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "sign_out", method: Method::Post, path: "/console/sign-out", required_permission: None }
    }

    fn load(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        Ok(call.session.iter().map(|session| EndSession { session: session.id }.into()).collect())
    }

    fn render(&self, context: &PageContext<'_>, answers: &[Answer]) -> Option<Response> {
        let request = context.call.request;
        match answers.first() {
            // A session that is not there any more has been left as well.
            Some(Ok(_) | Err(Fault::Refused(_))) | None => {
                let answer = done(request, "/console/sign-in", "signed-out");
                Some(answer.header("set-cookie", session::end(request)))
            }
            Some(Err(fault)) => Some(faults::answer(request, fault)),
        }
    }

    fn document(&self) -> Document {
        Document::new("Sign out", "Ends the session.").bare_answer(303, "Signed out.")
    }
}
