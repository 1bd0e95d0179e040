//! `POST /console/operator/sign-out`: the browser forgets the session. Nothing is stored of it that could be ended: it ends
//! by itself after its time, and with its key.

use super::{DOOR, WAY_OUT};
use crate::call::done;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::session;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};

pub(crate) struct SignOut;

impl Page for SignOut {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "operator_sign_out", method: Method::Post, path: WAY_OUT, required_permission: None }
    }

    fn is_for_operators(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let request = context.call.request;
        Ok(done(request, DOOR, "signed-out").header("set-cookie", session::end_of_operator(request)))
    }

    fn document(&self) -> Document {
        Document::new("Sign out of the operator's console", "The browser forgets the session.")
            .bare_answer(303, "Signed out.")
    }
}
