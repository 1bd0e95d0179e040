//! `POST /console/members/{member}/edit`: other rights for a member, at once.

use super::{id, path, seen_by};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{faults, grants};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::EditMember;
use usher_domain::{Attributes, CatalogPolicy};

pub(crate) struct Edit;

impl Page for Edit {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "edit_member",
            method: Method::Post,
            path: "/console/members/{member}/edit",
            required_permission: None,
        }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let (member, expected) = seen_by(call)?;
        let grants = grants::read(&call.form).ok_or_else(|| faults::unreadable(call.request, 400))?;
        let (first_name, last_name, attributes) = (None, None, Attributes::default());
        let catalog = CatalogPolicy::Listed;
        let command = EditMember { member, grants, first_name, last_name, attributes, catalog, expected };
        context.act(Section::Members, &command, &path(id(call)?), "edited").await
    }

    fn document(&self) -> Document {
        Document::new("Change a member's permissions", "Fields `role:CODE`, `permission:CODE` and `resource:ID` grant.")
            .bare_answer(303, "Changed.")
            .bare_answer(409, "The member changed in the meantime, or its status does not allow this.")
            .bare_answer(422, "The permissions cannot be granted.")
    }
}
