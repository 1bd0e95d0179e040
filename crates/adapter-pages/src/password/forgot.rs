//! `POST /password/forgot`: a link by mail, if the address has an account. The answer is always the same.

use super::shown::{FORGOT, Shown};
use super::{Answer, Page};
use crate::form::Form;
use crate::problem::Problem;
use crate::{Site, faults, language, notice};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Request, Response};
use usher_domain::commands::RequestPasswordLink;
use usher_domain::{AnyCommand, EmailAddress, InvitationToken};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// How much of an address that is none is shown again.
const LONGEST_SHOWN: usize = 300;

/// The form that asks for a link.
#[derive(ToSchema)]
#[schema(as = ForgotPasswordForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field, to report every error")]
struct ForgotForm {
    /// What the page gave.
    nonce: String,
    /// The address of the account.
    email: String,
    /// The token of the invitation to go back to afterwards.
    invitation: Option<String>,
}

pub(super) struct Forgot;

/// What the page shows again.
pub(super) struct Read {
    email: String,
    invitation: Option<InvitationToken>,
    problems: Vec<Problem>,
}

impl Page for Forgot {
    type Read = Read;

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "forgot_password",
            method: Method::Post,
            path: "/password/forgot",
            required_permission: None,
        }
    }

    fn read(&self, site: &Site, request: &Request) -> Result<(Vec<AnyCommand>, Read), Response> {
        let form = Form::read(&request.body).ok_or_else(|| notice::unreadable(site, request, 400))?;
        let invitation = form.field("invitation").and_then(InvitationToken::parse);
        let typed = form.field("email").unwrap_or_default().trim();
        let email = EmailAddress::parse(typed);
        let mut problems = Vec::new();
        if !site.key.accepts(form.field("nonce"), FORGOT, "") {
            problems.push(Problem::Nonce);
        }
        if email.is_err() {
            problems.push(Problem::Email);
        }
        let locale = Some(language::of(site, request, None).locale());
        let asked = email.ok().filter(|_| problems.is_empty());
        let asked = asked.map(|email| RequestPasswordLink { email, locale, invitation }.into());
        let email = typed.chars().take(LONGEST_SHOWN).collect();
        Ok((asked.into_iter().collect(), Read { email, invitation, problems }))
    }

    fn show(&self, site: &Site, request: &Request, read: &Read, answers: &[Answer]) -> Option<Response> {
        let shown = Shown { site, request, invitation: read.invitation };
        Some(match answers.first() {
            None => shown.forgot(422, &read.email, &read.problems),
            Some(Ok(_)) => shown.asked(),
            Some(Err(fault)) => faults::answer(site, request, fault),
        })
    }

    fn document(&self) -> Document {
        let text = "Mails a link to set a password, if the address has an account that can log in and none was mailed a \
            short while ago. Whether it does is not told, neither by the answer nor by the time it takes.";
        Document::new("Ask for a link to set a password", text)
            .parameter(ParameterIn::Query, "lang", "The language of the page, and of the mail.")
            .form::<ForgotForm>("The form of the page.")
            .bare_answer(200, "The request was taken note of.")
            .bare_answer(422, "The form again, with what is wrong.")
    }
}
