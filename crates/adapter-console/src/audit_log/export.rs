//! `GET /console/audit.csv`: the events of the log as a file.

use super::list::asked;
use super::names::Names;
use super::titles::Titles;
use super::{Entry, FILE, PATH, entry, names::Naming};
use crate::csv::{File, Paged};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PageLimit;
use usher_domain::commands::{ReadTrail, Trail};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Export;

const EVENTS: File<Entry, 8> = File {
    name: "audit.csv",
    columns: ["position", "at", "kind", "about", "by", "key", "protocol", "details"],
    row,
    section: Section::Trail,
    page: PATH,
};

impl Paged for ReadTrail {
    type Entry = Entry;
    type Place = u64;

    fn start(&mut self, at: u64) {
        self.before = Some(at);
    }

    fn page(context: &PageContext<'_>, trail: Trail) -> (Vec<Entry>, Option<u64>) {
        let titles = Titles::default();
        let names = Names::in_file(context, &trail, &titles);
        (trail.events.iter().map(|event| entry(context, &names, event)).collect(), trail.before)
    }
}

impl Page for Export {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "export_audit", method: Method::Get, path: FILE, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        EVENTS.of(context, asked(context, PageLimit::clamped(PageLimit::MAX))).await
    }

    fn document(&self) -> Document {
        let columns = EVENTS.columns.join("`, `");
        Document::new("Download the audit log", &format!("CSV in UTF-8 with `{columns}`, newest first."))
            .parameter(ParameterIn::Query, "kind", "Only events of this kind or family, such as `member.*`.")
            .parameter(ParameterIn::Query, "member", "Only events about this member.")
            .bare_answer(200, "The file.")
            .bare_answer(422, "The list is too long for a file.")
            .bare_answer(303, "Not signed in.")
    }
}

fn row(entry: &Entry) -> [String; 8] {
    let text = |it: &Option<Naming>| it.as_ref().map(|naming| naming.named.text.clone()).unwrap_or_default();
    let facts: Vec<String> = entry.facts.iter().map(Naming::text).collect();
    [
        entry.place.map(|place| place.to_string()).unwrap_or_default(),
        entry.at.exact.clone(),
        entry.kind.unwrap_or_default().to_owned(),
        text(&entry.about),
        text(&entry.actor),
        text(&entry.key),
        text(&entry.protocol),
        facts.join("; "),
    ]
}
