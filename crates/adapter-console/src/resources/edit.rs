//! `POST /console/resources/{resource}/edit`: what a resource is, and where it stands.

use super::fields::{Filled, ResourceFormSchema, field, read};
use super::show::shown;
use super::{id, path};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditResource;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/resources/{resource}/edit";
        Descriptor { name: "edit_resource", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Change a resource", "Its name, its kind, and what it is below.")
            .form::<ResourceFormSchema>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(404, "There is no such resource.")
            .bare_answer(409, "The resource changed in the meantime.")
            .bare_answer(422, "The form again: the resource cannot have these values.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let resource = id(context.call)?;
    let (here, expected) = (path(resource), Some(context.call.revision()?));
    let Filled { name, kind, parent } = read(context)?;
    let command = EditResource { resource, kind: Some(kind), name: Some(name), parent: Some(parent), expected };
    context.attempt(Section::Resources, &command, &here, field).await?;
    Ok(done(context.call.request, &here, "resource-edited"))
}
