//! What changes an endpoint: each reads it, changes it and tells of it in one transaction.

use super::{about, callable, managing, unknown};
use crate::engine::Engine;
use crate::ports::Transaction;
use crate::retry::{Interrupt, retry_on_conflict};
use usher_domain::commands::{
    DeleteWebhook, EditWebhook, RotateWebhook, TestWebhook, WebhookTested, WebhookWithSecret,
};
use usher_domain::webhook::Disabled;
use usher_domain::{Actor, Caller, EventId, EventKind, Fault, OrganizationId, Refusal, Timestamp, Webhook, WebhookId};

/// A change of one endpoint on behalf of a caller.
struct WebhookChange<'a> {
    engine: &'a Engine,
    caller: &'a Caller,
    webhook: WebhookId,
    /// The revision that the caller has seen.
    expected: Option<u32>,
    /// What is told of it.
    kind: EventKind,
}

impl WebhookChange<'_> {
    /// Carries it out: `act` changes the endpoint as it is, and says what is to be written.
    async fn run(&self, act: impl Fn(&mut Webhook) -> Act + Send + Sync) -> Done {
        let access = managing(self.caller)?;
        let done = retry_on_conflict(async || {
            let mut transaction = self.engine.store.begin(&access.scope).await?;
            let done = self.within(&mut *transaction, &act, access.scope.organization()).await;
            match done {
                Ok(_) => transaction.commit().await?,
                Err(_) => transaction.rollback().await?,
            }
            done
        })
        .await?;
        self.engine.events_committed.notify_one();
        Ok(done)
    }

    async fn within(
        &self,
        transaction: &mut dyn Transaction,
        act: &(impl Fn(&mut Webhook) -> Act + Sync),
        organization: OrganizationId,
    ) -> Result<(Webhook, EventId), Interrupt> {
        let mut webhook = transaction.webhook(self.webhook).await?.ok_or_else(unknown)?;
        if self.expected.is_some_and(|expected| expected != webhook.revision) {
            return Err(Refusal::RevisionMismatch.into());
        }
        match act(&mut webhook) {
            Act::Nothing => {}
            Act::Delete => transaction.delete_webhook(&webhook).await?,
            change @ (Act::Change | Act::Disable) => {
                let now = self.engine.now();
                webhook.updated_at = now;
                webhook.revision += 1;
                transaction.change_webhook(&webhook).await?;
                if change == Act::Disable {
                    transaction.give_up_deliveries(webhook.id, now).await?;
                }
            }
        }
        let event = about(self.engine, Actor::of(self.caller, organization), self.kind, self.webhook, None);
        transaction.record(std::slice::from_ref(&event)).await?;
        Ok((webhook, event.id))
    }
}

/// The endpoint as it is now, and the event that tells of it.
type Done = Result<(Webhook, EventId), Fault>;

/// What is to be written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    /// The endpoint as it was changed.
    Change,
    /// The same, and what is queued for it is given up.
    Disable,
    /// Its end.
    Delete,
    /// Nothing of it.
    Nothing,
}

pub(crate) async fn edit(engine: &Engine, caller: &Caller, command: &EditWebhook) -> Result<Webhook, Fault> {
    managing(caller)?;
    if let Some(url) = &command.url {
        callable(engine, url)?;
    }
    let kind = EventKind::WebhookUpdated;
    let change = WebhookChange { engine, caller, webhook: command.webhook, expected: command.expected, kind };
    let (webhook, _) = change
        .run(|webhook| {
            let was_enabled = webhook.disabled.is_none();
            apply(webhook, command, engine.now());
            if was_enabled && webhook.disabled.is_some() { Act::Disable } else { Act::Change }
        })
        .await?;
    Ok(webhook)
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

pub(crate) async fn delete(engine: &Engine, caller: &Caller, command: DeleteWebhook) -> Result<Webhook, Fault> {
    let kind = EventKind::WebhookDeleted;
    let change = WebhookChange { engine, caller, webhook: command.webhook, expected: command.expected, kind };
    let (webhook, _) = change.run(|_| Act::Delete).await?;
    Ok(webhook)
}

pub(crate) async fn rotate(
    engine: &Engine,
    caller: &Caller,
    command: RotateWebhook,
) -> Result<WebhookWithSecret, Fault> {
    let kind = EventKind::WebhookUpdated;
    let change = WebhookChange { engine, caller, webhook: command.webhook, expected: None, kind };
    let (webhook, _) = change
        .run(|webhook| {
            webhook.secret_generation += 1;
            webhook.previous_secret_until = Some(engine.now().plus_millis(engine.settings.webhooks.secret_overlap));
            Act::Change
        })
        .await?;
    let secret = engine.keys.webhook_secret(webhook.id, webhook.secret_generation);
    Ok(WebhookWithSecret { webhook, secret })
}

/// The test is an event like all others, which only this endpoint is told.
pub(crate) async fn test(engine: &Engine, caller: &Caller, command: TestWebhook) -> Result<WebhookTested, Fault> {
    let kind = EventKind::WebhookTest;
    let change = WebhookChange { engine, caller, webhook: command.webhook, expected: None, kind };
    let (_, event) = change.run(|_| Act::Nothing).await?;
    Ok(WebhookTested(event))
}
