//! `GET /console/resources/{resource}`: one resource in the form that changes it.

use super::fields::Fields;
use super::{MANAGE, PATH, id, path};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::Wrong;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::GetResource;
use usher_locales::Key;

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "resource.html")]
struct ShowPage {
    layout: Layout,
    list: String,
    /// Where the forms go: below this.
    here: String,
    /// The resource by its name, and what it is.
    name: String,
    kind: String,
    fields: Fields,
    revision: String,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/resources/{resource}";
        Descriptor { name: "show_resource", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("Show a resource", "With the form that changes it.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(403, "The person may not change it.")
            .bare_answer(409, "The organization is archived.")
            .bare_answer(404, "There is no such resource.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let resource = id(context.call)?;
    let known = context.ask(Section::Resources, &GetResource { resource }, PATH).await?;
    context.offer(Section::Resources, MANAGE, PATH)?;
    let status = wrong.status();
    let shown = ShowPage {
        layout: context.form_titled(Section::Resources, known.what.name.clone(), wrong.is_some()),
        list: context.address(PATH),
        here: context.address(&path(resource)),
        name: known.what.name.clone(),
        kind: known.what.kind.clone(),
        revision: wrong.revision(context.call, known.revision),
        fields: Fields::of(context, Some(&known.what), wrong).await,
    };
    Ok(respond::page(status, &shown))
}
