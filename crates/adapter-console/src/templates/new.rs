//! `GET /console/templates/new`: the empty form.

use super::form::TemplatePage;
use super::{FORM, MANAGE, PATH};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::Wrong;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::Refusal;
use usher_locales::Key;

pub(crate) struct New;

impl Page for New {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "new_template", method: Method::Get, path: FORM, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        asked(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("Show the form of a new permission template", "With a box for everything that can be granted.")
            .bare_answer(200, "The form.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not make one.")
            .bare_answer(409, "The organization is archived.")
    }
}

/// The form; as it was sent, where something is wrong with it.
pub(super) async fn asked(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    context.offer(Section::Roles, MANAGE, PATH)?;
    let page = TemplatePage::of(context, context.say(Key::TemplateNewTitle), None, wrong).await;
    if !page.may_manage {
        return Err(context.refused(Section::Roles, &Refusal::Forbidden.into(), PATH));
    }
    Ok(respond::page(page.wrong.status(), &page))
}
