//! `POST /console/members/{member}/remove`: ends a membership.

use super::{id, path, seen_by};
use crate::layout::Section;
use crate::page::{Answer, Call, Page, acted};
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::AnyCommand;
use usher_domain::commands::RemoveMember;

pub(crate) struct Remove;

impl Page for Remove {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/{member}/remove";
        Descriptor { name: "remove_member", method: Method::Post, path, required_permission: None }
    }

    fn load(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        let (member, expected) = seen_by(call)?;
        Ok(vec![RemoveMember { member, expected }.into()])
    }

    fn render(&self, context: &PageContext<'_>, answers: &[Answer]) -> Option<Response> {
        let back = path(id(context.call).ok()?);
        acted(context, Section::Members, answers, &back, "removed")
    }

    fn document(&self) -> Document {
        Document::new("Remove a member", "Its access and its seat are gone; it can be invited again.")
            .bare_answer(303, "Removed.")
            .bare_answer(409, "The member was changed meanwhile, or that cannot be done to it.")
    }
}
