//! `POST /password/reset/{token}`: sets the password and uses the link up.

use super::reset_page::{refused, token};
use super::shown::{RESET, Shown};
use super::{Answer, Page};
use crate::form::Form;
use crate::html::see_other;
use crate::problem::Problem;
use crate::{Site, notice};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Request, Response};
use usher_domain::commands::{PasswordRules, PreviewPasswordLink, ResetPassword};
use usher_domain::{AnyCommand, Command, Fault, InvitationToken, PasswordToken, Refusal, Secret};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The form that sets a password.
#[derive(ToSchema)]
#[schema(as = ResetPasswordForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field, to report every error")]
struct ResetForm {
    /// What the page gave.
    nonce: String,
    /// The new password.
    password: String,
    /// The token of the invitation to go back to afterwards.
    invitation: Option<String>,
}

pub(super) struct Reset;

/// What the page needs that the commands do not carry.
pub(super) struct Read {
    token: PasswordToken,
    invitation: Option<InvitationToken>,
    problems: Vec<Problem>,
}

impl Page for Reset {
    type Read = Read;

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "reset_password",
            method: Method::Post,
            path: "/password/reset/{token}",
            required_permission: None,
        }
    }

    fn read(&self, site: &Site, request: &Request) -> Result<(Vec<AnyCommand>, Read), Response> {
        let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(site, request, 400))?;
        let invitation = form.field("invitation").and_then(InvitationToken::parse);
        let token = token(&Shown { site, request, invitation })?;
        let mut problems = Vec::new();
        if !site.key.accepts(form.field("nonce"), RESET, &token.expose()) {
            problems.push(Problem::Nonce);
        }
        let password = form.field("password").unwrap_or_default();
        if password.is_empty() {
            problems.push(Problem::PasswordMissing);
        }
        // The form that is shown again says whose password it sets, so that is asked for first.
        let mut commands = vec![PreviewPasswordLink { token }.into()];
        if problems.is_empty() {
            let (password, rules) = (Secret::new(password), PasswordRules::default());
            commands.push(ResetPassword { token, password, rules }.into());
        }
        Ok((commands, Read { token, invitation, problems }))
    }

    fn show(&self, site: &Site, request: &Request, read: &Read, answers: &[Answer]) -> Option<Response> {
        let shown = Shown { site, request, invitation: read.invitation };
        let preview = match answers.first()? {
            Ok(any) => PreviewPasswordLink::outcome(any)?,
            Err(fault) => return Some(refused(&shown, fault)),
        };
        let again = |problems: &[Problem]| shown.reset(422, read.token, preview.email.as_sent(), problems);
        Some(match answers.get(1) {
            None => again(&read.problems),
            Some(Ok(_)) => see_other(&shown.done_address()),
            Some(Err(Fault::Refused(found))) => match &found.refusal {
                Refusal::WeakPassword(rule) => again(&[Problem::PasswordWeak(*rule)]),
                _ => refused(&shown, &Fault::Refused(found.clone())),
            },
            Some(Err(fault)) => refused(&shown, fault),
        })
    }

    fn document(&self) -> Document {
        let text = "Sets the password of the account that the link is for. The link is used up, every session of the \
            account ends, and the owner is told by mail.";
        Document::new("Set a password", text)
            .parameter(ParameterIn::Path, "token", "The token of the link in the mail.")
            .parameter(ParameterIn::Query, "lang", "The language of the page.")
            .form::<ResetForm>("The form of the page.")
            .bare_answer(303, "The password is set; the next page says so.")
            .bare_answer(404, "The link was used, has run out or never was.")
            .bare_answer(422, "The form again, with what is wrong.")
    }
}
