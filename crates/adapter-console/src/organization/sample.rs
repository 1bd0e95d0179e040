//! `POST /console/settings/sample`: the form as it was typed, with a sample of the mail and of the invitee's page that the
//! organization would have with it. Changes nothing.

use super::fields::{self, SettingsFormSchema, keeps_logo};
use super::look::Look;
use super::show::{page, shown};
use super::{MANAGE, PATH, SAMPLE};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::{NotDone, answered};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{EditOrganization, GetOrganization, OrganizationProfile};

pub(crate) struct Sample;

impl Page for Sample {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "show_settings_sample", method: Method::Post, path: SAMPLE, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        context.offer(Section::Settings, MANAGE, PATH)?;
        answered(sampled(context).await, |wrong| shown(context, wrong)).await
    }

    fn document(&self) -> Document {
        Document::new("Show how mails and pages would look", "With the settings as typed; changes nothing.")
            .form::<SettingsFormSchema>("The page's form.")
            .bare_answer(200, "The form as it was sent, with the sample.")
            .bare_answer(403, "The person may not change the settings.")
            .bare_answer(409, "The organization is archived.")
            .bare_answer(422, "The form again: the organization cannot have these settings.")
    }
}

async fn sampled(context: &PageContext<'_>) -> Result<Response, NotDone> {
    let typed = fields::read(context)?;
    let known = context.ask(Section::Settings, &GetOrganization, PATH).await?;
    let stored = page(context, &known.what, known.revision).await;
    let look = Look::of(context, &with(known.what, typed, keeps_logo(context.call))).await;
    Ok(respond::page(200, &stored.typed(context).looking(look)))
}

/// The organization as it would be.
fn with(mut profile: OrganizationProfile, typed: EditOrganization, keeps_logo: bool) -> OrganizationProfile {
    let (organization, settings) = (&mut profile.organization, &mut profile.settings);
    if let Some(name) = typed.name {
        name.as_str().clone_into(&mut organization.name);
    }
    organization.locale = typed.locale.unwrap_or(organization.locale);
    settings.invitation_lifetime = typed.invitation_lifetime.unwrap_or(settings.invitation_lifetime);
    if let Some(emails) = typed.emails {
        settings.emails = emails;
    }
    if let Some(mut branding) = typed.branding {
        if keeps_logo {
            branding.logo = settings.branding.logo.take();
        }
        settings.branding = branding;
    }
    profile
}
