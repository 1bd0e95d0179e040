//! `POST /console/roles`: makes a role.

use super::form::{RoleFormSchema, code, read};
use super::{FORM, PATH};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CreateRole;

pub(crate) struct Create;

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_role", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let code = code(context, context.call.field("code"))?;
        let (name, permissions) = read(context, FORM)?;
        context.ask(Section::Roles, &CreateRole { code, name, permissions }, FORM).await?;
        Ok(done(context.call.request, PATH, "role-created"))
    }

    fn document(&self) -> Document {
        Document::new("Create a role", "Fields `permission:CODE` say what it confers.")
            .form::<RoleFormSchema>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(403, "The role would confer what the caller lacks.")
            .bare_answer(409, "There is a role of this code.")
            .bare_answer(422, "The role cannot be created with these values.")
    }
}
