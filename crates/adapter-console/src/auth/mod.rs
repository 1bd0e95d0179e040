//! Coming in, going out, and going elsewhere.

mod sign_in;
mod sign_in_page;
mod sign_out;
mod switch;

pub(crate) use sign_in::SignIn;
pub(crate) use sign_in_page::SignInPage;
pub(crate) use sign_out::SignOut;
pub(crate) use switch::SwitchOrganization;

use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::respond;
use askama::Template;
use usher_adapter_kit::Response;

/// The form to sign in with.
#[derive(Template)]
#[template(path = "sign_in.html")]
struct Door {
    layout: Layout,
    address: String,
    email: String,
    next: String,
    forgot: Option<String>,
    problem: Option<String>,
}

fn door(context: &PageContext<'_>, status: u16, email: &str, next: &str, problem: Option<String>) -> Response {
    let title = if problem.is_some() { "Problem: Sign in" } else { "Sign in" };
    let layout = context.layout(Section::Elsewhere, title);
    let address = context.address("/console/sign-in");
    let forgot = context.call.site.forgot.clone();
    let email = email.chars().take(300).collect();
    respond::page(status, &Door { layout, address, email, next: inside(next).to_owned(), forgot, problem })
}

/// A page to go on to, if it is one of ours: nobody is led elsewhere.
fn inside(next: &str) -> &str {
    let is_path = next.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-'));
    if next.starts_with("/console/") && is_path && !next.contains("//") { next } else { "" }
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn the_way_on_leads_nowhere_else() {
        assert_eq!(inside("/console/members"), "/console/members");
        for elsewhere in ["", "https://evil.example", "//evil.example", "/console/\\evil", "/console//evil", "/v1/x"] {
            assert_eq!(inside(elsewhere), "", "{elsewhere}");
        }
    }
}
