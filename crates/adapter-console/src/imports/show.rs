//! `GET /console/imports/{import}`: how far an import is, and who was refused. While it is under way a script shows how far it
//! is; without scripts the page loads itself again.

use super::{PATH, id, line_problem, path, status, why};
use crate::address;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::When;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{GetImport, ListLineResults};
use usher_domain::{Import, ImportCounts, LineResult, PageLimit};
use usher_locales::{Argument, Key, Texts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Show;

/// After how many seconds the page of an import that is under way is loaded again.
const REFRESH: u32 = 2;
/// How many refused lines a page shows.
const SHOWN: u32 = 200;

#[derive(Template)]
#[template(path = "import.html")]
struct ShowPage {
    layout: Layout,
    listing: Listing,
    list: String,
    /// Where people are invited, where something can be changed.
    invite: Option<String>,
    invitations: Option<String>,
    is_open: bool,
    /// Whether it shows the first of the refused lines.
    is_first: bool,
    /// After how many seconds it is loaded again without scripts.
    refresh: u32,
    headline: String,
    status: Key,
    tone: &'static str,
    stopped: Option<Key>,
    progress: String,
    counts: ImportCounts,
    created: When,
    cancel: Option<String>,
    again: String,
    /// The refused lines as a file.
    report: Option<String>,
    /// What became of every line, as a file.
    results: Option<String>,
    are_deleted: bool,
    refused: Vec<Refused>,
}

struct Refused {
    number: u64,
    email: String,
    words: String,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/imports/{import}";
        Descriptor { name: "show_import", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = id(context)?;
        let import = context.ask(Section::Invite, &GetImport(id), PATH).await?;
        let after = listing::after(context.call);
        let is_first = after.is_none();
        let command = ListLineResults { import: id, only_refused: true, after, limit: PageLimit::clamped(SHOWN) };
        let refused = context.ask(Section::Invite, &command, &path(id)).await?;
        let listing = Listing::of(context, &path(id), [], refused.next.as_ref());
        // Whoever leafs through the refused lines is not interrupted.
        let page = ShowPage { is_first, ..page(context, &import, listing, &refused.entries) };
        Ok(respond::page(200, &page))
    }

    fn document(&self) -> Document {
        Document::new("Show an import", "How far it is, and the lines that were refused.")
            .parameter(ParameterIn::Query, "after", "Where the refused lines start.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(404, "There is no such import.")
    }
}

fn page(context: &PageContext<'_>, import: &Import, listing: Listing, refused: &[LineResult]) -> ShowPage {
    let here = path(import.id);
    let (status, tone) = status(import);
    let are_there = import.rows_deleted_at.is_none();
    let file = |is_there: bool, name: &str| (are_there && is_there).then(|| context.address(&format!("{here}/{name}")));
    ShowPage {
        layout: context.layout(Section::Invite, Key::ImportTitle),
        listing,
        list: context.address(PATH),
        invite: context.form_for("invitations.create", "/console/invite"),
        invitations: context.address_for("invitations.read", "/console/invitations"),
        is_open: import.status.is_open(),
        is_first: true,
        refresh: REFRESH,
        headline: headline(context.texts, import),
        status,
        tone,
        stopped: import.stopped.map(why),
        progress: progress(context.texts, import.counts),
        counts: import.counts,
        created: When::of(context.texts, import.created_at),
        cancel: context.form_for("invitations.create", &format!("{here}/cancel")),
        again: context.address(&address::query(&here, &[])),
        report: file(import.counts.refused > 0, "refused.csv"),
        results: file(import.counts.done() > 0, "lines.csv"),
        are_deleted: import.rows_deleted_at.is_some(),
        refused: refused.iter().map(|line| row(context.texts, line)).collect(),
    }
}

/// What is under way, or what came of it.
fn headline(texts: Texts, import: &Import) -> String {
    let ImportCounts { total, invited, .. } = import.counts;
    match (import.status.is_open(), invited) {
        (true, _) => texts.with(Key::ImportInviting, &[("count", Argument::Count(total))]),
        (false, 0) => texts.say(Key::ImportNobody),
        (false, invited) => texts.with(Key::ImportInvited, &[("count", Argument::Count(invited))]),
    }
}

fn progress(texts: Texts, counts: ImportCounts) -> String {
    let arguments = [("done", Argument::Count(counts.done())), ("total", Argument::Count(counts.total))];
    texts.with(Key::ImportProgress, &arguments)
}

/// A line with everything that is wrong with it, as sentences.
fn row(texts: Texts, line: &LineResult) -> Refused {
    let sentences: Vec<String> =
        line.outcome.as_ref().err().into_iter().flatten().map(|problem| line_problem::say(texts, problem)).collect();
    Refused { number: line.number, email: line.email.clone(), words: sentences.join(texts.sentence_gap()) }
}
