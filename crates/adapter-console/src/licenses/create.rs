//! `POST /console/licenses`: makes a license.

use super::PATH;
use super::fields::{LicenseFormSchema, field, read};
use super::list::shown;
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, Wrong, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PageLimit;
use usher_domain::commands::{CreateLicense, ListLicenses};
use usher_locales::Key;

pub(crate) struct Create;

impl Page for Create {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "create_license", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(create(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Create a license", "A pool of seats.")
            .form::<LicenseFormSchema>("The page's form.")
            .bare_answer(303, "Created.")
            .bare_answer(
                422,
                "The form again: the license cannot be created with these values, or there is one of this name.",
            )
    }
}

async fn create(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let (name, seats) = read(context)?;
    // Programs tell licenses apart by their ids, people by their names.
    let limit = PageLimit::clamped(PageLimit::MAX);
    let known = context.perform(&ListLicenses { after: None, limit }).await;
    if known.is_ok_and(|page| page.entries.iter().any(|usage| usage.license.name == name.as_str())) {
        return Err(Wrong::at("name", context.say(Key::LicenseNameTaken)).into());
    }
    context.attempt(Section::Licenses, &CreateLicense { name, seats }, PATH, field).await?;
    Ok(done(context.call.request, PATH, "license-created"))
}
