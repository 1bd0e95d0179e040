//! `POST /console/settings`: changes the settings.

use super::PATH;
use super::fields::{SettingsFormSchema, keeps_logo, read};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::GetOrganization;

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "edit_settings", method: Method::Post, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let mut command = read(context)?;
        if keeps_logo(context.call)
            && let Some(branding) = &mut command.branding
        {
            // The revision keeps it the one that the page was made for.
            branding.logo = context.ask(Section::Settings, &GetOrganization, PATH).await?.what.settings.branding.logo;
        }
        context.act(Section::Settings, &command, PATH, "settings-saved").await
    }

    fn document(&self) -> Document {
        Document::new("Change the settings of the organization", "They apply to invitations from then on.")
            .form::<SettingsFormSchema>("The page's form.")
            .bare_answer(303, "Changed.")
            .bare_answer(403, "The person may not change them.")
            .bare_answer(409, "The settings changed in the meantime, or the short name is taken.")
            .bare_answer(422, "The organization cannot have these settings.")
    }
}
