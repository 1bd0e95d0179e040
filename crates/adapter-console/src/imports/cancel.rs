//! `POST /console/imports/{import}/cancel`: invites nobody else of the list. Who was invited stays invited.

use super::{id, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::CancelImport;

pub(crate) struct Cancel;

impl Page for Cancel {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/imports/{import}/cancel";
        Descriptor { name: "cancel_import", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = id(context)?;
        context.act(Section::Invite, &CancelImport(id), &path(id), "import-cancelled").await
    }

    fn document(&self) -> Document {
        Document::new("Cancel an import", "Who was invited stays invited; does nothing to one that has ended.")
            .bare_answer(303, "To the import.")
            .bare_answer(404, "There is no such import.")
    }
}
