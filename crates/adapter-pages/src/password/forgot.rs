//! `POST /password/forgot`: a link by mail, if the address has an account. The answer is always the same.

use super::Page;
use super::shown::{FORGOT, Shown};
use crate::form::Form;
use crate::problem::Problem;
use crate::{Site, faults, language, notice};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Request, Response};
use usher_domain::commands::RequestPasswordLink;
use usher_domain::{EmailAddress, InvitationToken};
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

impl Page for Forgot {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "forgot_password",
            method: Method::Post,
            path: "/password/forgot",
            required_permission: None,
        }
    }

    async fn respond(&self, site: &Site, request: &Request, client: Client<'_>) -> Response {
        let Some(form) = Form::read(&request.body) else { return notice::unreadable(site, request, 400) };
        let invitation = form.field("invitation").and_then(InvitationToken::parse);
        let shown = Shown { site, request, invitation };
        let typed = form.field("email").unwrap_or_default().trim();
        let email = EmailAddress::parse(typed);
        let mut problems = Vec::new();
        if !site.key.accepts(form.field("nonce"), FORGOT, "") {
            problems.push(Problem::Nonce);
        }
        if email.is_err() {
            problems.push(Problem::Email);
        }
        let Some(email) = email.ok().filter(|_| problems.is_empty()) else {
            let typed: String = typed.chars().take(LONGEST_SHOWN).collect();
            return shown.forgot(422, &typed, &problems);
        };
        let locale = Some(language::of(site, request, None).locale());
        match client.perform(&RequestPasswordLink { email, locale, invitation }).await {
            Ok(_) => shown.asked(),
            Err(fault) => faults::answer(site, request, &fault),
        }
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
