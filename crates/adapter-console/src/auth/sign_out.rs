//! `POST /console/sign-out`: ends the session, here and for good.

use crate::call::done;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{faults, session};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::Fault;
use usher_domain::commands::EndSession;

pub(crate) struct SignOut;

impl Page for SignOut {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "sign_out", method: Method::Post, path: "/console/sign-out", required_permission: None }
    }

    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let request = context.call.request;
        if let Some(session) = &context.call.session {
            match context.perform(&EndSession { session: session.id }).await {
                // A session that is not there any more has been left as well.
                Ok(_) | Err(Fault::Refused(_)) => {}
                Err(fault) => return Err(faults::answer_in(context.texts, request, &fault)),
            }
        }
        let answer = done(request, "/console/sign-in", "signed-out");
        Ok(answer.header("set-cookie", session::end(request)))
    }

    fn document(&self) -> Document {
        Document::new("Sign out", "Ends the session.").bare_answer(303, "Signed out.")
    }
}
