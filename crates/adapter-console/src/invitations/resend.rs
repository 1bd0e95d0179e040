//! `POST /console/invitations/{invitation}/resend`: a new mail with a new link.

use super::{id, path};
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::PersonalMessage;
use usher_domain::commands::ResendInvitation;
use usher_locales::Key;

pub(crate) struct Resend;

impl Page for Resend {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/invitations/{invitation}/resend";
        Descriptor { name: "resend_invitation", method: Method::Post, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = id(context.call)?;
        // Browsers send line ends as two characters.
        let said = context.call.form.field("message").map(|said| said.replace("\r\n", "\n"));
        let message = said.map(|said| PersonalMessage::parse(said.trim())).transpose().map_err(|_too_long| {
            context.problem(Section::Invitations, 422, context.say(Key::InvitationMessageLong), &path(id))
        })?;
        let command = ResendInvitation { invitation: id, message };
        context.act(Section::Invitations, &command, &path(id), "resent").await
    }

    fn document(&self) -> Document {
        Document::new(
            "Resend an invitation",
            "Sends a new link; the old link stops working. Field `message` replaces what is said to the invitee.",
        )
        .bare_answer(303, "Done.")
        .bare_answer(422, "The message is too long.")
        .bare_answer(409, "It was accepted, declined or revoked.")
    }
}
