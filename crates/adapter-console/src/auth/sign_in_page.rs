//! `GET /console/sign-in`: the form.

use super::Door;
use crate::faults::ENDED;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_locales::Key;

pub(crate) struct SignInPage;

impl Page for SignInPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "sign_in_page", method: Method::Get, path: "/console/sign-in", required_permission: None }
    }

    fn is_public(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let ended = !context.call.query(ENDED).is_empty();
        let problem = ended.then(|| context.say(Key::SignInEnded));
        Ok(super::show(context, 200, Door { next: context.call.query("next"), problem, ..Door::default() }))
    }

    fn document(&self) -> Document {
        Document::new(
            "Show the sign-in form",
            "Continues to `next` afterwards. `ended` says that a form was sent whose session had ended.",
        )
        .bare_answer(200, "The form.")
    }
}
