//! `POST /console/roles/edit`: what a role confers from now on.

use super::form::{RoleFields, RoleFormSchema, code, field, read};
use super::show::shown;
use super::{EDIT, PATH, at};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditRole;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "edit_role", method: Method::Post, path: EDIT, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, context.call.field("code"), wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Change a role", "Everyone who has it gets and loses what changes.")
            .form::<RoleFormSchema>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(403, "The role confers, or would confer, what the caller lacks.")
            .bare_answer(404, "There is no such role.")
            .bare_answer(409, "The role changed in the meantime.")
            .bare_answer(422, "The form again: the role cannot have these values.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let code = code(context, context.call.field("code"))?;
    let (here, expected) = (at(&code), Some(context.call.revision()?));
    let RoleFields { name, permissions, translations } = read(context)?;
    let (permissions, translations) = (Some(permissions), Some(translations));
    let command = EditRole { code, name: Some(name), permissions, translations, expected };
    context.attempt(Section::Roles, &command, &here, field).await?;
    Ok(done(context.call.request, PATH, "role-edited"))
}
