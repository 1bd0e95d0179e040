//! `GET /console/resources`: the resources, by name, and the form that makes one.

use super::fields::{Fields, all};
use super::{MANAGE, PATH, path};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::wrong::Wrong;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::Resource;
use usher_domain::commands::ListResources;
use usher_locales::{Argument, Key};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "resources.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    /// Where one is made, for those who may.
    create: Option<String>,
    fields: Fields,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    kind: String,
    /// What it stands below.
    parent: Option<String>,
    /// Where it is changed, for those who may.
    edit: Option<String>,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_resources", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("List resources", "What access can be limited to.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let command = ListResources { after: listing::after(context.call), limit: listing::size(context.call) };
    let page = context.ask(Section::Resources, &command, PATH).await?;
    let known = all(context).await;
    let status = wrong.status();
    let shown = ListPage {
        layout: context.form_layout(Section::Resources, Key::PartResources, wrong.is_some()),
        listing: Listing::of(context, PATH, [], page.next.as_ref()),
        create: context.form_for(MANAGE, PATH),
        fields: Fields::of(context, None, wrong).await,
        entries: page.entries.iter().map(|resource| entry(context, resource, &known)).collect(),
    };
    Ok(respond::page(status, &shown))
}

fn entry(context: &PageContext<'_>, resource: &Resource, known: &[Resource]) -> Entry {
    let name = |id| {
        let found = known.iter().find(|one| one.id == id).map(|one| one.name.clone());
        let name = found.unwrap_or_else(|| id.to_string());
        context.texts.with(Key::ResourceBelowIt, &[("parent", Argument::Text(&name))])
    };
    Entry {
        name: resource.name.clone(),
        kind: resource.kind.clone(),
        parent: resource.parent.map(name),
        edit: context.form_for(MANAGE, &path(resource.id)),
    }
}
