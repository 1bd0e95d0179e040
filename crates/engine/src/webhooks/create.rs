//! Making an endpoint.

use super::{about, callable, managing};
use crate::engine::Engine;
use crate::retry::{Interrupt, retry_on_conflict};
use usher_domain::commands::{CreateWebhook, WebhookWithSecret};
use usher_domain::webhook::Disabled;
use usher_domain::{Actor, Caller, EventKind, Fault, Refusal, Webhook, WebhookId};

/// How many endpoints an organization can have: each event is matched with all of them.
const MOST: usize = 50;

pub(crate) async fn create(
    engine: &Engine,
    caller: &Caller,
    command: &CreateWebhook,
) -> Result<WebhookWithSecret, Fault> {
    let access = managing(caller)?;
    callable(engine, &command.url)?;
    let organization = access.scope.organization();
    let webhook = retry_on_conflict(async || {
        let now = engine.now();
        let webhook = Webhook {
            id: WebhookId(engine.entropy.uuid(now)),
            url: command.url.clone(),
            events: command.events.clone(),
            names: command.names,
            description: command.description.clone(),
            disabled: (!command.enabled).then_some((now, Disabled::Asked)),
            secret_generation: 1,
            previous_secret_until: None,
            failing_since: None,
            created_by: caller.member_in(organization),
            created_at: now,
            updated_at: now,
            revision: 1,
        };
        let mut transaction = engine.store.begin(&access.scope).await?;
        if transaction.webhooks().await?.len() >= MOST {
            transaction.rollback().await?;
            let reason = "would be one webhook too many: an organization can have 50";
            return Err(Interrupt::from(Refusal::InvalidValue { field: "url", reason }));
        }
        transaction.insert_webhook(&webhook).await?;
        let actor = Actor::of(caller, organization);
        transaction.record(&[about(engine, actor, EventKind::WebhookCreated, webhook.id, None)]).await?;
        transaction.commit().await?;
        Ok(webhook)
    })
    .await?;
    engine.events_committed.notify_one();
    let secret = engine.keys.webhook_secret(webhook.id, webhook.secret_generation);
    Ok(WebhookWithSecret { webhook, secret })
}
