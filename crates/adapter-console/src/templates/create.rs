//! `POST /console/templates`: makes a template.

use super::form::{Filled, TemplateFormSchema, field, read};
use super::new::asked;
use super::{FORM, PATH};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CreateTemplate;

pub(crate) struct Create;

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_template", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(create(context).await, |wrong| asked(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Create a permission template", "Fields `role:CODE` and `permission:CODE` grant.")
            .form::<TemplateFormSchema>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(409, "The form again: there is one of this name.")
            .bare_answer(422, "The form again: the template cannot be created with these values.")
    }
}

async fn create(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let Filled { name, description, color, permissions, roles } = read(context)?;
    let command = CreateTemplate { name, description, color, permissions, roles };
    context.attempt(Section::Roles, &command, FORM, field).await?;
    Ok(done(context.call.request, PATH, "template-created"))
}
