//! Changing one's own password.

mod change;
mod form;

pub(crate) use change::Change;
pub(crate) use form::FormPage;

use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::{refusals, respond};
use askama::Template;
use usher_adapter_kit::Response;
use usher_domain::Refusal;
use usher_domain::rules::MIN_PASSWORD_CHARACTERS;
use usher_locales::{Key, Texts};

const PATH: &str = "/console/password";

/// The form.
#[derive(Template)]
#[template(path = "password.html")]
struct PasswordForm {
    layout: Layout,
    address: String,
    email: String,
    forgot: Option<String>,
    fewest: usize,
    problem: Option<Problem>,
}

impl PasswordForm {
    /// Whether the problem is with a field.
    fn is_wrong(&self, field: &str) -> bool {
        self.problem.as_ref().is_some_and(|problem| problem.field == Some(field))
    }
}

/// What is wrong.
struct Problem {
    text: String,
    /// The field that it is about, if it is about one.
    field: Option<&'static str>,
}

impl Problem {
    fn of(texts: Texts, refusal: &Refusal) -> (u16, Self) {
        let field = match refusal {
            Refusal::BadLogin => Some("current"),
            Refusal::WeakPassword(_) => Some("password"),
            _ => None,
        };
        let (status, text) = match refusal {
            Refusal::BadLogin => (422, texts.say(Key::ChangePasswordWrong)),
            other => refusals::say(texts, other),
        };
        (status, Self { text, field })
    }
}

fn form(context: &PageContext<'_>, status: u16, problem: Option<Problem>) -> Response {
    let layout = context.form_layout(Section::Elsewhere, Key::ChangePasswordTitle, problem.is_some());
    let email = layout.person.as_ref().map(|person| person.email.clone()).unwrap_or_default();
    let (address, forgot, fewest) = (context.address(PATH), context.call.site.forgot.clone(), MIN_PASSWORD_CHARACTERS);
    respond::page(status, &PasswordForm { layout, address, email, forgot, fewest, problem })
}
