//! `POST /console/sign-in`: opens a session in the organization that the person joined first.

use super::resume::resume;
use super::{Door, KEPT, show};
use crate::address::inside;
use crate::kept::Kept;
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{NAME, faults, refusals, respond, session};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Request, Response};
use usher_domain::commands::{OpenSession, SessionPlace};
use usher_domain::{EmailAddress, Fault, Refusal, Secret};
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

    /// A form that carries another one is longer than what strangers may send.
    fn is_long(&self, request: &Request) -> bool {
        request.query_value(KEPT).is_some()
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (call, request) = (context.call, context.call.request);
        let (email, next) = (call.field("email"), call.field("next"));
        let wrong = |refusal: &Refusal| {
            let (status, problem) = refusals::say(context.texts, refusal);
            let door = Door {
                email: email.to_owned(),
                next: next.to_owned(),
                kept: Kept::carried(&call.form),
                problem: Some(problem),
                providers: Vec::new(),
            };
            Err(respond::refused(show(context, status, door), refusal))
        };
        // What is no address is nobody's.
        let Ok(address) = EmailAddress::parse(email) else { return wrong(&Refusal::BadLogin) };
        let password = Secret::new(call.form.field("password").unwrap_or_default());
        let command = OpenSession { family: NAME, email: address, password, place: SessionPlace::First };
        let opened = match context.perform(&command).await {
            Ok(opened) => opened,
            Err(Fault::Refused(refused)) => return wrong(&refused.refusal),
            Err(fault) => return Err(faults::answer_in(context.texts, request, &fault)),
        };
        let next = match inside(next) {
            "" => crate::address::OVERVIEW,
            page => page,
        };
        if let Some(kept) = Kept::carried(&call.form) {
            return Ok(resume(context, opened, &kept, next).await);
        }
        let begun = session::begin(request, call.site.cookie, &opened);
        Ok(respond::see_other(request, next).header("set-cookie", begun))
    }

    fn document(&self) -> Document {
        Document::new("Sign in", "Starts a session and sets its cookie.")
            .form::<SignInForm>("The page's form.")
            .bare_answer(303, "Signed in.")
            .bare_answer(422, "The form again, with the errors.")
            .bare_answer(429, "The form again: too many attempts failed.")
    }
}
