//! `POST /console/permissions`: makes a permission.

use super::PATH;
use super::form::{PermissionFormSchema, PermissionPage, description, refused};
use crate::call::done;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::roles;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PermissionCode;
use usher_domain::commands::CreatePermission;
use usher_locales::Key;

pub(crate) struct Create;

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_permission", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        roles::allowed(context, true)?;
        let call = context.call;
        let again = || PermissionPage::new(context, call.field("code"), call.field("description"));
        let code = PermissionCode::parse(call.field("code"))
            .map_err(|_no_code| again().wrong(422, "code", context.say(Key::PermissionEnterCode)))?;
        let (description, translations) =
            description(context).map_err(|(field, why)| again().wrong(422, field, why))?;
        let made = context.perform(&CreatePermission { code, description, translations }).await;
        made.map_err(|fault| refused(context, &fault, again()))?;
        Ok(done(call.request, roles::PATH, "permission-created"))
    }

    fn document(&self) -> Document {
        Document::new("Create a permission", "Roles, members and invitations can be given it from now on.")
            .form::<PermissionFormSchema>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(403, "The person may not make one.")
            .bare_answer(409, "There is a permission of this code.")
            .bare_answer(422, "The permission cannot be created with these values.")
    }
}
