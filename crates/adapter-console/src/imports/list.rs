//! `GET /console/imports`: the imports, newest first.

use super::{PATH, path, status};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::When;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::ListImports;
use usher_domain::{Import, ImportCounts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "imports.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    invite: String,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    counts: ImportCounts,
    status: &'static str,
    tone: &'static str,
    created: When,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_imports", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = ListImports { after: listing::after(context.call), limit: context.call.site.settings.page_size };
        let page = context.ask(Section::Invite, &command, PATH).await?;
        let shown = ListPage {
            layout: context.layout(Section::Invite, "Imports"),
            listing: Listing::of(context, PATH, [], page.next.as_ref()),
            invite: context.address("/console/invite"),
            entries: page.entries.iter().map(|import| entry(context, import)).collect(),
        };
        Ok(respond::page(200, &shown))
    }

    fn document(&self) -> Document {
        Document::new(
            "List imports",
            "Newest first; each is a list of people that was invited from the console or the API.",
        )
        .parameter(ParameterIn::Query, "after", "Where the page starts.")
        .bare_answer(200, "The page.")
        .bare_answer(303, "Not signed in.")
    }
}

fn entry(context: &PageContext<'_>, import: &Import) -> Entry {
    let (status, tone) = status(import);
    Entry {
        address: context.address(&path(import.id)),
        counts: import.counts,
        status,
        tone,
        created: import.created_at.into(),
    }
}
