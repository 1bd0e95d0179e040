//! `POST /console/licenses`: makes a license.

use super::PATH;
use super::fields::{LicenseFormSchema, read};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CreateLicense;

pub(crate) struct Create;

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_license", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (name, seats) = read(context, PATH)?;
        context.act(Section::Licenses, &CreateLicense { name, seats }, PATH, "license-created").await
    }

    fn document(&self) -> Document {
        Document::new("Create a license", "A pool of seats.")
            .form::<LicenseFormSchema>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(422, "The license cannot be created with these values.")
    }
}
