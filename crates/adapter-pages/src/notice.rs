//! Pages that say one thing and what to do next. One answer serves wherever more would tell a stranger something: links
//! that never were, links that were replaced and texts that are no link.

use crate::Site;
use crate::expiry::Part;
use crate::html::{Layout, respond};
use crate::language;
use askama::Template;
use usher_adapter_kit::{Request, Response};
use usher_domain::IncidentId;
use usher_locales::{Argument, Key, Texts};

/// A page that says one thing.
#[derive(Template)]
#[template(path = "notice.html")]
pub(crate) struct Notice {
    pub(crate) layout: Layout,
    /// The sign of something that is over.
    pub(crate) mark: Option<&'static str>,
    pub(crate) texts: Vec<Vec<Part>>,
    pub(crate) form: Option<OneButton>,
}

/// A form that is nothing but a button.
pub(crate) struct OneButton {
    pub(crate) address: String,
    pub(crate) nonce: String,
    pub(crate) label: String,
}

/// No invitation opens by this link.
pub(crate) fn unknown(site: &Site, request: &Request) -> Response {
    plain(site, request, 404, Key::UnknownTitle, Key::UnknownText)
}

/// What was sent is none of our forms.
pub(crate) fn unreadable(site: &Site, request: &Request, status: u16) -> Response {
    plain(site, request, status, Key::UnreadableTitle, Key::UnreadableText)
}

/// Something that the page needs is away.
pub(crate) fn unavailable(site: &Site, request: &Request) -> Response {
    plain(site, request, 503, Key::UnavailableTitle, Key::UnavailableText).header("retry-after", "60")
}

/// The server has too much to do.
pub(crate) fn overloaded(site: &Site, request: &Request, retry_after: u32) -> Response {
    let page = plain(site, request, 503, Key::UnavailableTitle, Key::UnavailableText);
    page.header("retry-after", retry_after.to_string())
}

/// Too much at once.
pub(crate) fn busy(site: &Site, request: &Request, retry_after: u32) -> Response {
    let texts = language::of(site, request, None);
    let text = texts.with(Key::BusyText, &[("count", Argument::Count(retry_after))]);
    page(request, texts, 429, Key::BusyTitle, vec![text]).header("retry-after", retry_after.to_string())
}

/// A defect; its number is all that is shown of it.
pub(crate) fn failed(site: &Site, request: &Request, incident: &IncidentId) -> Response {
    let texts = language::of(site, request, None);
    let text = texts.with(Key::FailedText, &[("incident", Argument::Text(&incident.0))]);
    page(request, texts, 500, Key::FailedTitle, vec![text])
}

/// A new link was asked for. The same whether there will be one or not.
pub(crate) fn requested(site: &Site, request: &Request) -> Response {
    let texts = language::of(site, request, None);
    let lines = vec![texts.say(Key::RequestedText), texts.say(Key::RequestedAdvice)];
    page(request, texts, 200, Key::RequestedTitle, lines)
}

/// The inviter is asked for another address. The same whether there was anything to ask for or not.
pub(crate) fn move_requested(site: &Site, request: &Request) -> Response {
    plain(site, request, 200, Key::MoveRequestedTitle, Key::MoveRequestedText)
}

fn plain(site: &Site, request: &Request, status: u16, title: Key, text: Key) -> Response {
    let texts = language::of(site, request, None);
    page(request, texts, status, title, vec![texts.say(text)])
}

fn page(request: &Request, texts: Texts, status: u16, title: Key, lines: Vec<String>) -> Response {
    let layout = Layout::new(request, texts, texts.say(title));
    respond(
        status,
        texts.locale(),
        &Notice { layout, mark: None, texts: lines.into_iter().map(Part::whole).collect(), form: None },
    )
}
