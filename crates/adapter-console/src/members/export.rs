//! `GET /console/members.csv`: the members of the list as a file.

use super::file::FILE;
use super::list::{self, asked};
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PageLimit;
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Export;

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
