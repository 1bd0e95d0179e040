//! `POST /console/account/invitations/{invitation}/accept` and `/decline`: answers an invitation to one's own address.

use super::PATH;
use crate::faults;
use crate::layout::Section;
use crate::page::Page;
use crate::page_context::PageContext;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::AnswerOwnInvitation;
use usher_domain::{InvitationId, Refusal};
use uuid::Uuid;

/// One of the two answers.
pub(crate) struct Answer {
    name: &'static str,
    path: &'static str,
    title: &'static str,
    text: &'static str,
    accepts: bool,
}

/// Yes.
pub(crate) const ACCEPT: Answer = Answer {
    name: "accept_own_invitation",
    path: "/console/account/invitations/{invitation}/accept",
    title: "Accept an invitation to oneself",
    text: "For people who are signed in and whose address is confirmed.",
    accepts: true,
};

/// No.
pub(crate) const DECLINE: Answer = Answer {
    name: "decline_own_invitation",
    path: "/console/account/invitations/{invitation}/decline",
    title: "Decline an invitation to oneself",
    text: "Releases its seat.",
    accepts: false,
};

impl Page for Answer {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: self.name, method: Method::Post, path: self.path, required_permission: None }
    }

    /// Who is signed in next may be somebody else.
    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let id = Uuid::try_parse(context.call.request.parameters.get("invitation"));
        let unknown = || faults::answer(context.call.request, &Refusal::UnknownInvitation.into());
        let invitation = id.map(InvitationId).map_err(|_no_id| unknown())?;
        let command = AnswerOwnInvitation { invitation, accepts: self.accepts };
        context.act(Section::Account, &command, PATH, if self.accepts { "joined" } else { "declined" }).await
    }

    fn document(&self) -> Document {
        Document::new(self.title, self.text)
            .bare_answer(303, "Answered.")
            .bare_answer(403, "The organization does not admit the invitee.")
            .bare_answer(404, "There is no such invitation to the person's own confirmed address.")
            .bare_answer(409, "The invitation is no longer open.")
    }
}
