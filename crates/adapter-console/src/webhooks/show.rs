//! `GET /console/webhooks/{webhook}`: one endpoint in the form that changes it, and what was sent to it, newest first.

use super::fields::boxes;
use super::{MANAGE, PATH, id, path, state};
use crate::grants::{Tick, left};
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing, Status};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::Sentence;
use crate::wrong::Wrong;
use askama::Template;
use usher_adapter_canonical::event_message;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{GetWebhook, ListDeliveries};
use usher_domain::webhook::DeliveryAttempt;
use usher_domain::{DeliveryState, DeliveryView, Webhook};
use usher_locales::{Argument, Key, Texts};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct Show;

#[derive(Template)]
#[template(path = "webhook.html")]
struct ShowPage {
    layout: Layout,
    list: String,
    /// Where the forms go: below this.
    here: String,
    host: String,
    url: String,
    description: String,
    ticks: Vec<Tick>,
    state: (String, &'static str),
    is_enabled: bool,
    /// Whether something can be changed besides deleting it.
    may_change: bool,
    failing: Option<Sentence>,
    /// Where all since an instant are sent once more.
    since: Option<String>,
    times: Sentence,
    revision: String,
    /// What is wrong with the form that was sent.
    wrong: Wrong,
    listing: Listing,
    deliveries: Vec<Entry>,
}

struct Entry {
    kind: String,
    number: String,
    state: (String, &'static str),
    times: Sentence,
    attempts: Vec<Attempt>,
    /// The body of the request, byte for byte as it is signed.
    payload: String,
    /// Where it is sent once more; none while it is on its way.
    redeliver: Option<String>,
}

struct Attempt {
    number: u32,
    /// When it was, how long it took, and the status, or why there was no answer.
    outcome: Sentence,
    answer: String,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/webhooks/{webhook}";
        Descriptor { name: "show_webhook", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("Show a webhook", "With the form that changes it, and its deliveries, newest first.")
            .parameter(ParameterIn::Query, "status", "Only deliveries that are `queued`, `delivered` or `failed`.")
            .parameter(ParameterIn::Query, "after", "Where the page starts.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
            .bare_answer(404, "There is no such webhook.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let (call, id) = (context.call, id(context.call)?);
    let webhook = context.ask(Section::Webhooks, &GetWebhook { webhook: id }, PATH).await?;
    let here = path(id);
    let asked = call.query("status");
    let command = ListDeliveries {
        webhook: id,
        state: DeliveryState::ALL.into_iter().find(|state| state.as_str() == asked),
        after: listing::after(call),
        limit: listing::size(call),
    };
    let page = context.ask(Section::Webhooks, &command, &here).await?;
    let failing = |since| Sentence::of(context.texts, Key::WebhookFailing, &[("since", since)], &[]);
    let shown = ShowPage {
        layout: context.form_titled(Section::Webhooks, webhook.host().to_owned(), wrong.is_some()),
        list: context.address(PATH),
        host: webhook.host().to_owned(),
        url: wrong.typed(call, "url", webhook.url.as_str()),
        description: wrong.typed(call, "description", webhook.description.as_str()),
        ticks: left(boxes(context.texts, &webhook.events), &wrong, call),
        state: state(context.texts, &webhook),
        is_enabled: if wrong.is_some() { !call.field("enabled").is_empty() } else { webhook.disabled.is_none() },
        may_change: context.may_change(MANAGE),
        failing: webhook.failing_since.map(failing),
        since: context.form_for(MANAGE, &super::redeliver_since::path(id)),
        times: times(context.texts, &webhook),
        revision: wrong.revision(call, webhook.revision),
        listing: Listing::of(context, &here, statuses(), page.next.as_ref()),
        deliveries: page.entries.iter().map(|view| entry(context, &here, view)).collect(),
        here: context.address(&here),
        wrong,
    };
    Ok(respond::page(shown.wrong.status(), &shown))
}

fn statuses() -> [Status; 4] {
    let all = [
        ("", Key::WordAll),
        ("queued", Key::DeliveriesWaiting),
        ("delivered", Key::DeliveriesDelivered),
        ("failed", Key::DeliveriesFailed),
    ];
    all.map(|(word, name)| Status { word, name, count: None })
}

/// Since when an endpoint is there, and until when its secret before works.
fn times(texts: Texts, webhook: &Webhook) -> Sentence {
    let created = ("created", webhook.created_at);
    match webhook.previous_secret_until {
        None => Sentence::of(texts, Key::WebhookTimes, &[created], &[]),
        Some(until) => Sentence::of(texts, Key::WebhookTimesOverlap, &[created, ("until", until)], &[]),
    }
}

fn entry(context: &PageContext<'_>, here: &str, view: &DeliveryView) -> Entry {
    let delivery = &view.delivery;
    let redeliver = format!("{here}/deliveries/{}/redeliver", delivery.id);
    let texts = context.texts;
    let number = view.event.sequence.to_string();
    let (at, event) = (("at", delivery.created_at), [("number", Argument::Text(&number))]);
    let times = match delivery.next_attempt {
        None => Sentence::of(texts, Key::DeliveryEvent, &[at], &event),
        Some(next) => Sentence::of(texts, Key::DeliveryEventNext, &[at, ("next", next)], &event),
    };
    let (state, tone) = match delivery.state {
        DeliveryState::Queued => (Key::DeliveryWaiting, "warn"),
        DeliveryState::Delivered => (Key::DeliveryDelivered, "good"),
        DeliveryState::Failed => (Key::DeliveryFailed, "bad"),
    };
    Entry {
        kind: delivery.told_as.clone(),
        state: (texts.say(state), tone),
        times,
        number,
        payload: String::from_utf8_lossy(&event_message(&view.event, &delivery.told_as).1).into_owned(),
        attempts: view.attempts.iter().map(|one| attempt(texts, one)).collect(),
        redeliver: context.form_for(MANAGE, &redeliver).filter(|_| delivery.state != DeliveryState::Queued),
    }
}

fn attempt(texts: Texts, attempt: &DeliveryAttempt) -> Attempt {
    let reason = || attempt.error.clone().unwrap_or_else(|| texts.say(Key::DeliveryNoAnswer));
    let outcome = attempt.status.map_or_else(reason, |status| format!("HTTP {status}"));
    let details = [("outcome", Argument::Text(&outcome)), ("took", Argument::Count(attempt.took))];
    Attempt {
        number: attempt.number,
        outcome: Sentence::of(texts, Key::DeliveryAttempt, &[("at", attempt.at)], &details),
        answer: attempt.answer.clone(),
    }
}
