//! Changing one's own password.

mod change;
mod form;

pub(crate) use change::Change;
pub(crate) use form::FormPage;

use crate::frame::{Frame, Section};
use crate::respond;
use crate::seen::Seen;
use askama::Template;
use usher_adapter_kit::Response;

const PATH: &str = "/console/password";

/// The form.
#[derive(Template)]
#[template(path = "password.html")]
struct PasswordForm {
    frame: Frame,
    address: String,
    email: String,
    forgot: Option<String>,
    problem: Option<String>,
}

fn form(seen: &Seen<'_>, status: u16, problem: Option<String>) -> Response {
    let title = if problem.is_some() { "Problem: Change your password" } else { "Change your password" };
    let frame = seen.frame(Section::Elsewhere, title);
    let email = frame.person.as_ref().map(|person| person.email.clone()).unwrap_or_default();
    let forgot = seen.call.site.forgot.clone();
    respond::page(status, &PasswordForm { frame, address: seen.address(PATH), email, forgot, problem })
}
