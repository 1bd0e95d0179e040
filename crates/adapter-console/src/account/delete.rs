//! `GET` and `POST /console/account/delete`: ends one's own account, by its password.

use super::PATH;
use crate::call::done;
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::{faults, refusals, respond, session};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{DeleteOwnAccount, Departure};
use usher_domain::{Fault, Refusal, Secret};
use usher_locales::{Argument, Key};
use utoipa::ToSchema;

const HERE: &str = "/console/account/delete";

/// The form.
pub(crate) struct DeletePage;

/// What the form does.
pub(crate) struct Delete;

#[derive(Template)]
#[template(path = "delete_account.html")]
struct FormPage {
    layout: Layout,
    account: String,
    address: String,
    email: String,
    /// Whether a mail confirms it.
    is_mailed: bool,
    forgot: Option<String>,
    problem: Option<String>,
}

/// The form.
#[derive(ToSchema)]
#[schema(as = DeleteAccountForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
struct DeleteForm {
    /// What the page gave.
    nonce: String,
    /// The password of the account.
    password: String,
}

impl Page for DeletePage {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "delete_account_page", method: Method::Get, path: HERE, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        Ok(form(context, 200, None))
    }

    fn document(&self) -> Document {
        Document::new("Show the form to delete one's own account", "Says what is lost, and asks for the password.")
            .bare_answer(200, "The form.")
    }
}

impl Page for Delete {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "delete_account", method: Method::Post, path: HERE, required_permission: None }
    }

    /// Passwords are typed again.
    fn is_kept(&self) -> bool {
        false
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        let request = context.call.request;
        // A password is taken as it is, with the spaces around it.
        let password = Secret::new(context.call.form.field("password").unwrap_or_default());
        match context.perform(&DeleteOwnAccount { password }).await {
            Ok(Departure::Left) => {
                let what = if is_mailed(context) { "account-deleted" } else { "account-deleted-unmailed" };
                let answer = done(request, "/console/sign-in", what);
                Ok(answer.header("set-cookie", session::end(request)))
            }
            Ok(Departure::LastAdministrator { organization }) => {
                let named = [("organization", Argument::Name(&organization))];
                let text = context.texts.with(Key::AccountLastAdministrator, &named);
                Err(form(context, 409, Some(text)))
            }
            Err(Fault::Refused(refused)) => {
                let (status, text) = match &refused.refusal {
                    Refusal::BadLogin => (422, context.say(Key::DeleteAccountWrongPassword)),
                    other => refusals::say(context.texts, other),
                };
                Err(respond::refused(form(context, status, Some(text)), &refused.refusal))
            }
            Err(fault) => Err(faults::answer_in(context.texts, request, &fault)),
        }
    }

    fn document(&self) -> Document {
        let text = "Ends every membership and session of the person, notifies them by email, and erases their data.";
        Document::new("Delete one's own account", text)
            .form::<DeleteForm>("The page's form.")
            .bare_answer(303, "Deleted.")
            .bare_answer(409, "The form again: an organization would be left without an administrator.")
            .bare_answer(422, "The form again: the password is wrong.")
            .bare_answer(429, "The form again: too many attempts failed.")
    }
}

fn form(context: &PageContext<'_>, status: u16, problem: Option<String>) -> Response {
    let layout = context.form_layout(Section::Account, Key::DeleteAccountTitle, problem.is_some());
    let email = layout.person.as_ref().map(|person| person.email.clone()).unwrap_or_default();
    let (account, address) = (context.address(PATH), context.address(HERE));
    let forgot = context.call.site.forgot.clone();
    let is_mailed = is_mailed(context);
    respond::page(status, &FormPage { layout, account, address, email, is_mailed, forgot, problem })
}

fn is_mailed(context: &PageContext<'_>) -> bool {
    context.identity.is_some_and(|who| who.sends_mail)
}
