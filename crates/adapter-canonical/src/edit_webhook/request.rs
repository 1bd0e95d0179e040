//! Reads the body. What is left out stays as it is.

use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::webhook;
use usher_domain::WebhookId;
use usher_domain::commands::EditWebhook;
use utoipa::ToSchema;

const FIELDS: [&str; 5] = ["url", "events", "event_names", "description", "enabled"];

/// Changes of a webhook endpoint.
#[derive(ToSchema)]
#[schema(as = EditWebhook)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct EditInput {
    /// Where it is: `https`, at most 2000 characters.
    url: Option<String>,
    /// Types of events, families such as `invitation.*`, or `*`, in place of the stored ones.
    events: Option<Vec<String>>,
    /// `plain` or `qualified`.
    event_names: Option<String>,
    /// What it is for, at most 500 characters.
    description: Option<String>,
    /// Whether it is told anything.
    enabled: Option<bool>,
}

/// The command.
pub(super) fn read(webhook: WebhookId, expected: Option<u32>, body: &[u8]) -> Result<EditWebhook, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let fields = Fields::of(value, &FIELDS, String::new(), None, &mut errors);
    let command = fields.map(|mut fields| EditWebhook {
        webhook,
        url: fields.parsed("url", webhook::url),
        events: webhook::events(&mut fields),
        names: webhook::names(&mut fields),
        description: webhook::description(&mut fields),
        enabled: webhook::enabled(&mut fields),
        expected,
    });
    errors.check(command)
}
