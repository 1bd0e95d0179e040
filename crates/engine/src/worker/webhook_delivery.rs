//! One attempt to deliver: what is sent, and what its outcome means for the delivery and for the endpoint.

use crate::engine::Engine;
use crate::ports::{ClaimedDelivery, DeliverySettlement, SentWebhook, Transaction, WebhookMessage};
use crate::retry::{Interrupt, retry_on_conflict};
use crate::scopes::proved;
use crate::webhooks::{Readers, about};
use usher_domain::webhook::{DeliveryAttempt, Disabled, WebhookSecret};
use usher_domain::{Actor, DeliveryState, EventKind, Timestamp, Webhook};

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
/// The waits after the first attempt and each further one, in milliseconds. After the last the delivery is given up.
const WAITS: [i64; 9] =
    [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/// Gone for good (RFC 9110 section 15.5.11).
const GONE: u16 = 410;

/// Sends a delivery and records what became of it.
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
        retry_on_conflict(async || {
            let mut transaction = engine.store.begin(&scope).await?;
            record_attempt(&mut *transaction, &claimed, &sent, at, &result).await?;
            let told = match &disable {
                Some((why, readers)) => self::disable(engine, &mut *transaction, &claimed, *why, readers).await?,
                None => false,
            };
            transaction.commit().await?;
            Ok(told)
        })
        .await
    };
    match settled.await {
        Ok(true) => engine.mail_ordered.notify_one(),
        Ok(false) => {}
        // The lease runs out and the delivery is tried again.
        Err(fault) => {
            tracing::warn!(delivery = ?claimed.id, ?fault, "what became of a webhook's delivery could not be recorded");
        }
    }
    if result.disable.is_some() {
        engine.events_committed.notify_one();
    }
}

/// What to sign with: the present secret, and the one before while it overlaps.
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

/// A wait, longer by up to a tenth, so that an endpoint that comes back is not met by everything at once.
fn spread(engine: &Engine, wait: i64) -> i64 {
    let mut random = [0_u8; 1];
    engine.entropy.fill(&mut random);
    wait + wait / 10 * i64::from(random[0]) / 255
}

async fn record_attempt(
    transaction: &mut dyn Transaction,
    claimed: &ClaimedDelivery,
    sent: &SentWebhook,
    at: Timestamp,
    result: &AttemptResult,
) -> Result<(), Interrupt> {
    let attempt = DeliveryAttempt {
        number: claimed.attempt,
        at,
        status: sent.answer.as_ref().ok().copied(),
        error: sent.answer.as_ref().err().cloned(),
        answer: sent.body.clone(),
        took: sent.took,
    };
    let settlement = DeliverySettlement { delivery: claimed.id, attempt, state: result.state, next: result.next };
    transaction.settle_delivery(&settlement).await?;
    if result.failing_since != claimed.webhook.failing_since {
        transaction.note_failing(claimed.webhook.id, result.failing_since).await?;
    }
    Ok(())
}

/// Disables the endpoint, unless that was done or it was moved meanwhile; says whether anybody is mailed about it.
async fn disable(
    engine: &Engine,
    transaction: &mut dyn Transaction,
    claimed: &ClaimedDelivery,
    why: Disabled,
    readers: &Readers,
) -> Result<bool, Interrupt> {
    let Some(mut webhook) = transaction.webhook(claimed.webhook.id).await? else { return Ok(false) };
    if webhook.disabled.is_some() || webhook.url != claimed.webhook.url {
        return Ok(false);
    }
    let now = engine.now();
    webhook.disabled = Some((now, why));
    webhook.updated_at = now;
    webhook.revision += 1;
    transaction.change_webhook(&webhook).await?;
    transaction.give_up_deliveries(webhook.id, now).await?;
    let event = about(engine, Actor::system(), EventKind::WebhookDisabled, webhook.id, Some(why.as_str()));
    transaction.record(&[event]).await?;
    Ok(readers.tell(engine, transaction, &webhook, now).await?)
}
