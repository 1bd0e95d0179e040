//! `POST /invitations/{token}/decline`: the invitee does not join.

use crate::form::{Form, is_form};
use crate::invitation::{DECLINE, Shown, Typed};
use crate::{Site, faults, notice, refusals, token};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{AnswerInvitation, AnsweredInvitation, InvitationAnswer};
use usher_domain::{Credentials, Fault, InvitationToken};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// A form that is nothing but a button.
#[derive(ToSchema)]
#[schema(as = ButtonForm)]
#[expect(dead_code, reason = "describes the form; it has one field")]
pub(crate) struct ButtonForm {
    /// What the page gave.
    nonce: String,
}

pub(crate) struct DeclineInvitation(pub(crate) Site);

/// What the page needs that the command does not carry.
pub(crate) struct Context {
    token: InvitationToken,
    is_meant: bool,
}

impl Operation for DeclineInvitation {
    type Command = AnswerInvitation;
    type Context = Context;

    fn descriptor(&self) -> Descriptor {
        let path = "/invitations/{token}/decline";
        Descriptor { name: "decline_invitation", method: Method::Post, path, required_permission: None }
    }

    fn extract_credentials(&self, _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        if is_form(request) { Ok(()) } else { Err(notice::unreadable(&self.0, request, 415)) }
    }

    fn decode(&self, request: &Request) -> Result<(AnswerInvitation, Context), Response> {
        let token = token::of(&self.0, request)?;
        let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(&self.0, request, 400))?;
        let is_meant = self.0.key.accepts(form.field("nonce"), DECLINE, &token.expose());
        let answer = is_meant.then_some(InvitationAnswer::Decline);
        Ok((AnswerInvitation { token, answer }, Context { token, is_meant }))
    }

    fn encode(&self, request: &Request, context: &Context, answered: &AnsweredInvitation) -> Response {
        let shown = Shown { site: &self.0, request, token: context.token, preview: &answered.preview };
        match &answered.refused {
            Some(refusal) => refusals::of_answer(&shown, &Typed::default(), refusal),
            None if context.is_meant => shown.back_to_page(),
            // Asking once more gives the form a good nonce.
            None => shown.confirm_decline(422),
        }
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::answer(&self.0, request, fault)
    }

    fn document(&self) -> Document {
        Document::new("Decline an invitation", "Ends the invitation and frees its seat.")
            .parameter(ParameterIn::Path, "token", "The token of the link in the mail.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .form::<ButtonForm>("The form of the page.")
            .bare_answer(303, "The invitation is declined; its page says so.")
            .bare_answer(404, "The link opens no invitation.")
            .bare_answer(410, "The invitation is over.")
            .bare_answer(422, "The form again.")
    }
}
