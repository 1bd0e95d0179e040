//! Reads the body.

use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::webhook;
use usher_domain::commands::CreateWebhook;
use usher_domain::webhook::EventPattern;
use utoipa::ToSchema;

const FIELDS: [&str; 5] = ["url", "events", "event_names", "description", "enabled"];

/// A webhook endpoint to be made.
#[derive(ToSchema)]
#[schema(as = CreateWebhook)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct CreateInput {
    /// Where it is: `https`, at most 2000 characters.
    url: String,
    /// Types of events, families such as `invitation.*`, or `*`; all if left out.
    events: Option<Vec<String>>,
    /// `plain` (the default) or `qualified`.
    event_names: Option<String>,
    /// What it is for, at most 500 characters.
    description: Option<String>,
    /// Whether it is told anything yet; true if left out.
    enabled: Option<bool>,
}

/// The command.
pub(super) fn read(body: &[u8]) -> Result<CreateWebhook, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let fields = Fields::of(value, &FIELDS, String::new(), None, &mut errors);
    let command = fields.and_then(|mut fields| {
        let events = webhook::events(&mut fields).unwrap_or_else(|| vec![EventPattern::All]);
        let names = webhook::names(&mut fields).unwrap_or_default();
        let description = webhook::description(&mut fields).unwrap_or_default();
        let enabled = webhook::enabled(&mut fields).unwrap_or(true);
        let url = match webhook::url(&fields.required_text("url")?) {
            Ok(url) => url,
            Err(reason) => return fields.wrong(Some("url"), reason),
        };
        Some(CreateWebhook { url, events, names, description, enabled })
    });
    errors.check(command)
}
