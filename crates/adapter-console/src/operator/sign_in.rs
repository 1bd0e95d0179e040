//! `GET` and `POST /console/operator/sign-in`: begins a session with a key of the installation.

use super::{DOOR, PATH};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{faults, refusals, respond, session};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::SignInOperator;
use usher_domain::{Fault, Refusal, Secret};
use usher_locales::Key;
use utoipa::ToSchema;

/// The form.
pub(crate) struct SignInPage;

/// What the form does.
pub(crate) struct SignIn;

#[derive(Template)]
#[template(path = "operator_sign_in.html")]
struct DoorPage {
    layout: Layout,
    address: String,
    problem: Option<String>,
}

/// The form.
#[derive(ToSchema)]
#[schema(as = OperatorSignInForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct SignInForm {
    /// A key of the installation.
    key: String,
}

impl Page for SignInPage {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "operator_sign_in_page", method: Method::Get, path: DOOR, required_permission: None }
    }

    fn is_public(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        Ok(form(context, 200, None))
    }

    fn document(&self) -> Document {
        Document::new("Show the form to sign in with a key of the installation", "Leads to all organizations.")
            .bare_answer(200, "The form.")
    }
}

impl Page for SignIn {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "operator_sign_in", method: Method::Post, path: DOOR, required_permission: None }
    }

    fn is_public(&self) -> bool {
        true
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let (call, request) = (context.call, context.call.request);
        let command = SignInOperator { key: Secret::new(call.field("key")) };
        match context.perform(&command).await {
            Ok(opened) => {
                let begun = session::begin_of_operator(request, call.site.cookie, &opened);
                Ok(respond::see_other(request, PATH).header("set-cookie", begun))
            }
            Err(Fault::Refused(refused)) => {
                let (status, text) = match &refused.refusal {
                    Refusal::BadLogin => (422, context.say(Key::OperatorWrongKey)),
                    other => refusals::say(context.texts, other),
                };
                Err(respond::refused(form(context, status, Some(text)), &refused.refusal))
            }
            Err(fault) => Err(faults::answer_in(context.texts, request, &fault)),
        }
    }

    fn document(&self) -> Document {
        Document::new("Sign in with a key of the installation", "Starts a session of 8 hours and sets its cookie.")
            .form::<SignInForm>("The page's form.")
            .bare_answer(303, "Signed in.")
            .bare_answer(422, "The form again: the key is no good.")
            .bare_answer(429, "The form again: too many attempts failed.")
    }
}

fn form(context: &PageContext<'_>, status: u16, problem: Option<String>) -> Response {
    let layout = context.form_layout(Section::Elsewhere, Key::OperatorConsole, problem.is_some());
    respond::page(status, &DoorPage { layout, address: context.address(DOOR), problem })
}
