//! `GET /console/sign-in`: the form.

use crate::page::{Answer, Call, Page};
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::AnyCommand;

pub(crate) struct SignInPage;

impl Page for SignInPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "sign_in_page", method: Method::Get, path: "/console/sign-in", required_permission: None }
    }

    fn is_public(&self) -> bool {
        true
    }

    fn load(&self, _: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        Ok(Vec::new())
    }

    fn render(&self, context: &PageContext<'_>, _: &[Answer]) -> Option<Response> {
        Some(super::door(context, 200, "", &context.call.query("next"), None))
    }

    fn document(&self) -> Document {
        Document::new("The form to sign in with", "Leads on to `next` afterwards.").bare_answer(200, "The form.")
    }
}
