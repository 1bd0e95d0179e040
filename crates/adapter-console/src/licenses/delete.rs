//! `POST /console/licenses/{license}/delete`: deletes a license of which no seat is taken.

use super::{PATH, id, path};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::DeleteLicense;

pub(crate) struct Delete;

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/licenses/{license}/delete";
        Descriptor { name: "delete_license", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let license = id(context.call)?;
        let command = DeleteLicense { license, expected: Some(context.call.revision()?) };
        context.ask(Section::Licenses, &command, &path(license)).await?;
        Ok(done(context.call.request, PATH, "license-deleted"))
    }

    fn document(&self) -> Document {
        Document::new("Delete a license", "Only where no seat of it is taken.")
            .bare_answer(303, "Deleted.")
            .bare_answer(404, "There is no such license.")
            .bare_answer(409, "The license changed in the meantime, or seats are taken.")
    }
}
