//! `POST /console/templates/{template}/delete`: no more invitations start from it.

use super::{PATH, id, path, seen};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::DeleteTemplate;

pub(crate) struct Delete;

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/templates/{template}/delete";
        Descriptor { name: "delete_template", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let template = id(context.call)?;
        let command = DeleteTemplate { template, expected: Some(seen(context.call)?) };
        context.ask(Section::Roles, &command, &path(template)).await?;
        Ok(done(context.call.request, PATH, "template-deleted"))
    }

    fn document(&self) -> Document {
        Document::new("Delete a permission template", "What was granted with it stays.")
            .bare_answer(303, "Deleted.")
            .bare_answer(404, "There is no such template.")
            .bare_answer(409, "The template changed in the meantime.")
    }
}
