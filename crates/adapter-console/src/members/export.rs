//! `GET /console/members.csv`: the members of the list as a file.

use super::list::{FILE, PATH, asked};
use crate::csv::{MOST_ROWS, push_row};
use crate::grants::codes;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::{Member, PageLimit, Timestamp};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Export;

const COLUMNS: [&str; 8] =
    ["email", "first_name", "last_name", "status", "roles", "permissions", "created_at", "joined_at"];

impl Page for Export {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "export_members", method: Method::Get, path: FILE, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let mut csv = String::new();
        push_row(&mut csv, COLUMNS);
        let mut command = asked(context, PageLimit::clamped(PageLimit::MAX));
        let mut rows = 0;
        loop {
            let page = context.ask(Section::Members, &command, PATH).await?;
            for member in &page.entries {
                push_row(&mut csv, row(member).each_ref().map(String::as_str));
            }
            rows += page.entries.len();
            match page.next.filter(|_| rows < MOST_ROWS) {
                Some(next) => command.after = Some(next),
                None => return Ok(respond::csv(csv, "members.csv")),
            }
        }
    }

    fn document(&self) -> Document {
        let columns = COLUMNS.join("`, `");
        Document::new("Download the members of the list", &format!("CSV in UTF-8 with `{columns}`."))
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status, or `all`.")
            .bare_answer(200, "The file.")
            .bare_answer(303, "Not signed in.")
    }
}

fn row(member: &Member) -> [String; COLUMNS.len()] {
    let (roles, permissions) = codes(&member.grants);
    [
        super::show::email(member),
        member.first_name.as_str().to_owned(),
        member.last_name.as_str().to_owned(),
        member.status.as_str().to_owned(),
        roles,
        permissions,
        member.created_at.rfc3339_seconds(),
        member.joined_at.map(Timestamp::rfc3339_seconds).unwrap_or_default(),
    ]
}
