//! `GET /console/members.csv`: the members of the list as a file.

use super::PATH;
use super::list::{self, asked};
use crate::csv::File;
use crate::grants::codes;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::{Member, PageLimit, Timestamp};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Export;

pub(super) const FILE: File<Member, 8> = File {
    name: "members.csv",
    columns: ["email", "first_name", "last_name", "status", "roles", "permissions", "created_at", "joined_at"],
    row,
    section: Section::Members,
    page: PATH,
};

impl Page for Export {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "export_members", method: Method::Get, path: list::FILE, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        FILE.of(context, asked(context, PageLimit::clamped(PageLimit::MAX), None)).await
    }

    fn document(&self) -> Document {
        let columns = FILE.columns.join("`, `");
        Document::new("Download the members of the list", &format!("CSV in UTF-8 with `{columns}`."))
            .parameter(ParameterIn::Query, "q", "Text to find in the address or name.")
            .parameter(ParameterIn::Query, "status", "The status, or `all`.")
            .parameter(ParameterIn::Query, "sort", "The order, as in the list.")
            .bare_answer(200, "The file.")
            .bare_answer(422, "The list is too long for a file.")
            .bare_answer(303, "Not signed in.")
    }
}

fn row(member: &Member) -> [String; 8] {
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
