//! `POST /console/sign-in`: opens a session in the organization that the person joined first.

use super::{door, inside};
use crate::page::{Answer, Call, Page};
use crate::page_context::PageContext;
use crate::{NAME, faults, refusals, respond, session};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::OpenSession;
use usher_domain::{AnyCommand, Command, EmailAddress, Fault, Refusal, Secret};
use utoipa::ToSchema;

pub(crate) struct SignIn;

/// The form.
#[derive(ToSchema)]
#[schema(as = SignInForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct SignInForm {
    /// The address.
    email: String,
    /// The password.
    password: String,
    /// The page to go on to.
    next: Option<String>,
}

impl Page for SignIn {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "sign_in", method: Method::Post, path: "/console/sign-in", required_permission: None }
    }

    fn is_public(&self) -> bool {
        true
    }

    fn load(&self, call: &Call<'_>) -> Result<Vec<AnyCommand>, Response> {
        let password = Secret::new(call.form.field("password").unwrap_or_default());
        let email = EmailAddress::parse(call.field("email"));
        // What is no address is nobody's.
        Ok(email
            .map(|email| OpenSession { family: NAME, email, password, organization: None }.into())
            .into_iter()
            .collect())
    }

    fn render(&self, context: &PageContext<'_>, answers: &[Answer]) -> Option<Response> {
        let request = context.call.request;
        let (email, next) = (context.call.field("email"), context.call.field("next"));
        let wrong = |refusal: &Refusal| {
            let (status, problem) = refusals::say(refusal);
            Some(respond::refused(door(context, status, email, next, Some(problem)), refusal))
        };
        match answers.first() {
            None => wrong(&Refusal::BadLogin),
            Some(Err(Fault::Refused(refused))) => wrong(&refused.refusal),
            Some(Err(fault)) => Some(faults::answer(request, fault)),
            Some(Ok(any)) => {
                let opened = OpenSession::outcome(any)?;
                let next = match inside(next) {
                    "" => "/console/invitations",
                    page => page,
                };
                Some(
                    respond::see_other(request, next)
                        .header("set-cookie", session::begin(request, context.call.site.cookie, opened)),
                )
            }
        }
    }

    fn document(&self) -> Document {
        Document::new("Sign in", "Opens a session, which a cookie carries.")
            .form::<SignInForm>("The form of the page.")
            .bare_answer(303, "Signed in.")
            .bare_answer(422, "The form again, with what is wrong.")
            .bare_answer(429, "The form again: too many attempts failed.")
    }
}
