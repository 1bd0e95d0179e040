//! `POST /console/templates/{template}/edit`: what a template says from now on.

use super::form::{Filled, TemplateFormSchema, field, read};
use super::show::shown;
use super::{id, path, seen};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditTemplate;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/templates/{template}/edit";
        Descriptor { name: "edit_template", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Change a permission template", "Fields `role:CODE` and `permission:CODE` grant.")
            .form::<TemplateFormSchema>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(409, "The template changed in the meantime, or the form again: another one has this name.")
            .bare_answer(422, "The form again: the template cannot have these values.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let template = id(context.call)?;
    let (here, expected) = (path(template), seen(context.call)?);
    let Filled { name, description, color, permissions, roles } = read(context)?;
    let command = EditTemplate {
        template,
        name: Some(name),
        description: Some(description),
        color: Some(color),
        permissions: Some(permissions),
        roles: Some(roles),
        expected: Some(expected),
    };
    context.attempt(Section::Roles, &command, &here, field).await?;
    Ok(done(context.call.request, &here, "template-edited"))
}
