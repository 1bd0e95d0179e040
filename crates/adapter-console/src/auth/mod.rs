//! Coming in, going out, and going elsewhere.

mod resume;
mod sign_in;
mod sign_in_page;
mod sign_out;
mod switch;

pub(crate) use resume::ended;
pub(crate) use sign_in::SignIn;
pub(crate) use sign_in_page::SignInPage;
pub(crate) use sign_out::SignOut;
pub(crate) use switch::SwitchOrganization;

use crate::kept::Kept;
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::{address, respond};
use askama::Template;
use usher_adapter_kit::Response;

/// What the query of the form's address says where it carries another form, which makes it longer.
const KEPT: &str = "kept";

/// The form to sign in with.
#[derive(Template)]
#[template(path = "sign_in.html")]
struct DoorPage {
    layout: Layout,
    address: String,
    email: String,
    next: String,
    forgot: Option<String>,
    problem: Option<String>,
    /// The fields of the form that it carries.
    carriers: Vec<(String, String)>,
}

/// What the form to sign in is shown with.
#[derive(Default)]
struct Door {
    email: String,
    /// The page to go on to.
    next: String,
    /// The form to go on with.
    kept: Option<Kept>,
    problem: Option<String>,
}

fn show(context: &PageContext<'_>, status: u16, door: Door) -> Response {
    let Door { email, next, kept, problem } = door;
    let title = if problem.is_some() { "Problem: Sign in" } else { "Sign in" };
    let layout = context.layout(Section::Elsewhere, title);
    let path = if kept.is_some() { format!("/console/sign-in?{KEPT}=1") } else { "/console/sign-in".to_owned() };
    let page = DoorPage {
        layout,
        address: context.address(&path),
        email: email.chars().take(300).collect(),
        next: address::inside(&next).to_owned(),
        forgot: context.call.site.forgot.clone(),
        problem,
        carriers: kept.map(|kept| kept.carriers()).unwrap_or_default(),
    };
    respond::page(status, &page)
}
