//! `POST /invitations/{token}/accept`: the invitee joins, with a new account or the password of an old one.

mod request;

use crate::form::is_form;
use crate::invitation::{Shown, Typed};
use crate::problem::Problem;
use crate::{Site, faults, notice, refusals, token};
use request::{AcceptForm, Read};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{AnswerInvitation, AnsweredInvitation};
use usher_domain::{Credentials, Fault, InvitationToken};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct AcceptInvitation(pub(crate) Site);

/// What the page needs that the command does not carry.
pub(crate) struct Context {
    token: InvitationToken,
    typed: Typed,
    problems: Vec<Problem>,
}

impl Operation for AcceptInvitation {
    type Command = AnswerInvitation;
    type Context = Context;

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "accept_invitation",
            method: Method::Post,
            path: "/invitations/{token}/accept",
            required_permission: None,
        }
    }

    fn extract_credentials(&self, _: &Request) -> Result<Credentials, Response> {
        Ok(Credentials::Nothing)
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        if is_form(request) { Ok(()) } else { Err(notice::unreadable(&self.0, request, 415)) }
    }

    fn decode(&self, request: &Request) -> Result<(AnswerInvitation, Context), Response> {
        let token = token::of(&self.0, request)?;
        let read = request::read(&self.0, token, &request.body);
        let Read { answer, typed, problems } = read.ok_or_else(|| notice::unreadable(&self.0, request, 400))?;
        Ok((AnswerInvitation { token, answer }, Context { token, typed, problems }))
    }

    fn encode(&self, request: &Request, context: &Context, answered: &AnsweredInvitation) -> Response {
        let shown = Shown { site: &self.0, request, token: context.token, preview: &answered.preview };
        match &answered.refused {
            Some(refusal) => refusals::of_answer(&shown, &context.typed, refusal),
            None if context.problems.is_empty() => shown.back_to_page(),
            None => shown.form(422, context.typed.clone(), &context.problems),
        }
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::answer(&self.0, request, fault)
    }

    fn document(&self) -> Document {
        Document::new("Accept an invitation", "Makes an account with the password, or signs in to the one there is.")
            .parameter(ParameterIn::Path, "token", "The token of the link in the mail.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .form::<AcceptForm>("The form of the page.")
            .bare_answer(303, "The invitee is a member now; the page of the invitation says so.")
            .bare_answer(403, "The organization does not take the invitee.")
            .bare_answer(404, "The link opens no invitation.")
            .bare_answer(410, "The invitation is over.")
            .bare_answer(422, "The form again, with what is wrong.")
            .bare_answer(429, "Too many wrong passwords: wait as `Retry-After` says.")
    }
}
