//! `GET /console/imports/{import}/refused.csv`: the refused lines as a file, to be put right and sent again; and
//! `GET /console/imports/{import}/lines.csv`: what became of every line.

use super::{PATH, id};
use crate::csv::File;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ListLineResults, RowOutcome};
use usher_domain::{LineResult, PageLimit};

pub(crate) struct Refused;
pub(crate) struct Lines;

const REFUSED: File<LineResult, 3> = File {
    name: "refused.csv",
    columns: ["line", "email", "reason"],
    row: |line| [line.number.to_string(), line.email.clone(), reason(line)],
    section: Section::Invite,
    page: PATH,
};

const LINES: File<LineResult, 4> = File {
    name: "lines.csv",
    columns: ["line", "email", "outcome", "reason"],
    row: |line| {
        let outcome = line.outcome.as_ref().map_or("refused", |outcome| RowOutcome::reported(*outcome));
        [line.number.to_string(), line.email.clone(), outcome.to_owned(), reason(line)]
    },
    section: Section::Invite,
    page: PATH,
};

/// Everything that is wrong with a line, as the API says it: whoever reads the file may be a program.
fn reason(line: &LineResult) -> String {
    let problems = line.outcome.as_ref().err().into_iter().flatten();
    problems.map(|problem| problem.detail.as_str()).collect::<Vec<_>>().join(" ")
}

impl Page for Refused {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/imports/{import}/refused.csv";
        Descriptor { name: "download_refused_lines", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        REFUSED.of(context, command(context, true)?).await
    }

    fn document(&self) -> Document {
        document("Download the refused lines of an import", "CSV in UTF-8 with `line`, `email` and `reason`.")
    }
}

impl Page for Lines {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/imports/{import}/lines.csv";
        Descriptor { name: "download_line_results", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        LINES.of(context, command(context, false)?).await
    }

    fn document(&self) -> Document {
        document("Download the lines of an import", "CSV in UTF-8 with `line`, `email`, `outcome` and `reason`.")
    }
}

fn command(context: &PageContext<'_>, only_refused: bool) -> Result<ListLineResults, Response> {
    Ok(ListLineResults { import: id(context)?, only_refused, after: None, limit: PageLimit::clamped(PageLimit::MAX) })
}

fn document(summary: &'static str, text: &'static str) -> Document {
    Document::new(summary, text)
        .bare_answer(200, "The file.")
        .bare_answer(303, "Not signed in.")
        .bare_answer(404, "There is no such import.")
}
