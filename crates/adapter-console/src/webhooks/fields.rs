//! The fields of an endpoint in forms: where it is, what it is for, and a box for everything that it can be told.

use crate::audit_log::{self, headline};
use crate::grants::Tick;
use crate::page_context::PageContext;
use crate::wrong::Wrong;
use std::collections::BTreeSet;
use usher_domain::webhook::{EventPattern, WebhookDescription, WebhookUrl};
use usher_domain::{EventKind, Refusal};
use usher_locales::{Argument, Key, Texts};
use utoipa::ToSchema;

/// The form, as it is documented.
#[derive(ToSchema)]
#[schema(as = WebhookForm)]
#[expect(dead_code, reason = "describes the form; it is read field by field")]
pub(super) struct WebhookFormSchema {
    /// What the page gave.
    nonce: String,
    /// Where it is: `https`, at most 2,000 characters.
    url: String,
    /// What it is for, at most 500 characters.
    description: String,
    /// Where an endpoint is changed: whether it receives events.
    enabled: Option<String>,
    /// Where an endpoint is changed: the revision that the page showed.
    revision: Option<String>,
}

/// What a form says.
pub(super) struct Filled {
    pub(super) url: WebhookUrl,
    pub(super) description: WebhookDescription,
    pub(super) events: Vec<EventPattern>,
}

/// The boxes: all events, each family of them, then each kind.
pub(super) fn boxes(texts: Texts, wanted: &[EventPattern]) -> Vec<Tick> {
    let families: BTreeSet<&str> =
        EventKind::ALL.iter().filter_map(|kind| kind.as_str().split_once('.').map(|(family, _)| family)).collect();
    let all = [("*".to_owned(), texts.say(Key::EventsAll), String::new())];
    let families = families.into_iter().map(|word| {
        let pattern = format!("{word}.*");
        let name = audit_log::family(&pattern).map_or_else(|| word.to_owned(), |name| texts.say(name));
        let label = texts.with(Key::WebhookEventsOf, &[("family", Argument::Text(&name))]);
        (pattern.clone(), label, pattern)
    });
    let kind = |kind: EventKind| (kind.as_str().to_owned(), kind.as_str().to_owned(), texts.say(headline(kind)));
    let kinds = EventKind::ALL.iter().copied().map(kind);
    let tick = |(pattern, label, hint): (String, String, String)| Tick {
        is_ticked: wanted.iter().any(|one| one.to_string() == pattern),
        field: format!("event:{pattern}"),
        value: String::new(),
        label,
        hint,
        until: None,
        typed: None,
    };
    all.into_iter().chain(families).chain(kinds).map(tick).collect()
}

/// Which field a refusal is about.
pub(super) const fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::InvalidValue { field, .. } if matches!(field.as_bytes(), b"url") => "url",
        _ => "",
    }
}

/// Reads the form.
pub(super) fn read(context: &PageContext<'_>) -> Result<Filled, Wrong> {
    let call = context.call;
    let problem = |field: &str, key| Wrong::at(field, context.say(key));
    let url = WebhookUrl::parse(call.field("url")).map_err(|_too_long| problem("url", Key::WebhookEnterUrl))?;
    let description = WebhookDescription::parse(call.field("description"))
        .map_err(|_too_long| problem("description", Key::WebhookEnterDescription))?;
    let ticked = call.form.fields().filter_map(|(field, _)| field.strip_prefix("event:"));
    let events: Option<Vec<_>> = ticked.map(EventPattern::parse).collect();
    match events {
        Some(events) if !events.is_empty() => Ok(Filled { url, description, events }),
        _ => Err(problem("events", Key::WebhookChooseEvents)),
    }
}
