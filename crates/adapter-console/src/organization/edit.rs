//! `POST /console/settings`: changes the settings.

use super::PATH;
use super::fields::{SettingsFormSchema, field, keeps_logo, read};
use super::show::shown;
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::GetOrganization;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "edit_settings", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        answered(edit(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Change the settings of the organization", "They apply to invitations from then on.")
            .form::<SettingsFormSchema>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(403, "The person may not change them.")
            .bare_answer(409, "The settings changed in the meantime, or the form again: the short name is taken.")
            .bare_answer(422, "The form again: the organization cannot have these settings.")
    }
}

async fn edit(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let mut command = read(context)?;
    if keeps_logo(context.call)
        && let Some(branding) = &mut command.branding
    {
        // The revision keeps it the one that the page was made for.
        branding.logo = context.ask(Section::Settings, &GetOrganization, PATH).await?.what.settings.branding.logo;
    }
    context.attempt(Section::Settings, &command, PATH, field).await?;
    Ok(done(context.call.request, PATH, "settings-saved"))
}
