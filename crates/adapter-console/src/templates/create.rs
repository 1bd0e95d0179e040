//! `POST /console/templates`: makes a template.

use super::form::{Filled, TemplateFormSchema, read};
use super::{FORM, PATH};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CreateTemplate;

pub(crate) struct Create;

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_template", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let Filled { name, description, color, permissions, roles } = read(context, FORM)?;
        let command = CreateTemplate { name, description, color, permissions, roles };
        context.ask(Section::Roles, &command, FORM).await?;
        Ok(done(context.call.request, PATH, "template-created"))
    }

    fn document(&self) -> Document {
        Document::new("Create a permission template", "Fields `role:CODE` and `permission:CODE` grant.")
            .form::<TemplateFormSchema>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(409, "There is one of this name.")
            .bare_answer(422, "The template cannot be created with these values.")
    }
}
