//! `POST /console/members/{member}/block` and `/unblock`: shuts a member out, or lets it in again.

use super::{id, path, seen_by};
use crate::call::Call;
use crate::faults;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{BlockMember, Blocking};

pub(crate) struct Block;

/// The two senses as the path says them.
fn blocking(call: &Call<'_>) -> Option<(Blocking, &'static str)> {
    match call.request.parameters.get("blocking") {
        "block" => Some((Blocking::Block, "blocked")),
        "unblock" => Some((Blocking::Unblock, "unblocked")),
        _ => None,
    }
}

impl Page for Block {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/members/{member}/{blocking}";
        Descriptor { name: "block_member", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let call = context.call;
        let unknown = || faults::missed(call.request, &usher_adapter_kit::RoutingError::UnknownPath);
        let (blocking, word) = blocking(call).ok_or_else(unknown)?;
        let (member, expected) = seen_by(call)?;
        let command = BlockMember { member, blocking, expected };
        context.act(Section::Members, &command, &path(id(call)?), word).await
    }

    fn document(&self) -> Document {
        Document::new("Block or unblock a member", "`block` takes away access, `unblock` restores it.")
            .bare_answer(303, "Done.")
            .bare_answer(409, "The member changed in the meantime, or its status does not allow this.")
    }
}
