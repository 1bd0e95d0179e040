//! `POST /console/invitations/{invitation}/edit`: other rights for a person who has not joined yet.

use super::{id, path};
use crate::layout::Section;
use crate::page::{Answer, Call, Page, acted};
use crate::page_context::PageContext;
use crate::{faults, grants};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{EditInvitation, ExpiryEdit};
use usher_domain::{AnyCommand, CatalogPolicy};

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}/edit";
        Descriptor { name: "edit_invitation", method: Method::Post, path, required_permission: None }
    }

    fn load(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        let unreadable = || faults::unreadable(call.request, 400);
        let command = EditInvitation {
            invitation: id(call)?,
            grants: grants::read(&call.form).ok_or_else(unreadable)?,
            expiry: ExpiryEdit::Keep,
            catalog: CatalogPolicy::Listed,
            expected: Some(call.field("revision").parse().map_err(|_no_number| unreadable())?),
        };
        Ok(vec![command.into()])
    }

    fn render(&self, context: &PageContext<'_>, answers: &[Answer]) -> Option<Response> {
        let back = path(id(context.call).ok()?);
        acted(context, Section::Invitations, answers, &back, "edited")
    }

    fn document(&self) -> Document {
        Document::new("Change an invitation's rights", "Fields `role:CODE`, `permission:CODE` and `resource:ID` grant.")
            .bare_answer(303, "Changed.")
            .bare_answer(409, "It was changed meanwhile, or is not open any more.")
            .bare_answer(422, "What was asked for cannot be granted.")
    }
}
