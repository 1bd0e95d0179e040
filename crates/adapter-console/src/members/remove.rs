//! `POST /console/members/{member}/remove`: ends a membership.

use super::{id, path, seen_by};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::RemoveMember;

pub(crate) struct Remove;

impl Page for Remove {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/{member}/remove";
        Descriptor { name: "remove_member", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (member, expected) = seen_by(context.call)?;
        let command = RemoveMember { member, expected };
        context.act(Section::Members, &command, &path(id(context.call)?), "removed").await
    }

    fn document(&self) -> Document {
        Document::new("Remove a member", "Ends access and releases the seat; the person can be invited again.")
            .bare_answer(303, "Removed.")
            .bare_answer(409, "The member changed in the meantime, or its status does not allow this.")
    }
}
