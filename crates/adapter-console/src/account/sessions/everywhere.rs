//! `POST /console/account/sign-out-everywhere`: ends all sessions of the person, this one as well, and the tokens that
//! belong to none.

use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::session;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::LogOut;

pub(crate) struct SignOutEverywhere;

impl Page for SignOutEverywhere {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/account/sign-out-everywhere";
        Descriptor { name: "sign_out_everywhere", method: Method::Post, path, required_permission: None }
    }

    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        context.ask(Section::Account, &LogOut { everywhere: true }, super::PATH).await?;
        let request = context.call.request;
        Ok(done(request, "/console/sign-in", "signed-out-everywhere").header("set-cookie", session::end(request)))
    }

    fn document(&self) -> Document {
        Document::new("Sign out everywhere", "Ends all sessions of the person, of the console and of every API.")
            .bare_answer(303, "Signed out.")
    }
}
