//! A webhook endpoint in answers, and its fields in requests.

use crate::body::{Value, words};
use crate::fields::{Fields, Reason};
use crate::json::Json;
use crate::kind::Kind;
use crate::schemas;
use crate::typed_id::encode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use std::collections::BTreeSet;
use usher_domain::webhook::{EventNames, EventPattern, WebhookSecret};
use usher_domain::{EventKind, Timestamp, Webhook};
use utoipa::ToSchema;
use utoipa::openapi::schema::ArrayBuilder;
use utoipa::openapi::{RefOr, Schema};

/// What `event_names` can be.
const NAMES: [(&str, EventNames); 2] =
    [(EventNames::Plain.as_str(), EventNames::Plain), (EventNames::Qualified.as_str(), EventNames::Qualified)];

/// The most entries of `events`.
const MOST_EVENTS: usize = 100;

/// A webhook endpoint.
#[derive(Serialize, ToSchema)]
#[schema(as = Webhook)]
pub(crate) struct WebhookObject<'a> {
    /// Its id, `whk_...`.
    id: String,
    /// Where it is.
    url: &'a str,
    /// Which events it is told: types, families such as `invitation.*`, or `*`.
    events: Vec<String>,
    /// `plain`, or `qualified`: members' events are told as `organization.member.added`.
    event_names: &'a str,
    /// What it is for.
    description: &'a str,
    /// Whether it is told anything.
    enabled: bool,
    /// Why it is not: `asked`, `gone` (it answered 410) or `failing` (for days); null where it is.
    disabled_reason: Option<&'a str>,
    /// Since when no message has got through; null where the last one has.
    #[schema(format = "date-time")]
    failing_since: Option<String>,
    /// Until when messages are signed with the secret before as well; null where there is none.
    #[schema(format = "date-time")]
    previous_secret_until: Option<String>,
    /// The member who made it, or null.
    created_by: Option<String>,
    /// Counted up at every change.
    revision: u32,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it was changed last.
    #[schema(format = "date-time")]
    updated_at: String,
}

impl<'a> WebhookObject<'a> {
    pub(crate) fn of(webhook: &'a Webhook) -> Self {
        Self {
            id: encode(webhook.id),
            url: webhook.url.as_str(),
            events: webhook.events.iter().map(ToString::to_string).collect(),
            event_names: webhook.names.as_str(),
            description: webhook.description.as_str(),
            enabled: webhook.disabled.is_none(),
            disabled_reason: webhook.disabled.map(|(_, why)| why.as_str()),
            failing_since: webhook.failing_since.map(Timestamp::rfc3339_millis),
            previous_secret_until: webhook.previous_secret_until.map(Timestamp::rfc3339_millis),
            created_by: webhook.created_by.map(encode),
            revision: webhook.revision,
            created_at: webhook.created_at.rfc3339_millis(),
            updated_at: webhook.updated_at.rfc3339_millis(),
        }
    }
}

/// A webhook endpoint with its secret, which no other answer shows.
#[derive(Serialize, ToSchema)]
#[schema(as = WebhookWithSecret)]
pub(crate) struct WebhookSecretObject<'a> {
    /// The endpoint.
    webhook: WebhookObject<'a>,
    /// What its messages are signed with: `whsec_` and 32 bytes in base64.
    secret: String,
}

impl<'a> WebhookSecretObject<'a> {
    pub(crate) fn of(webhook: &'a Webhook, secret: &WebhookSecret) -> Self {
        Self { webhook: WebhookObject::of(webhook), secret: format!("whsec_{}", STANDARD.encode(secret.0)) }
    }
}

words! {
    EventNames: NAMES,
}

/// Which events an endpoint is told.
pub(crate) struct Events(pub(crate) Vec<EventPattern>);

impl Value for Events {
    const WANTED: &'static str = "an array of strings";

    fn read(fields: &mut Fields<'_>, name: &str, value: Json) -> Option<Self> {
        match value {
            Json::List(entries) if entries.is_empty() || entries.len() > MOST_EVENTS => {
                let detail = format!("Send 1 to {MOST_EVENTS} types of events, or `[\"*\"]` for all.");
                fields.wrong(Some(name), (Kind::INVALID_LENGTH, detail))
            }
            Json::List(entries) => Some(Self(fields.entries(name, entries, pattern))),
            other => fields.wrong_type(Some(name), &other, "an array of strings"),
        }
    }

    fn schema() -> RefOr<Schema> {
        let kinds = || EventKind::ALL.iter().map(|kind| kind.as_str());
        let families: BTreeSet<String> = kinds()
            .flat_map(|kind| kind.match_indices('.').map(|(at, _)| format!("{}.*", kind.get(..at).unwrap_or_default())))
            .collect();
        let pattern = schemas::words(["*"].into_iter().chain(families.iter().map(String::as_str)).chain(kinds()));
        ArrayBuilder::new().items(pattern).min_items(Some(1)).max_items(Some(MOST_EVENTS)).into()
    }
}

/// Reads which events are meant.
pub(crate) fn pattern(text: &str) -> Result<EventPattern, Reason> {
    let advice = "Send a type of events such as `invitation.created`, a family such as `invitation.*`, or `*`.";
    EventPattern::parse(text).ok_or((Kind::INVALID_VALUE, advice.to_owned()))
}
