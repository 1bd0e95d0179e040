//! `GET /console/templates/{template}`: one template, in the form that changes it.

use super::form::TemplatePage;
use super::{PATH, id, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::Wrong;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::GetTemplate;

pub(crate) struct Show;

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/templates/{template}";
        Descriptor { name: "show_template", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("Show a permission template", "With the form that changes it, for those who may.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(404, "There is no such template.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let template = id(context.call)?;
    let known = context.ask(Section::Roles, &GetTemplate { template }, PATH).await?;
    let here = path(template);
    let (status, revision) = (wrong.status(), wrong.revision(context.call, known.revision));
    let page = TemplatePage::of(context, known.what.content.name.clone(), Some(&known.what.content), wrong).await;
    let shown = TemplatePage {
        save: context.address(&format!("{here}/edit")),
        delete: Some(context.address(&format!("{here}/delete"))),
        revision: Some(revision),
        ..page
    };
    Ok(respond::page(status, &shown))
}
