//! Sending a claimed mail, and what follows if it is lost.

use super::mails::{self, Letter};
use crate::engine::Engine;
use crate::mails::{Failure, end};
use crate::organization_settings::settings;
use crate::ports::{Mailer, SendError};
use crate::retry::Interrupt;
use crate::scopes::proved;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::sync::Arc;
use usher_domain::{CanonicalEmail, Fault, MailId, OrganizationId, SuppressionCause, Unsent};
use usher_storage::{Delivery, DeliveryId, DeliveryResult, StoreError};

/// The wait before the second try, in milliseconds; it doubles with each further one.
const FIRST_WAIT: i64 = 5_000;
/// The longest wait, in milliseconds.
const LONGEST_WAIT: i64 = 3_600_000;

/// What came of a delivery.
pub(super) struct Finished {
    pub(super) id: DeliveryId,
    /// Whose mail it was; `None` for one about an account.
    organization: Option<OrganizationId>,
    /// How often it was tried, with this time.
    attempts: u32,
    pub(super) fate: Fate,
}

/// What came of trying.
pub(super) enum Fate {
    /// All that is to be done is to record it.
    Settled(DeliveryResult),
    /// It was not tried and cannot be acknowledged now: the lease expires, and its turn comes again.
    Unknown,
    /// It failed for good.
    Failed { reason: String, suppress: Option<SuppressionCause> },
}

impl Finished {
    /// What is to be acknowledged, unless more follows from it.
    pub(super) fn settled(&self) -> Option<(DeliveryId, DeliveryResult)> {
        match &self.fate {
            Fate::Settled(result) => Some((self.id, result.clone())),
            Fate::Failed { reason, .. } if self.organization.is_none() => {
                Some((self.id, DeliveryResult::Dead { reason: reason.clone() }))
            }
            Fate::Failed { .. } | Fate::Unknown => None,
        }
    }

    /// Takes the obstacle that the mail met for its recipient's own: the try counts, and there are at most so many.
    pub(super) fn blame_recipient(&mut self, most: u32) {
        let Fate::Settled(DeliveryResult::Retry { reason, obstacle, .. }) = &mut self.fate else { return };
        *obstacle = None;
        if self.attempts >= most {
            let reason = std::mem::take(reason);
            tracing::warn!(delivery = %self.id, attempts = self.attempts, reason, "a mail alone was refused until its last attempt");
            self.fate = Fate::Failed { reason, suppress: None };
        }
    }
}

/// The address that it goes to; nothing where its recipient is gone.
pub(super) fn address(delivery: &Delivery) -> &str {
    delivery.mailed.recipient().map_or("", CanonicalEmail::as_str)
}

/// Sends one delivery.
pub(super) async fn one(engine: &Engine, mailer: &dyn Mailer, delivery: &Delivery) -> Finished {
    let organization = delivery.mailed.organization().map(|organization| organization.id);
    Finished {
        id: delivery.id,
        organization,
        attempts: delivery.attempts + 1,
        fate: send(engine, mailer, delivery).await,
    }
}

async fn send(engine: &Engine, mailer: &dyn Mailer, delivery: &Delivery) -> Fate {
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
        Err(SendError::Obstructed { obstacle, reason }) => {
            tracing::info!(delivery = %delivery.id, obstacle = obstacle.as_str(), reason, "a mail waits");
            let waited = (engine.now().millis() - delivery.ordered_at.millis()) / 2;
            let at = engine.now().plus_millis(spread(engine, waited.clamp(FIRST_WAIT, LONGEST_WAIT)));
            Fate::Settled(DeliveryResult::Retry { at, reason, obstacle: Some(obstacle) })
        }
        Err(SendError::Temporary(reason)) if attempts >= engine.settings.mail_attempts => {
            tracing::warn!(delivery = %delivery.id, attempts, reason, "a mail failed after its last attempt");
            Fate::Failed { reason, suppress: None }
        }
        Err(SendError::Temporary(reason)) => {
            tracing::info!(delivery = %delivery.id, attempts, reason, "a mail failed and will be retried");
            let at = engine.now().plus_millis(wait(engine, attempts));
            Fate::Settled(DeliveryResult::Retry { at, reason, obstacle: None })
        }
    }
}

/// Writes the consequences of a failure. An error where that may succeed later.
pub(super) async fn record_failure(engine: &Engine, finished: &Finished) -> Result<(), StoreError> {
    let (Fate::Failed { reason, suppress }, Some(organization)) = (&finished.fate, finished.organization) else {
        return Ok(());
    };
    let lost = Lost { mail: MailId(finished.id), reason, suppress: *suppress };
    match UnitOfWork::system(engine, &proved(organization)).transact(&lost).await {
        Err(Fault::Unavailable) => Err(StoreError::Unavailable("the failure of a mail is not recorded".to_owned())),
        // The lease expires and the mail is tried again.
        Err(fault) => {
            tracing::warn!(delivery = %finished.id, ?fault, "the failure of a mail could not be recorded");
            Ok(())
        }
        Ok(()) => Ok(()),
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
        end(tx, &found, &Failure { mail, lost: true, suppress, reason }).await?;
        Ok(())
    }
}

/// The wait after an attempt: doubling and bounded.
fn wait(engine: &Engine, attempts: u32) -> i64 {
    let doubled = FIRST_WAIT.saturating_mul(1_i64.checked_shl(attempts.saturating_sub(1).min(20)).unwrap_or(1));
    spread(engine, doubled.min(LONGEST_WAIT))
}

/// The wait, longer by up to a quarter, so that a relay that recovers does not get all retries at the same instant.
fn spread(engine: &Engine, wait: i64) -> i64 {
    let mut random = [0_u8; 1];
    engine.entropy.fill(&mut random);
    wait + wait / 4 * i64::from(random[0]) / 255
}
