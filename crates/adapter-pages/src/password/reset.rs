//! `POST /password/reset/{token}`: sets the password and uses the link up.

use super::Page;
use super::reset_page::{refused, token};
use super::shown::{RESET, Shown};
use crate::form::Form;
use crate::html::see_other;
use crate::problem::Problem;
use crate::{Site, notice};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Client, Descriptor, Method, Request, Response};
use usher_domain::commands::{PasswordRules, PreviewPasswordLink, ResetPassword};
use usher_domain::{Fault, InvitationToken, Refusal, Secret};
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

impl Page for Reset {
    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "reset_password",
            method: Method::Post,
            path: "/password/reset/{token}",
            required_permission: None,
        }
    }

    async fn respond(&self, site: &Site, request: &Request, client: Client<'_>) -> Response {
        let Some(form) = Form::read(&request.body) else { return notice::unreadable(site, request, 400) };
        let invitation = form.field("invitation").and_then(InvitationToken::parse);
        let shown = Shown { site, request, invitation };
        let token = match token(&shown) {
            Ok(token) => token,
            Err(over) => return over,
        };
        let mut problems = Vec::new();
        if !site.key.accepts(form.field("nonce"), RESET, &token.expose()) {
            problems.push(Problem::Nonce);
        }
        let password = form.field("password").unwrap_or_default();
        if password.is_empty() {
            problems.push(Problem::PasswordMissing);
        }
        // The form that is shown again says whose password it sets, so that is asked for first.
        let preview = match client.perform(&PreviewPasswordLink { token }).await {
            Ok(preview) => preview,
            Err(fault) => return refused(&shown, &fault),
        };
        let again = |problems: &[Problem]| shown.reset(422, token, preview.email.as_sent(), problems);
        if !problems.is_empty() {
            return again(&problems);
        }
        let (password, rules) = (Secret::new(password), PasswordRules::default());
        match client.perform(&ResetPassword { token, password, rules, tells_end: false }).await {
            Ok(_) => see_other(&shown.done_address()),
            Err(Fault::Refused(found)) => match found.refusal {
                Refusal::WeakPassword(rule) => again(&[Problem::PasswordWeak(rule)]),
                _ => refused(&shown, &Fault::Refused(found)),
            },
            Err(fault) => refused(&shown, &fault),
        }
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
