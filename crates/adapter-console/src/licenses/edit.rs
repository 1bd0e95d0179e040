//! `POST /console/licenses/{license}/edit`: the name and the seats of a license.

use super::fields::{LicenseFormSchema, field, read};
use super::show::shown;
use super::{id, path};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditLicense;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/licenses/{license}/edit";
        Descriptor { name: "edit_license", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Change a license", "There cannot be fewer seats than are taken.")
            .form::<LicenseFormSchema>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(404, "There is no such license.")
            .bare_answer(409, "The license changed in the meantime, or the form again: more seats are taken.")
            .bare_answer(422, "The form again: the license cannot have these values.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let license = id(context.call)?;
    let (here, expected) = (path(license), Some(context.call.revision()?));
    let (name, seats) = read(context)?;
    let command = EditLicense { license, name: Some(name), seats: Some(seats), expected };
    context.attempt(Section::Licenses, &command, &here, field).await?;
    Ok(done(context.call.request, &here, "license-edited"))
}
