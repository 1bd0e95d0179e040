//! `GET /console/webhooks/{webhook}`: one endpoint in the form that changes it, and what was sent to it, newest first.

use super::fields::boxes;
use super::{PATH, id, path, state};
use crate::grants::Tick;
use crate::layout::{Layout, Section};
use crate::listing::{self, Listing, Status};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::{When, maybe};
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::commands::{GetWebhook, ListDeliveries};
use usher_domain::webhook::DeliveryAttempt;
use usher_domain::{DeliveryState, DeliveryView};
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
    state: (&'static str, &'static str),
    is_enabled: bool,
    failing: Option<When>,
    overlap: Option<When>,
    created: When,
    revision: u32,
    listing: Listing,
    deliveries: Vec<Entry>,
}

struct Entry {
    kind: String,
    number: u64,
    state: (&'static str, &'static str),
    created: When,
    next: Option<When>,
    attempts: Vec<Attempt>,
    /// Where it is sent once more; none while it is on its way.
    redeliver: Option<String>,
}

struct Attempt {
    number: u32,
    at: When,
    /// The status, or why there was no answer.
    outcome: String,
    took: u32,
    answer: String,
}

impl Page for Show {
    fn descriptor(&self) -> Descriptor {
        let path = "/console/webhooks/{webhook}";
        Descriptor { name: "show_webhook", method: Method::Get, path, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
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
        let shown = ShowPage {
            layout: context.layout(Section::Webhooks, webhook.host()),
            list: context.address(PATH),
            host: webhook.host().to_owned(),
            url: webhook.url.as_str().to_owned(),
            description: webhook.description.as_str().to_owned(),
            ticks: boxes(&webhook.events),
            state: state(&webhook),
            is_enabled: webhook.disabled.is_none(),
            failing: maybe(webhook.failing_since),
            overlap: maybe(webhook.previous_secret_until),
            created: webhook.created_at.into(),
            revision: webhook.revision,
            listing: Listing::of(context, &here, statuses(), page.next.as_ref()),
            deliveries: page.entries.iter().map(|view| entry(context, &here, view)).collect(),
            here: context.address(&here),
        };
        Ok(respond::page(200, &shown))
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

fn statuses() -> [Status; 4] {
    [("", "All"), ("queued", "Waiting"), ("delivered", "Delivered"), ("failed", "Failed")].map(|(word, name)| Status {
        word,
        name,
        count: None,
    })
}

fn entry(context: &PageContext<'_>, here: &str, view: &DeliveryView) -> Entry {
    let delivery = &view.delivery;
    let redeliver = format!("{here}/deliveries/{}/redeliver", delivery.id);
    Entry {
        kind: delivery.told_as.clone(),
        number: view.event.sequence,
        state: match delivery.state {
            DeliveryState::Queued => ("waiting", "warn"),
            DeliveryState::Delivered => ("delivered", "good"),
            DeliveryState::Failed => ("failed", "bad"),
        },
        created: delivery.created_at.into(),
        next: maybe(delivery.next_attempt),
        attempts: view.attempts.iter().map(attempt).collect(),
        redeliver: (delivery.state != DeliveryState::Queued).then(|| context.address(&redeliver)),
    }
}

fn attempt(attempt: &DeliveryAttempt) -> Attempt {
    let reason = attempt.error.clone().unwrap_or_else(|| "no answer".to_owned());
    Attempt {
        number: attempt.number,
        at: attempt.at.into(),
        outcome: attempt.status.map_or(reason, |status| format!("HTTP {status}")),
        took: attempt.took,
        answer: attempt.answer.clone(),
    }
}
