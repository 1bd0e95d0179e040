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
use usher_locales::{Argument, Key, Texts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "imports.html")]
struct ListPage {
    layout: Layout,
    listing: Listing,
    /// Where people are invited, where something can be changed.
    invite: Option<String>,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    people: String,
    counts: String,
    status: Key,
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
            layout: context.layout(Section::Invite, Key::ImportsTitle),
            listing: Listing::of(context, PATH, [], page.next.as_ref()),
            invite: context.form_for("invitations.create", "/console/invite"),
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
        people: context.texts.with(Key::ImportsPeople, &[("count", Argument::Count(import.counts.total))]),
        counts: counts(context.texts, import.counts),
        status,
        tone,
        created: When::of(context.texts, import.created_at),
    }
}

/// What became of the lines; those that are left only where there are some.
fn counts(texts: Texts, counts: ImportCounts) -> String {
    let key = if counts.left() > 0 { Key::ImportsCountsLeft } else { Key::ImportsCounts };
    let arguments = [
        ("invited", Argument::Count(counts.invited)),
        ("unchanged", Argument::Count(counts.unchanged)),
        ("refused", Argument::Count(counts.refused)),
        ("left", Argument::Count(counts.left())),
    ];
    texts.with(key, &arguments)
}
