//! One attempt to deliver: what is sent, and what its outcome means for the delivery and for the endpoint.

use crate::engine::Engine;
use crate::ports::{SentWebhook, WebhookMessage};
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use crate::webhooks::{Readers, about};
use usher_domain::webhook::{DeliveryAttempt, Disabled, WebhookSecret};
use usher_domain::{DeliveryState, EventKind, Timestamp, Webhook};
use usher_storage::{ClaimedDelivery, DeliverySettlement};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
/// The waits after the first attempt and each further one, in milliseconds. After the last one the delivery fails.
const WAITS: [i64; 9] =
    [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/// Gone for good (RFC 9110 section 15.5.11).
const GONE: u16 = 410;

/// Sends a delivery and records its result.
pub(super) async fn deliver(engine: &Engine, claimed: ClaimedDelivery) {
    let at = engine.now();
    let message = WebhookMessage {
        url: claimed.webhook.url.as_str().to_owned(),
        event: engine.renderer.render(&claimed.event, &claimed.told_as),
        at,
        secrets: secrets(engine, &claimed.webhook, at),
    };
    let sent = engine.sender.send(message).await;
    let status = sent.answer.as_ref().ok().copied();
    tracing::debug!(delivery = ?claimed.id, attempt = claimed.attempt, status, "a webhook was called");
    let result = result(engine, &claimed, status);
    let scope = proved(claimed.event.organization);
    let settled = async {
        let disable = match result.disable {
            Some(why) => Some((why, Readers::of(engine, &scope, &claimed.webhook).await?)),
            None => None,
        };
        let attempt = Attempt { claimed: &claimed, sent: &sent, at, result: &result, disable: disable.as_ref() };
        UnitOfWork::system(engine, &scope).transact(&attempt).await
    };
    if let Err(fault) = settled.await {
        // The lease expires and the delivery is tried again.
        tracing::warn!(delivery = ?claimed.id, ?fault, "the result of a webhook delivery could not be recorded");
    }
}

/// The secrets to sign with: the current one, and the previous one while they overlap.
fn secrets(engine: &Engine, webhook: &Webhook, now: Timestamp) -> Vec<WebhookSecret> {
    let mut secrets = vec![engine.keys.webhook_secret(webhook.id, webhook.secret_generation)];
    if webhook.previous_secret_until.is_some_and(|until| now < until) && webhook.secret_generation > 1 {
        secrets.push(engine.keys.webhook_secret(webhook.id, webhook.secret_generation - 1));
    }
    secrets
}

/// What an attempt means.
struct AttemptResult {
    state: DeliveryState,
    next: Timestamp,
    failing_since: Option<Timestamp>,
    disable: Option<Disabled>,
}

fn result(engine: &Engine, claimed: &ClaimedDelivery, status: Option<u16>) -> AttemptResult {
    let now = engine.now();
    if status.is_some_and(|status| (200..300).contains(&status)) {
        return AttemptResult { state: DeliveryState::Delivered, next: now, failing_since: None, disable: None };
    }
    let since = claimed.webhook.failing_since.unwrap_or(now);
    let disable = if status == Some(GONE) {
        Some(Disabled::Gone)
    } else {
        let too_long = now.millis() - since.millis() >= engine.settings.webhooks.disable_after;
        too_long.then_some(Disabled::Failing)
    };
    let wait = usize::try_from(claimed.round).ok().and_then(|round| WAITS.get(round.checked_sub(1)?));
    let (state, wait) = match wait {
        Some(wait) if disable.is_none() => (DeliveryState::Queued, *wait),
        Some(_) | None => (DeliveryState::Failed, 0),
    };
    AttemptResult { state, next: now.plus_millis(spread(engine, wait)), failing_since: Some(since), disable }
}

/// A wait, longer by up to a tenth, so that an endpoint that recovers does not get all retries at the same instant.
fn spread(engine: &Engine, wait: i64) -> i64 {
    let mut random = [0_u8; 1];
    engine.entropy.fill(&mut random);
    wait + wait / 10 * i64::from(random[0]) / 255
}

/// An attempt, and what follows from it.
struct Attempt<'a> {
    claimed: &'a ClaimedDelivery,
    sent: &'a SentWebhook,
    at: Timestamp,
    result: &'a AttemptResult,
    /// Why the endpoint is disabled, if it is, and who is mailed about that.
    disable: Option<&'a (Disabled, Readers)>,
}

impl TransactionBody for Attempt<'_> {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        let Self { claimed, sent, at, result, disable } = *self;
        let attempt = DeliveryAttempt {
            number: claimed.attempt,
            at,
            status: sent.answer.as_ref().ok().copied(),
            error: sent.answer.as_ref().err().cloned(),
            answer: sent.body.clone(),
            took: sent.took,
        };
        let settlement = DeliverySettlement { delivery: claimed.id, attempt, state: result.state, next: result.next };
        tx.settle_delivery(&settlement).await?;
        if result.failing_since != claimed.webhook.failing_since {
            tx.note_failing(claimed.webhook.id, result.failing_since).await?;
        }
        match disable {
            Some((why, readers)) => self::disable(tx, claimed, *why, readers).await,
            None => Ok(()),
        }
    }
}

/// Disables the endpoint, unless it was disabled or its address was changed concurrently.
async fn disable(
    tx: &mut Tx<'_>,
    claimed: &ClaimedDelivery,
    why: Disabled,
    readers: &Readers,
) -> Result<(), Interrupt> {
    let Some(mut webhook) = tx.webhook(claimed.webhook.id).await? else { return Ok(()) };
    if webhook.disabled.is_some() || webhook.url != claimed.webhook.url {
        return Ok(());
    }
    let now = tx.now;
    webhook.disabled = Some((now, why));
    webhook.updated_at = now;
    webhook.revision += 1;
    tx.change_webhook(&webhook).await?;
    tx.give_up_deliveries(webhook.id, now).await?;
    let event = about(&tx.events(), EventKind::WebhookDisabled, webhook.id, Some(why));
    tx.record(&[event]).await?;
    Ok(readers.tell(tx, &webhook).await?)
}
