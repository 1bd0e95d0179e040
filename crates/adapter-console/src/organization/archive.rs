//! `POST /console/settings/archive`: archive the organization.

use super::PATH;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{ArchiveOrganization, WhichOrganization};
use utoipa::ToSchema;

pub(crate) struct Archive;

/// The form.
#[derive(ToSchema)]
#[schema(as = ArchiveOrganizationForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct ArchiveForm {
    /// What the page gave.
    nonce: String,
    /// The short name of the organization.
    confirm: String,
}

impl Page for Archive {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/settings/archive";
        Descriptor { name: "archive_organization", method: Method::Post, path, required_permission: None }
    }

    /// What ends so much is asked for again.
    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let confirmation = Some(context.call.field("confirm").to_owned());
        let command = ArchiveOrganization { organization: WhichOrganization::Own, confirmation };
        context.act(Section::Settings, &command, PATH, "archived").await
    }

    fn document(&self) -> Document {
        Document::new("Archive the organization", "Nothing in it can be changed until it is restored.")
            .form::<ArchiveForm>("The page's form.")
            .bare_answer(303, "Done.")
            .bare_answer(403, "The person may not do everything in it.")
            .bare_answer(422, "The short name is not that of the organization.")
    }
}
