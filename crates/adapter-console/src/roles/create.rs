//! `POST /console/roles`: makes a role.

use super::form::{RoleFields, RoleFormSchema, field, read};
use super::show::asked;
use super::{FORM, PATH};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::RoleCode;
use usher_domain::commands::CreateRole;
use usher_locales::Key;

pub(crate) struct Create;

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_role", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(create(context).await, |wrong| asked(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Create a role", "Fields `permission:CODE` say what it confers.")
            .form::<RoleFormSchema>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(403, "The role would confer what the caller lacks.")
            .bare_answer(409, "The form again: there is a role of this code.")
            .bare_answer(422, "The form again: the role cannot be created with these values.")
    }
}

async fn create(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let code = RoleCode::parse(context.call.field("code"));
    let code = code.map_err(|_no_code| Wrong::at("code", context.say(Key::RoleEnterCode)))?;
    let RoleFields { name, permissions, translations } = read(context)?;
    context.attempt(Section::Roles, &CreateRole { code, name, permissions, translations }, FORM, field).await?;
    Ok(done(context.call.request, PATH, "role-created"))
}
