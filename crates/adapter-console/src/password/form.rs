//! `GET /console/password`: the form.

use super::{PATH, form};
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};

pub(crate) struct FormPage;

impl Page for FormPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "password_page", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        Ok(form(context, 200, None))
    }

    fn document(&self) -> Document {
        Document::new("Show the form to change a password", "Also asks for the current password.")
            .bare_answer(200, "The form.")
    }
}
