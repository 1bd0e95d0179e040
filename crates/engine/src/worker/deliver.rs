//! Sending claimed mails: several concurrently, each with its own result.

use super::mails::{self, Letter};
use crate::engine::Engine;
use crate::mails::{Failure, end};
use crate::organization_settings::settings;
use crate::ports::{Mailer, SendError};
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use usher_domain::{MailId, OrganizationId, SuppressionCause, Unsent};
use usher_storage::{Delivery, DeliveryId, DeliveryResult};

/// The wait before the second try, in milliseconds; it doubles with each further one.
const FIRST_WAIT: i64 = 5_000;
/// The longest wait, in milliseconds.
const LONGEST_WAIT: i64 = 3_600_000;

/// What came of trying.
enum Fate {
    /// All that is to be done is to record it.
    Settled(DeliveryResult),
    /// It was not tried and cannot be acknowledged now: the lease expires, and its turn comes again.
    Unknown,
    /// It failed for good.
    Failed { reason: String, suppress: Option<SuppressionCause> },
}

/// Sends deliveries; the results that are still to be recorded, in any order.
pub(super) async fn all(
    engine: &Arc<Engine>,
    mailer: &Arc<dyn Mailer>,
    due: Vec<Delivery>,
) -> Vec<(DeliveryId, DeliveryResult)> {
    let slots = Arc::new(Semaphore::new(engine.settings.mail_concurrency.max(1)));
    let mut sending = JoinSet::new();
    for delivery in due {
        let (engine, mailer, slots) = (Arc::clone(engine), Arc::clone(mailer), Arc::clone(&slots));
        sending.spawn(async move {
            // The semaphore is never closed; without a slot the mail would only go out a little earlier.
            let _slot = slots.acquire().await;
            match one(&engine, &*mailer, &delivery).await {
                Fate::Settled(result) => Some((delivery.id, result)),
                Fate::Unknown => None,
                Fate::Failed { reason, suppress } => match delivery.mailed.organization() {
                    Some(organization) => {
                        failed(&engine, organization.id, delivery.id, &reason, suppress).await;
                        None
                    }
                    None => Some((delivery.id, DeliveryResult::Dead { reason })),
                },
            }
        });
    }
    let mut results = Vec::new();
    while let Some(sent) = sending.join_next().await {
        match sent {
            Ok(result) => results.extend(result),
            // The lease expires and the delivery is tried again.
            Err(error) => tracing::error!(error = %error, "a delivery task failed"),
        }
    }
    results
}

async fn one(engine: &Engine, mailer: &dyn Mailer, delivery: &Delivery) -> Fate {
    let now = engine.now();
    // The organization's current settings, which may have changed since the mail was ordered.
    let settings = match delivery.mailed.organization() {
        None => Arc::default(),
        Some(organization) => match settings(engine, &proved(organization.id)).await {
            Ok(settings) => settings,
            Err(fault) => {
                tracing::warn!(delivery = %delivery.id, ?fault, "the settings for a mail could not be read");
                return Fate::Unknown;
            }
        },
    };
    // What it was ordered for is over, or its recipient is gone.
    let Some(letter) = mails::letter(engine, delivery, &settings, now) else {
        return Fate::Settled(DeliveryResult::Unsent(Unsent::Superseded));
    };
    let to = letter.to().canonical().as_str();
    let suppressed = delivery.suppressed.iter().any(|listed| listed == to);
    let unsent = match &letter {
        Letter::Invitation(_) => settings.emails.unsent(engine.settings.mail_configured, suppressed),
        Letter::Notice(_) => suppressed.then_some(Unsent::Suppressed),
    };
    if let Some(unsent) = unsent {
        return Fate::Settled(DeliveryResult::Unsent(unsent));
    }
    let sent = match &letter {
        Letter::Invitation(mail) => mailer.send(mail).await,
        Letter::Notice(notice) => mailer.notify(notice).await,
    };
    let attempts = delivery.attempts + 1;
    match sent {
        Ok(()) => Fate::Settled(DeliveryResult::Sent),
        Err(SendError::NotConfigured) => Fate::Settled(DeliveryResult::Unsent(Unsent::NotConfigured)),
        Err(SendError::NoSuchAddress(reason)) => {
            tracing::warn!(delivery = %delivery.id, attempts, reason, "an address is undeliverable");
            Fate::Failed { reason, suppress: Some(SuppressionCause::Bounce) }
        }
        Err(SendError::Permanent(reason)) => {
            tracing::warn!(delivery = %delivery.id, attempts, reason, "a mail was rejected permanently");
            Fate::Failed { reason, suppress: None }
        }
        Err(SendError::Temporary(reason)) if attempts >= engine.settings.mail_attempts => {
            tracing::warn!(delivery = %delivery.id, attempts, reason, "a mail failed after its last attempt");
            Fate::Failed { reason, suppress: None }
        }
        Err(SendError::Temporary(reason)) => {
            tracing::info!(delivery = %delivery.id, attempts, reason, "a mail failed and will be retried");
            Fate::Settled(DeliveryResult::Retry { at: engine.now().plus_millis(wait(engine, attempts)), reason })
        }
    }
}

/// Writes the consequences of a failure. If that fails, the lease expires and the mail is tried again.
async fn failed(
    engine: &Engine,
    organization: OrganizationId,
    delivery: DeliveryId,
    reason: &str,
    suppress: Option<SuppressionCause>,
) {
    let lost = Lost { mail: MailId(delivery), reason, suppress };
    if let Err(fault) = UnitOfWork::system(engine, &proved(organization)).transact(&lost).await {
        tracing::warn!(%delivery, ?fault, "the failure of a mail could not be recorded");
    }
}

/// A mail that did not arrive.
struct Lost<'a> {
    mail: MailId,
    reason: &'a str,
    suppress: Option<SuppressionCause>,
}

impl TransactionBody for Lost<'_> {
    type Facts = ();
    type Outcome = ();

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<(), Interrupt> {
        let Self { mail, reason, suppress } = *self;
        let Some(found) = tx.mail(mail).await? else {
            tx.discard();
            return Ok(());
        };
        Ok(end(tx, &found, &Failure { mail, lost: true, suppress, reason }).await?)
    }
}

/// The wait after an attempt: doubling, bounded, and spread by up to a quarter, so that a relay that recovers does not
/// get all retries at the same instant.
fn wait(engine: &Engine, attempts: u32) -> i64 {
    let doubled = FIRST_WAIT.saturating_mul(1_i64.checked_shl(attempts.saturating_sub(1).min(20)).unwrap_or(1));
    let wait = doubled.min(LONGEST_WAIT);
    let mut random = [0_u8; 1];
    engine.entropy.fill(&mut random);
    wait + wait / 4 * i64::from(random[0]) / 255
}
