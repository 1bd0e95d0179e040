//! `GET /console/imports/{import}/refused.csv`: the refused lines as a file, to be put right and sent again.

use super::show::words;
use super::{PATH, id};
use crate::csv::push_row;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PageLimit;
use usher_domain::commands::ListRefusedLines;

pub(crate) struct Report;

impl Page for Report {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/imports/{import}/refused.csv";
        Descriptor { name: "download_refused_lines", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = id(context)?;
        let mut csv = "line,email,reason\r\n".to_owned();
        let mut command = ListRefusedLines { import: id, after: None, limit: PageLimit::clamped(PageLimit::MAX) };
        loop {
            let page = context.ask(Section::Invite, &command, PATH).await?;
            for line in &page.entries {
                csv.push_str(&line.number.to_string());
                csv.push(',');
                push_row(&mut csv, [line.email.as_str(), &words(line)]);
            }
            match page.next {
                Some(next) => command.after = Some(next),
                None => return Ok(respond::csv(csv, "refused.csv")),
            }
        }
    }

    fn document(&self) -> Document {
        Document::new("Download the refused lines of an import", "CSV in UTF-8 with `line`, `email` and `reason`.")
            .bare_answer(200, "The file.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(404, "There is no such import.")
    }
}
