//! Faults and misses as pages.

use crate::layout::Layout;
use crate::{address, language, refusals, respond, session};
use askama::Template;
use usher_adapter_kit::{Method, Request, Response, RoutingError};
use usher_domain::{AuthenticationFailure, Fault};
use usher_locales::{Argument, Key, Texts};
use usher_tables::ReadError;

/// Where the way leads from a page that says what is wrong.
fn lists(request: &Request) -> &'static str {
    if address::is_operators(&request.path) { address::OPERATOR } else { address::OVERVIEW }
}

/// A page that says what is wrong and leads back.
#[derive(Template)]
#[template(path = "refused.html")]
pub(crate) struct Refused {
    pub(crate) layout: Layout,
    pub(crate) text: String,
    pub(crate) back: String,
}

/// The page of a fault, for somebody of whom only the browser is known.
pub(crate) fn answer(request: &Request, fault: &Fault) -> Response {
    answer_in(language::of(request, None), request, fault)
}

/// The page of a fault in a language.
pub(crate) fn answer_in(texts: Texts, request: &Request, fault: &Fault) -> Response {
    match fault {
        Fault::Unauthenticated(AuthenticationFailure::MemberBlocked) => {
            let text = texts.say(Key::BlockedText);
            let page = say(texts, request, 403, Key::BlockedTitle, text, "/console/sign-in");
            page.header("set-cookie", session::end(request))
        }
        Fault::Unauthenticated(_) => sign_in(request).header("set-cookie", session::end(request)),
        Fault::Refused(refused) => {
            let (status, text) = refusals::say(texts, &refused.refusal);
            let page = say(texts, request, status, Key::RequestFailed, text, lists(request));
            respond::refused(page, &refused.refusal)
        }
        Fault::Unavailable => away(texts, request),
        Fault::Internal(incident) => failed(texts, request, &incident.to_string()),
    }
}

/// The answer where there is no page, or where one broke.
pub(crate) fn missed(request: &Request, error: &RoutingError) -> Response {
    let texts = language::of(request, None);
    let busy = |status, title, text, retry_after: u32| {
        let text = texts.count(text, usize::try_from(retry_after).unwrap_or(usize::MAX));
        say(texts, request, status, title, text, lists(request)).header("retry-after", retry_after.to_string())
    };
    match error {
        RoutingError::UnknownPath => {
            let text = texts.say(Key::NoPageText);
            say(texts, request, 404, Key::NoPageTitle, text, lists(request))
        }
        RoutingError::WrongMethod { allowed } => {
            let text = texts.say(Key::WrongMethodText);
            say(texts, request, 405, Key::NoPageTitle, text, lists(request)).header("allow", allowed.join(", "))
        }
        RoutingError::BodyTooLarge { limit } => {
            let limit = limit.to_string();
            let text = texts.with(Key::TooLargeText, &[("limit", Argument::Text(&limit))]);
            say(texts, request, 413, Key::TooLargeTitle, text, "/console/invite")
        }
        RoutingError::BodyEncoded => unreadable(request, 415),
        RoutingError::BodyTooSlow => unreadable(request, 408),
        RoutingError::Overloaded { retry_after } => busy(503, Key::OverloadedTitle, Key::OverloadedText, *retry_after),
        RoutingError::RateLimited { retry_after } => busy(429, Key::BusyTitle, Key::BusyText, *retry_after),
        RoutingError::Unavailable => away(texts, request),
        RoutingError::Internal(incident) => failed(texts, request, &incident.to_string()),
    }
}

/// Says to the form to sign in that a form was sent whose session had ended.
pub(crate) const ENDED: &str = "ended";

/// The way to signing in, and back from there to a page that was asked for.
pub(crate) fn sign_in(request: &Request) -> Response {
    let (asked_for, ended) = match (&request.method, &*request.query) {
        (Method::Get, "") => (request.path.clone(), ""),
        (Method::Get, query) => (format!("{}?{query}", request.path), ""),
        // Whoever has sent a form has seen its page, and has to hear that nothing came of it.
        _ => {
            let page = request.headers.get("referer").and_then(|referer| address::page_of(request, referer));
            (page.unwrap_or_default(), "1")
        }
    };
    respond::see_other(request, &address::query("/console/sign-in", &[("next", &asked_for), (ENDED, ended)]))
}

/// What was sent is no form of ours.
pub(crate) fn unreadable(request: &Request, status: u16) -> Response {
    let texts = language::of(request, None);
    let text = texts.say(Key::UnreadableFormText);
    say(texts, request, status, Key::RequestFailed, text, lists(request))
}

/// What was typed is not in UTF-8.
pub(crate) fn not_utf8(request: &Request, bytes: &[u8]) -> Response {
    let texts = language::of(request, None);
    let encoding = match usher_tables::decode(bytes, None) {
        Err(ReadError::NotUtf8 { guess, .. }) => guess.name(),
        Ok(_) | Err(_) => return unreadable(request, 400),
    };
    let text = texts.with(Key::UnreadableFormEncoding, &[("encoding", Argument::Text(encoding))]);
    say(texts, request, 400, Key::RequestFailed, text, lists(request))
}

/// The form comes from elsewhere, or from a page of another session.
pub(crate) fn foreign_form(request: &Request) -> Response {
    let texts = language::of(request, None);
    let text = texts.say(Key::ForeignFormText);
    say(texts, request, 403, Key::RequestFailed, text, lists(request))
}

fn away(texts: Texts, request: &Request) -> Response {
    let text = texts.say(Key::AwayText);
    say(texts, request, 503, Key::AwayTitle, text, lists(request)).header("retry-after", "60")
}

fn failed(texts: Texts, request: &Request, incident: &str) -> Response {
    let text = texts.with(Key::IncidentText, &[("incident", Argument::Text(incident))]);
    say(texts, request, 500, Key::FailedTitle, text, lists(request))
}

fn say(texts: Texts, request: &Request, status: u16, title: Key, text: String, back: &str) -> Response {
    let back = address::of(request, back);
    respond::page(status, &Refused { layout: Layout::bare(request, texts, texts.say(title)), text, back })
}
