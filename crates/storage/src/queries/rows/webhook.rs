//! Rows of `webhooks`, `webhook_deliveries` and `webhook_attempts`.

use super::super::super::sql::Db;
use super::super::schema::{webhook_attempts, webhook_deliveries, webhooks};
use super::{count, text};
use crate::cursor::KeysetPosition;
use crate::faults::Unreadable;
use crate::records::{DeliverySettlement, NewDelivery};
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use usher_domain::webhook::{DeliveryAttempt, Disabled, EventNames, EventPattern};
use usher_domain::{DeliveryState, Line, OrganizationId, Webhook, WebhookDelivery};

/// An endpoint.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = webhooks, check_for_backend(Db), treat_none_as_default_value = false, treat_none_as_null = true)]
pub(crate) struct WebhookRow {
    pub(crate) organization_id: Key,
    pub(crate) id: Key,
    url: String,
    events: Document,
    names: String,
    description: String,
    disabled_at: Option<Stamp>,
    disabled_why: Option<String>,
    secret_generation: i64,
    previous_secret_until: Option<Stamp>,
    pub(crate) failing_since: Option<Stamp>,
    created_by: Option<Key>,
    created_at: Stamp,
    updated_at: Stamp,
    revision: i64,
}

impl WebhookRow {
    /// The row of an endpoint.
    pub(crate) fn of(organization: Key, webhook: &Webhook) -> Self {
        let events: Vec<String> = webhook.events.iter().map(ToString::to_string).collect();
        Self {
            organization_id: organization,
            id: webhook.id.into(),
            url: webhook.url.as_str().to_owned(),
            events: Document::of(&events),
            names: webhook.names.as_str().to_owned(),
            description: webhook.description.as_str().to_owned(),
            disabled_at: webhook.disabled.map(|(at, _)| at.into()),
            disabled_why: webhook.disabled.map(|(_, why)| why.as_str().to_owned()),
            secret_generation: i64::from(webhook.secret_generation),
            previous_secret_until: webhook.previous_secret_until.map(Stamp::from),
            failing_since: webhook.failing_since.map(Stamp::from),
            created_by: webhook.created_by.map(Key::from),
            created_at: webhook.created_at.into(),
            updated_at: webhook.updated_at.into(),
            revision: i64::from(webhook.revision),
        }
    }

    /// The endpoint.
    pub(crate) fn webhook(self) -> Result<Webhook, Unreadable> {
        const WHAT: Unreadable = Unreadable("webhook");
        let events: Vec<String> = self.events.read("events of a webhook")?;
        let events: Option<Vec<EventPattern>> = events.iter().map(|text| EventPattern::parse(text)).collect();
        let names = [EventNames::Plain, EventNames::Qualified].into_iter().find(|names| names.as_str() == self.names);
        let why = |word: String| Disabled::ALL.into_iter().find(|why| why.as_str() == word).ok_or(WHAT);
        let why = self.disabled_why.map(why).transpose()?;
        Ok(Webhook {
            id: self.id.into(),
            url: text(self.url, "url of a webhook")?,
            events: events.ok_or(WHAT)?,
            names: names.ok_or(WHAT)?,
            description: Line::tidied(&self.description),
            disabled: self.disabled_at.map(Into::into).zip(why),
            secret_generation: count(self.secret_generation, "generation of a secret")?,
            previous_secret_until: self.previous_secret_until.map(Into::into),
            failing_since: self.failing_since.map(Into::into),
            created_by: self.created_by.map(Into::into),
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
            revision: count(self.revision, "revision of a webhook")?,
        })
    }
}

/// An event on its way to an endpoint.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhook_deliveries, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct DeliveryRow {
    pub(crate) id: Key,
    pub(crate) organization_id: Key,
    pub(crate) webhook_id: Key,
    pub(crate) event_id: Key,
    pub(crate) told_as: String,
    state: String,
    attempts: i64,
    round: i64,
    available_at: Stamp,
    leased_until: Option<Stamp>,
    created_at: Stamp,
    settled_at: Option<Stamp>,
}

impl DeliveryRow {
    /// The row of a new delivery.
    pub(crate) fn of(organization: OrganizationId, new: &NewDelivery) -> Self {
        let state = if new.queued { DeliveryState::Queued } else { DeliveryState::Failed };
        Self {
            id: new.id.into(),
            organization_id: organization.into(),
            webhook_id: new.webhook.into(),
            event_id: new.event.into(),
            told_as: new.told_as.clone(),
            state: state.as_str().to_owned(),
            attempts: 0,
            round: 0,
            available_at: new.at.into(),
            leased_until: None,
            created_at: new.at.into(),
            settled_at: (!new.queued).then_some(new.at.into()),
        }
    }

    /// The number of the next attempt: in total, and since the delivery was last ordered.
    pub(crate) fn next_attempt(&self) -> Result<(u32, u32), Unreadable> {
        Ok((count(self.attempts, "attempts")?.saturating_add(1), count(self.round, "attempts")?.saturating_add(1)))
    }

    /// Where it is in a listing.
    pub(crate) fn place(&self) -> KeysetPosition {
        KeysetPosition { created_at: self.created_at, id: self.id }
    }

    /// The delivery.
    pub(crate) fn delivery(&self) -> Result<WebhookDelivery, Unreadable> {
        let state = DeliveryState::ALL.into_iter().find(|state| state.as_str() == self.state);
        let state = state.ok_or(Unreadable("state of a delivery"))?;
        Ok(WebhookDelivery {
            id: self.id.into(),
            event: self.event_id.into(),
            told_as: self.told_as.clone(),
            state,
            attempts: count(self.attempts, "attempts")?,
            next_attempt: (state == DeliveryState::Queued).then(|| self.available_at.into()),
            created_at: self.created_at.into(),
            settled_at: self.settled_at.map(Into::into),
        })
    }
}

/// One attempt to deliver.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = webhook_attempts, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct AttemptRow {
    organization_id: Key,
    pub(crate) delivery_id: Key,
    number: i64,
    at: Stamp,
    status: Option<i64>,
    error: Option<String>,
    pub(crate) answer: String,
    took: i64,
}

impl AttemptRow {
    /// The row of an attempt.
    pub(crate) fn of(organization: Key, settlement: &DeliverySettlement) -> Self {
        let attempt = &settlement.attempt;
        // PostgreSQL's texts cannot hold a NUL, and an endpoint can send anything.
        let kept = |text: &str| text.replace('\0', "\u{fffd}");
        Self {
            organization_id: organization,
            delivery_id: settlement.delivery.into(),
            number: i64::from(attempt.number),
            at: attempt.at.into(),
            status: attempt.status.map(i64::from),
            error: attempt.error.as_deref().map(kept),
            answer: kept(&attempt.answer),
            took: i64::from(attempt.took),
        }
    }

    /// The attempt.
    pub(crate) fn attempt(self) -> Result<DeliveryAttempt, Unreadable> {
        let status = self.status.map(|status| u16::try_from(status).or(Err(Unreadable("status of an attempt"))));
        Ok(DeliveryAttempt {
            number: count(self.number, "number of an attempt")?,
            at: self.at.into(),
            status: status.transpose()?,
            error: self.error,
            answer: self.answer,
            took: count(self.took, "span of an attempt")?,
        })
    }
}
