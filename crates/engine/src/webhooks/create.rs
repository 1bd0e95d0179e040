//! Making an endpoint.

use super::{about, callable, managing};
use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use usher_domain::commands::{CreateWebhook, WebhookWithSecret};
use usher_domain::webhook::Disabled;
use usher_domain::{Caller, EventKind, Fault, IdempotencyRequest, MemberId, Performed, Refusal, Webhook, WebhookId};

/// How many endpoints an organization can have: each event is matched with all of them.
const MOST: usize = 50;

pub(crate) async fn create(
    engine: &Engine,
    caller: &Caller,
    command: &CreateWebhook,
    idempotency: Option<IdempotencyRequest<'_, WebhookWithSecret>>,
) -> Result<Performed<WebhookWithSecret>, Fault> {
    let access = managing(caller)?;
    callable(engine, &command.url)?;
    let body = Create { command, maker: caller.member_in(access.scope.organization()) };
    UnitOfWork::of(engine, caller, &access.scope).transact_once(caller, &body, idempotency).await
}

struct Create<'a> {
    command: &'a CreateWebhook,
    maker: Option<MemberId>,
}

impl TransactionBody for Create<'_> {
    type Facts = ();
    type Outcome = WebhookWithSecret;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<WebhookWithSecret, Interrupt> {
        let (engine, now, command) = (tx.engine, tx.now, self.command);
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
            created_by: self.maker,
            created_at: now,
            updated_at: now,
            revision: 1,
        };
        if tx.webhooks().await?.len() >= MOST {
            let reason = "would be one webhook too many: an organization can have 50";
            return Err(Refusal::InvalidValue { field: "url", reason }.into());
        }
        tx.insert_webhook(&webhook).await?;
        let event = about(&tx.events(), EventKind::WebhookCreated, webhook.id, None);
        tx.record(&[event]).await?;
        let secret = engine.keys.webhook_secret(webhook.id, webhook.secret_generation);
        Ok(WebhookWithSecret { webhook, secret })
    }
}
