//! Webhook endpoints: what callers do to them, and what is due to them when something has happened.

mod change;
mod create;
mod deliveries;
mod fan_out;
mod notice;
mod read;

pub(crate) use change::{edit, run};
pub(crate) use create::create;
pub(crate) use deliveries::{list_deliveries, preview_redelivery, redeliver, redeliver_since};
pub(crate) use fan_out::fan_out;
pub(crate) use notice::Readers;
pub(crate) use read::{get, list};

use crate::catalog::builtin::MANAGE_WEBHOOKS;
use crate::engine::Engine;
use crate::event_builder::EventBuilder;
use crate::scopes::access;
use usher_domain::refusal::EntityKind;
use usher_domain::webhook::{Disabled, WebhookUrl};
use usher_domain::{Caller, Event, EventDetails, EventKind, OrganizationAccess, Refusal, WebhookId};

/// The access of a caller who may manage endpoints.
fn managing(caller: &Caller) -> Result<&OrganizationAccess, Refusal> {
    access(caller, MANAGE_WEBHOOKS)
}

/// The organization has no such endpoint.
fn unknown() -> Refusal {
    Refusal::NotFound(EntityKind::Webhook)
}

/// Refuses an address that could never be called.
fn callable(engine: &Engine, url: &WebhookUrl) -> Result<(), Refusal> {
    engine.sender.check(url.as_str()).map_err(|refusal| Refusal::InvalidValue { field: "url", reason: refusal.0 })
}

/// An event about an endpoint, and why it was disabled, if it was.
pub(crate) fn about(builder: &EventBuilder<'_>, kind: EventKind, id: WebhookId, reason: Option<Disabled>) -> Event {
    builder.event(kind, EventDetails::Webhook { webhook_id: id, reason })
}
