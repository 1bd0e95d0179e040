//! `POST /console/settings/restore`: restore the organization.

use super::PATH;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{RestoreOrganization, WhichOrganization};

pub(crate) struct Restore;

impl Page for Restore {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/settings/restore";
        Descriptor { name: "restore_organization", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let command = RestoreOrganization { organization: WhichOrganization::Own };
        context.act(Section::Settings, &command, PATH, "restored").await
    }

    fn document(&self) -> Document {
        Document::new("Restore the organization", "It is in use again.")
            .bare_answer(303, "Done.")
            .bare_answer(403, "The person may not do everything in it.")
    }
}
