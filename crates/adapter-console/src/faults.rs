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
            let text = "You are blocked in this organization. Ask an administrator to unblock you.";
            let page = say(request, 403, "Access blocked", text, "/console/sign-in");
            page.header("set-cookie", session::end(request))
        }
        Fault::Unauthenticated(_) => sign_in(request).header("set-cookie", session::end(request)),
        Fault::Refused(refused) => {
            let (status, text) = refusals::say(&refused.refusal);
            let page = say(request, status, "Request failed", &text, "/console/invitations");
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
            say(request, 404, "Page not found", "Check the address, or go back to the console.", "/console/invitations")
        }
        RoutingError::WrongMethod { allowed } => {
            let text = "This address cannot be opened directly. Go back to the console.";
            say(request, 405, "Page not found", text, "/console/invitations").header("allow", allowed.join(", "))
        }
        RoutingError::BodyTooLarge { limit } => {
            let text = format!("The limit is {limit} bytes. Split the list into smaller parts.");
            say(request, 413, "Request too large", &text, "/console/invite")
        }
        RoutingError::BodyEncoded => unreadable(request, 415),
        RoutingError::BodyTooSlow => unreadable(request, 408),
        RoutingError::Overloaded { retry_after } => {
            let text = format!("The server is busy. Try again in {retry_after} seconds; nothing was changed.");
            let page = say(request, 503, "Try again in a moment", &text, "/console/invitations");
            page.header("retry-after", retry_after.to_string())
        }
        RoutingError::RateLimited { retry_after } => {
            let text = format!("Try again in {retry_after} seconds.");
            let page = say(request, 429, "Too many requests", &text, "/console/invitations");
            page.header("retry-after", retry_after.to_string())
        }
        RoutingError::Unavailable => away(request),
        RoutingError::Internal(incident) => failed(request, &incident.to_string()),
    }
}

/// The way to signing in, and back from there to a page that was asked for.
pub(crate) fn sign_in(request: &Request) -> Response {
    let asked_for = match (&request.method, &*request.query) {
        (Method::Get, "") => request.path.clone(),
        (Method::Get, query) => format!("{}?{query}", request.path),
        _ => String::new(),
    };
    respond::see_other(request, &address::query("/console/sign-in", &[("next", &asked_for)]))
}

/// What was sent is no form of ours.
pub(crate) fn unreadable(request: &Request, status: u16) -> Response {
    let text = "The request could not be read. Go back, reload the page and try again.";
    say(request, status, "Request failed", text, "/console/invitations")
}

/// The form comes from elsewhere, or from a page of another session.
pub(crate) fn foreign_form(request: &Request) -> Response {
    let text = "This form belongs to an older session or another site, and nothing was changed. Reload the page and \
        try again.";
    say(request, 403, "Request failed", text, "/console/invitations")
}

fn away(request: &Request) -> Response {
    let text = "The console is unavailable. Try again in a minute; nothing was changed.";
    say(request, 503, "Try again in a minute", text, "/console/invitations").header("retry-after", "60")
}

fn failed(request: &Request, incident: &str) -> Response {
    let text = format!("Something went wrong on our side. Give this incident ID to your operator: {incident}.");
    say(request, 500, "Something went wrong", &text, "/console/invitations")
}

fn say(request: &Request, status: u16, title: &str, text: &str, back: &str) -> Response {
    let back = address::of(request, back);
    respond::page(status, &Refused { layout: Layout::bare(request, title), text: text.to_owned(), back })
}
