//! `POST /console/roles/delete`: deletes a role that nobody has.

use super::form::code;
use super::{PATH, at};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::DeleteRole;

pub(crate) struct Delete;

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/roles/delete";
        Descriptor { name: "delete_role", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let code = code(context, context.call.field("code"))?;
        let here = at(&code);
        let command = DeleteRole { code, expected: Some(context.call.revision()?) };
        context.ask(Section::Roles, &command, &here).await?;
        Ok(done(context.call.request, PATH, "role-deleted"))
    }

    fn document(&self) -> Document {
        Document::new("Delete a role", "Only where nobody has it.")
            .bare_answer(303, "Deleted.")
            .bare_answer(404, "There is no such role.")
            .bare_answer(409, "The role changed in the meantime, or somebody has it.")
    }
}
