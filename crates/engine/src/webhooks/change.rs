//! What changes an endpoint: each reads it, changes it and records the event in one transaction.

use super::{about, callable, managing, unknown};
use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{
    DeleteWebhook, EditWebhook, RotateWebhook, TestWebhook, WebhookTested, WebhookWithSecret,
};
use usher_domain::webhook::Disabled;
use usher_domain::{
    Caller, Command, EventId, EventKind, Fault, IdempotencyRequest, Performed, Refusal, Timestamp, Webhook, WebhookId,
};

/// A command that changes one endpoint.
pub(crate) trait ChangeWebhook: Command {
    /// The event of it.
    const KIND: EventKind;
    /// Whether it does nothing but take an endpoint away.
    const ONLY_TAKES: bool = false;

    /// Which endpoint, and the revision that the caller has seen.
    fn target(&self) -> (WebhookId, Option<u32>);

    /// Changes the endpoint as it is, and returns what is to be written.
    fn change(&self, engine: &Engine, webhook: &mut Webhook, now: Timestamp) -> Act;

    /// The outcome: from the endpoint as it is then, and the event.
    fn outcome(engine: &Engine, webhook: Webhook, event: EventId) -> Self::Outcome;
}

/// What is to be written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// The endpoint as it was changed.
    Change,
    /// The same, and what is queued for it is given up.
    Disable,
    /// Its end.
    Delete,
    /// Nothing of it.
    Nothing,
}

pub(crate) async fn run<C: ChangeWebhook>(
    engine: &Engine,
    caller: &Caller,
    command: &C,
    idempotency: Option<IdempotencyRequest<'_, C::Outcome>>,
) -> Result<Performed<C::Outcome>, Fault> {
    let unit = UnitOfWork::of(engine, caller, &managing(caller)?.scope).taking_away(C::ONLY_TAKES);
    unit.transact_once(caller, &Body(command), idempotency).await
}

struct Body<'a, C>(&'a C);

impl<C: ChangeWebhook> TransactionBody for Body<'_, C> {
    type Facts = ();
    type Outcome = C::Outcome;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<C::Outcome, Interrupt> {
        let (engine, now, (id, expected)) = (tx.engine, tx.now, self.0.target());
        let mut webhook = tx.webhook(id).await?.ok_or_else(unknown)?;
        if expected.is_some_and(|expected| expected != webhook.revision) {
            return Err(Refusal::RevisionMismatch.into());
        }
        match self.0.change(engine, &mut webhook, now) {
            Act::Nothing => {}
            Act::Delete => tx.delete_webhook(&webhook).await?,
            change @ (Act::Change | Act::Disable) => {
                webhook.updated_at = now;
                webhook.revision += 1;
                tx.change_webhook(&webhook).await?;
                if change == Act::Disable {
                    tx.give_up_deliveries(webhook.id, now).await?;
                }
            }
        }
        let event = about(&tx.events(), C::KIND, id, None);
        tx.record(std::slice::from_ref(&event)).await?;
        Ok(C::outcome(engine, webhook, event.id))
    }
}

/// Changes an endpoint's settings, unless it could not be called then.
pub(crate) async fn edit(
    engine: &Engine,
    caller: &Caller,
    command: &EditWebhook,
    idempotency: Option<IdempotencyRequest<'_, Webhook>>,
) -> Result<Performed<Webhook>, Fault> {
    managing(caller)?;
    if let Some(url) = &command.url {
        callable(engine, url)?;
    }
    run(engine, caller, command, idempotency).await
}

impl ChangeWebhook for EditWebhook {
    const KIND: EventKind = EventKind::WebhookUpdated;

    fn target(&self) -> (WebhookId, Option<u32>) {
        (self.webhook, self.expected)
    }

    fn change(&self, _: &Engine, webhook: &mut Webhook, now: Timestamp) -> Act {
        let was_enabled = webhook.disabled.is_none();
        apply(webhook, self, now);
        if was_enabled && webhook.disabled.is_some() { Act::Disable } else { Act::Change }
    }

    fn outcome(_: &Engine, webhook: Webhook, _: EventId) -> Webhook {
        webhook
    }
}

fn apply(webhook: &mut Webhook, command: &EditWebhook, now: Timestamp) {
    if let Some(url) = &command.url {
        webhook.url = url.clone();
        // Another endpoint has not failed yet.
        webhook.failing_since = None;
    }
    if let Some(events) = &command.events {
        webhook.events.clone_from(events);
    }
    if let Some(names) = command.names {
        webhook.names = names;
    }
    if let Some(description) = &command.description {
        webhook.description = description.clone();
    }
    match command.enabled {
        Some(true) => (webhook.disabled, webhook.failing_since) = (None, None),
        Some(false) if webhook.disabled.is_none() => webhook.disabled = Some((now, Disabled::Asked)),
        Some(false) | None => {}
    }
}

impl ChangeWebhook for DeleteWebhook {
    const KIND: EventKind = EventKind::WebhookDeleted;
    const ONLY_TAKES: bool = true;

    fn target(&self) -> (WebhookId, Option<u32>) {
        (self.webhook, self.expected)
    }

    fn change(&self, _: &Engine, _: &mut Webhook, _: Timestamp) -> Act {
        Act::Delete
    }

    fn outcome(_: &Engine, webhook: Webhook, _: EventId) -> Webhook {
        webhook
    }
}

impl ChangeWebhook for RotateWebhook {
    const KIND: EventKind = EventKind::WebhookUpdated;

    fn target(&self) -> (WebhookId, Option<u32>) {
        (self.webhook, self.expected)
    }

    fn change(&self, engine: &Engine, webhook: &mut Webhook, now: Timestamp) -> Act {
        webhook.secret_generation += 1;
        webhook.previous_secret_until = Some(now.plus_millis(engine.settings.webhooks.secret_overlap));
        Act::Change
    }

    fn outcome(engine: &Engine, webhook: Webhook, _: EventId) -> WebhookWithSecret {
        let secret = engine.keys.webhook_secret(webhook.id, webhook.secret_generation);
        WebhookWithSecret { webhook, secret }
    }
}

/// The test is an event like all others, which only this endpoint receives.
impl ChangeWebhook for TestWebhook {
    const KIND: EventKind = EventKind::WebhookTest;

    fn target(&self) -> (WebhookId, Option<u32>) {
        (self.webhook, None)
    }

    fn change(&self, _: &Engine, _: &mut Webhook, _: Timestamp) -> Act {
        Act::Nothing
    }

    fn outcome(_: &Engine, _: Webhook, event: EventId) -> WebhookTested {
        WebhookTested(event)
    }
}
