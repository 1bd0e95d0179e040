//! `POST /console/invitations/{invitation}/edit`: other rights for a person who has not joined yet.

use super::{id, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{faults, grants};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::CatalogPolicy;
use usher_domain::commands::{EditInvitation, ExpiryEdit};

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}/edit";
        Descriptor { name: "edit_invitation", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (call, id) = (context.call, id(context.call)?);
        let unreadable = || faults::unreadable(call.request, 400);
        let command = EditInvitation {
            invitation: id,
            first_name: None,
            last_name: None,
            grants: grants::read(&call.form).ok_or_else(unreadable)?,
            expiry: ExpiryEdit::Keep,
            catalog: CatalogPolicy::Listed,
            expected: Some(call.field("revision").parse().map_err(|_no_number| unreadable())?),
        };
        context.act(Section::Invitations, &command, &path(id), "edited").await
    }

    fn document(&self) -> Document {
        Document::new(
            "Change an invitation's permissions",
            "Fields `role:CODE`, `permission:CODE` and `resource:ID` grant.",
        )
        .bare_answer(303, "Changed.")
        .bare_answer(409, "The invitation changed in the meantime, or is no longer open.")
        .bare_answer(422, "The permissions cannot be granted.")
    }
}
