//! `GET /console/webhooks`: the endpoints, oldest first, and the form that makes one.

use super::fields::boxes;
use super::{MANAGE, PATH, path, state};
use crate::grants::{Tick, left};
use crate::layout::{Layout, Section};
use crate::page::Page;
use crate::page_context::PageContext;
use crate::respond;
use crate::when::Sentence;
use crate::wrong::Wrong;
use askama::Template;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Response};
use usher_domain::Webhook;
use usher_domain::commands::ListWebhooks;
use usher_domain::webhook::EventPattern;
use usher_locales::Key;

pub(crate) struct List;

#[derive(Template)]
#[template(path = "webhooks.html")]
struct ListPage {
    layout: Layout,
    /// Where one is made, where something can be changed.
    create: Option<String>,
    url: String,
    description: String,
    ticks: Vec<Tick>,
    /// What is wrong with the form that was sent.
    wrong: Wrong,
    entries: Vec<Entry>,
}

struct Entry {
    address: String,
    /// Only the host: the rest of the address may be a secret.
    host: String,
    description: String,
    events: Vec<String>,
    state: (String, &'static str),
    failing: Option<Sentence>,
}

impl Page for List {
    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "list_webhooks", method: Method::Get, path: PATH, required_permission: None }
    }

    async fn respond(&self, context: &PageContext<'_>) -> Result<Response, Response> {
        shown(context, Wrong::default()).await
    }

    fn document(&self) -> Document {
        Document::new("List webhooks", "The endpoints that receive events, and the form that makes one.")
            .bare_answer(200, "The page.")
            .bare_answer(303, "Not signed in.")
    }
}

/// The page; with the form as it was sent, where something is wrong with it.
pub(super) async fn shown(context: &PageContext<'_>, wrong: Wrong) -> Result<Response, Response> {
    let listed = context.ask(Section::Webhooks, &ListWebhooks, PATH).await?;
    let shown = ListPage {
        layout: context.form_layout(Section::Webhooks, Key::PartWebhooks, wrong.is_some()),
        create: context.form_for(MANAGE, PATH),
        url: wrong.typed(context.call, "url", ""),
        description: wrong.typed(context.call, "description", ""),
        ticks: left(boxes(context.texts, &[EventPattern::All]), &wrong, context.call),
        entries: listed.0.iter().map(|webhook| entry(context, webhook)).collect(),
        wrong,
    };
    Ok(respond::page(shown.wrong.status(), &shown))
}

fn entry(context: &PageContext<'_>, webhook: &Webhook) -> Entry {
    let failing = |since| Sentence::of(context.texts, Key::WebhooksFailing, &[("since", since)], &[]);
    Entry {
        address: context.address(&path(webhook.id)),
        host: webhook.host().to_owned(),
        description: webhook.description.as_str().to_owned(),
        events: webhook.events.iter().map(ToString::to_string).collect(),
        state: state(context.texts, webhook),
        failing: webhook.failing_since.map(failing),
    }
}
