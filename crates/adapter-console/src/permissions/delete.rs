//! `POST /console/permissions/delete`: deletes a permission that nobody has.

use super::{at, known};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::roles;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::DeletePermission;

pub(crate) struct Delete;

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/permissions/delete";
        Descriptor { name: "delete_permission", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let code = known(context, context.call.field("code"))?;
        let here = at(&code);
        context.ask(Section::Roles, &DeletePermission { code }, &here).await?;
        Ok(done(context.call.request, roles::PATH, "permission-deleted"))
    }

    fn document(&self) -> Document {
        Document::new("Delete a permission", "Only where no member, no open invitation and no role has it.")
            .bare_answer(303, "Deleted.")
            .bare_answer(403, "The person may not delete it.")
            .bare_answer(404, "There is no such permission.")
            .bare_answer(409, "Somebody has it.")
            .bare_answer(422, "Every organization has it.")
    }
}
