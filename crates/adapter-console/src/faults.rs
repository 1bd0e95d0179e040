//! Faults and misses as pages.

use crate::layout::Layout;
use crate::{address, refusals, respond, session};
use askama::Template;
use usher_adapter_kit::{Method, Request, Response, RoutingError};
use usher_domain::{AuthenticationFailure, Fault};

/// A page that says what is wrong and leads back.
#[derive(Template)]
#[template(path = "refused.html")]
pub(crate) struct Refused {
    pub(crate) layout: Layout,
    pub(crate) text: String,
    pub(crate) back: String,
}

/// The page of a fault.
pub(crate) fn answer(request: &Request, fault: &Fault) -> Response {
    match fault {
        Fault::Unauthenticated(AuthenticationFailure::MemberBlocked) => {
            let text = "You are blocked in this organization. Ask one of its administrators to let you in again.";
            let page = say(request, 403, "You have no access", text, "/console/sign-in");
            page.header("set-cookie", session::end(request))
        }
        Fault::Unauthenticated(_) => sign_in(request).header("set-cookie", session::end(request)),
        Fault::Refused(refused) => {
            let (status, text) = refusals::say(&refused.refusal);
            let page = say(request, status, "That did not work", &text, "/console/invitations");
            respond::refused(page, &refused.refusal)
        }
        Fault::Unavailable => away(request),
        Fault::Internal(incident) => failed(request, &incident.to_string()),
    }
}

/// The answer where there is no page, or where one broke.
pub(crate) fn missed(request: &Request, error: &RoutingError) -> Response {
    match error {
        RoutingError::UnknownPath => {
            say(request, 404, "There is no such page", "Check the address, or start again.", "/console/invitations")
        }
        RoutingError::WrongMethod { allowed } => {
            let text = "This address is not for looking at. Start again from the beginning.";
            say(request, 405, "There is no such page", text, "/console/invitations").header("allow", allowed.join(", "))
        }
        RoutingError::BodyTooLarge { limit } => {
            let text = format!("Send at most {limit} bytes at once; split a long list.");
            say(request, 413, "That is too much at once", &text, "/console/invite")
        }
        RoutingError::BodyTooSlow => unreadable(request, 408),
        RoutingError::Overloaded { retry_after } => {
            let text = format!("The server has too much to do. Try again in {retry_after} seconds; nothing was lost.");
            let page = say(request, 503, "Try again in a moment", &text, "/console/invitations");
            page.header("retry-after", retry_after.to_string())
        }
        RoutingError::RateLimited { retry_after } => {
            let text = format!("Try again in {retry_after} seconds.");
            let page = say(request, 429, "That is too much at once", &text, "/console/invitations");
            page.header("retry-after", retry_after.to_string())
        }
        RoutingError::Unavailable => away(request),
        RoutingError::Internal(incident) => failed(request, &incident.to_string()),
    }
}

/// The way to signing in, and back from there to a page that was asked for.
pub(crate) fn sign_in(request: &Request) -> Response {
    let asked_for = if request.method == Method::Get { request.path.as_str() } else { "" };
    respond::see_other(request, &address::query("/console/sign-in", &[("next", asked_for)]))
}

/// What was sent is no form of ours.
pub(crate) fn unreadable(request: &Request, status: u16) -> Response {
    let text = "What was sent could not be read. Go back, load the page again and try once more.";
    say(request, status, "That did not work", text, "/console/invitations")
}

/// The form comes from elsewhere, or from a page of another session.
pub(crate) fn foreign_form(request: &Request) -> Response {
    let text = "The form is of an older session or of another site, and nothing was changed. Load the page again and \
        try once more.";
    say(request, 403, "That did not work", text, "/console/invitations")
}

fn away(request: &Request) -> Response {
    let text = "The console cannot be reached now. Try again in a minute; nothing was lost.";
    say(request, 503, "Try again in a minute", text, "/console/invitations").header("retry-after", "60")
}

fn failed(request: &Request, incident: &str) -> Response {
    let text = format!("This is a defect. It was logged as {incident}; tell that to whoever runs the server.");
    say(request, 500, "Something broke", &text, "/console/invitations")
}

fn say(request: &Request, status: u16, title: &str, text: &str, back: &str) -> Response {
    let back = address::of(request, back);
    respond::page(status, &Refused { layout: Layout::bare(title), text: text.to_owned(), back })
}
