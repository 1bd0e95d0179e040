//! `POST /console/invitations/{invitation}/move`: cancels an invitation and sends the same one to another address.

use super::{id, path};
use crate::call::done;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::EmailAddress;
use usher_domain::commands::MoveInvitation;
use usher_locales::Key;

pub(crate) struct Move;

impl Page for Move {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}/move";
        Descriptor { name: "move_invitation", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (call, id) = (context.call, id(context.call)?);
        let email = EmailAddress::parse(call.field("email")).map_err(|_no_address| {
            context.problem(Section::Invitations, 422, context.say(Key::InvitationMoveNoAddress), &path(id))
        })?;
        let command = MoveInvitation { invitation: id, email, expected: Some(call.revision()?) };
        let moved = context.ask(Section::Invitations, &command, &path(id)).await?;
        Ok(done(call.request, &path(moved.invitation.id), "moved"))
    }

    fn document(&self) -> Document {
        Document::new("Send an invitation to another address", "Fields `email` and `revision`.")
            .bare_answer(303, "Moved; leads to the new invitation.")
            .bare_answer(409, "The invitation changed in the meantime or is over, or the address is invited already.")
            .bare_answer(422, "The address is none, or cannot be invited.")
    }
}
