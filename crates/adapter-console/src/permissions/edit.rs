//! `POST /console/permissions/edit`: what a permission allows, in other words.

use super::form::{PermissionFormSchema, description};
use super::show::page;
use super::{EDIT, at, known};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::roles;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditPermission;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "edit_permission", method: Method::Post, path: EDIT, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let code = known(context, context.call.field("code"))?;
        let (description, translations) = match description(context) {
            Ok((description, translations)) => (Some(description), Some(translations)),
            Err((field, why)) => return Err(page(context, &code).await?.typed(context).wrong(422, field, why)),
        };
        let here = at(&code);
        context.ask(Section::Roles, &EditPermission { code, description, translations }, &here).await?;
        Ok(done(context.call.request, roles::PATH, "permission-edited"))
    }

    fn document(&self) -> Document {
        Document::new("Describe a permission", "Its code, and who has it, stay as they are.")
            .form::<PermissionFormSchema>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(403, "The person may not change it.")
            .bare_answer(404, "There is no such permission.")
            .bare_answer(422, "The description is too long, or every organization has the permission.")
    }
}
