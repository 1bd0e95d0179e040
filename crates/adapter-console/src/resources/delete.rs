//! `POST /console/resources/{resource}/delete`: deletes a resource that nobody's access is limited to.

use super::{PATH, id, path};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::DeleteResource;

pub(crate) struct Delete;

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/resources/{resource}/delete";
        Descriptor { name: "delete_resource", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let resource = id(context.call)?;
        let command = DeleteResource { resource, expected: Some(context.call.revision()?) };
        context.ask(Section::Resources, &command, &path(resource)).await?;
        Ok(done(context.call.request, PATH, "resource-deleted"))
    }

    fn document(&self) -> Document {
        Document::new("Delete a resource", "Only where nobody's access is limited to it.")
            .bare_answer(303, "Deleted.")
            .bare_answer(404, "There is no such resource.")
            .bare_answer(409, "The resource changed in the meantime, or is in use.")
    }
}
