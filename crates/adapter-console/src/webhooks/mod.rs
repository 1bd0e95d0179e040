//! Webhooks: the endpoints, and making, trying, changing and deleting them; what was sent to each, and sending it again.

mod create;
mod delete;
mod edit;
mod fields;
mod list;
mod redeliver;
mod redeliver_since;
mod rotate;
mod send_test;
mod show;

pub(crate) use create::Create;
pub(crate) use delete::Delete;
pub(crate) use edit::Edit;
pub(crate) use list::List;
pub(crate) use redeliver::Redeliver;
pub(crate) use redeliver_since::{PreviewSince, RedeliverSince};
pub(crate) use rotate::Rotate;
pub(crate) use send_test::SendTest;
pub(crate) use show::Show;

use crate::call::Call;
use crate::layout::{Layout, Section};
use crate::page_context::PageContext;
use crate::respond;
use crate::when::Sentence;
use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use usher_adapter_kit::Response;
use usher_domain::commands::WebhookWithSecret;
use usher_domain::refusal::EntityKind;
use usher_domain::webhook::Disabled;
use usher_domain::{Webhook, WebhookId};
use usher_locales::{Key, Texts};

const PATH: &str = "/console/webhooks";

/// What it takes to see and to change webhooks.
const MANAGE: &str = "webhooks.manage";

/// A secret that was just made.
#[derive(Template)]
#[template(path = "webhook_secret.html")]
struct SecretPage {
    layout: Layout,
    host: String,
    secret: String,
    /// Until when the secret before works, too.
    overlap: Option<Sentence>,
    endpoint: String,
}

/// Where an endpoint is.
fn path(id: WebhookId) -> String {
    format!("{PATH}/{id}")
}

/// The endpoint of the path.
fn id(call: &Call<'_>) -> Result<WebhookId, Response> {
    call.id("webhook", WebhookId, EntityKind::Webhook)
}

/// The page that shows a secret, this once.
fn secret(context: &PageContext<'_>, status: u16, title: Key, made: &WebhookWithSecret) -> Response {
    let overlap = |until| Sentence::of(context.texts, Key::WebhookSecretOverlap, &[("until", until)], &[]);
    let shown = SecretPage {
        layout: context.layout(Section::Webhooks, title),
        host: made.webhook.host().to_owned(),
        secret: format!("whsec_{}", STANDARD.encode(made.secret.0)),
        overlap: made.webhook.previous_secret_until.map(overlap),
        endpoint: context.address(&path(made.webhook.id)),
    };
    respond::page(status, &shown)
}

/// How an endpoint is, in words, with the tone of the pill.
fn state(texts: Texts, webhook: &Webhook) -> (String, &'static str) {
    let (key, tone) = match webhook.disabled {
        Some((_, Disabled::Asked)) => (Key::WebhookStateDisabled, "calm"),
        Some((_, Disabled::Gone)) => (Key::WebhookStateGone, "bad"),
        Some((_, Disabled::Failing)) => (Key::WebhookStateFailed, "bad"),
        None if webhook.failing_since.is_some() => (Key::WebhookStateFailing, "warn"),
        None => (Key::WebhookStateEnabled, "good"),
    };
    (texts.say(key), tone)
}
