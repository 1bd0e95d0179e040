//! `GET /console/imports/{import}/refused.csv`: the refused lines as a file, to be put right and sent again.

use super::{PATH, id};
use crate::csv::File;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::ListRefusedLines;
use usher_domain::{PageLimit, RefusedLine};

pub(crate) struct Report;

const FILE: File<RefusedLine, 3> = File {
    name: "refused.csv",
    columns: ["line", "email", "reason"],
    row: |line| [line.number.to_string(), line.email.clone(), words(line)],
    section: Section::Invite,
    page: PATH,
};

/// Everything that is wrong with a line, as the API says it: whoever reads the file may be a program.
fn words(line: &RefusedLine) -> String {
    let sentences: Vec<&str> = line.problems.iter().map(|problem| problem.detail.as_str()).collect();
    sentences.join(" ")
}

impl Page for Report {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/imports/{import}/refused.csv";
        Descriptor { name: "download_refused_lines", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let import = id(context)?;
        let command = ListRefusedLines { import, after: None, limit: PageLimit::clamped(PageLimit::MAX) };
        FILE.of(context, command).await
    }

    fn document(&self) -> Document {
        Document::new("Download the refused lines of an import", "CSV in UTF-8 with `line`, `email` and `reason`.")
            .bare_answer(200, "The file.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(404, "There is no such import.")
    }
}
