//! Sending what was claimed: several mails at once, each with its own fate.

use crate::engine::Engine;
use crate::ports::{Delivery, DeliveryId, DeliveryResult, InvitationMail, Mailer, SendError};
use crate::preview_invitation::full_name;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use usher_domain::{InvitationStatus, Timestamp};

/// The wait before the second try, in milliseconds; it doubles with each further one.
const FIRST_WAIT: i64 = 5_000;
/// The longest wait, in milliseconds.
const LONGEST_WAIT: i64 = 3_600_000;

/// Sends deliveries; the results in any order.
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
            (delivery.id, one(&engine, &*mailer, &delivery).await)
        });
    }
    let mut results = Vec::new();
    while let Some(sent) = sending.join_next().await {
        match sent {
            Ok(result) => results.push(result),
            // The lease runs out and the delivery is tried again.
            Err(error) => tracing::error!(error = %error, "a delivery ended without a result"),
        }
    }
    results
}

async fn one(engine: &Engine, mailer: &dyn Mailer, delivery: &Delivery) -> DeliveryResult {
    let now = engine.now();
    let invitation = &delivery.record.invitation;
    if invitation.status_at(now) != InvitationStatus::Pending || invitation.generation != delivery.generation {
        return DeliveryResult::Superseded;
    }
    let mail = mail(engine, delivery, now);
    let attempts = delivery.attempts + 1;
    match mailer.send(&mail).await {
        Ok(()) => DeliveryResult::Sent,
        Err(SendError::Permanent(reason)) => {
            tracing::warn!(delivery = %delivery.id, attempts, reason, "a mail was refused for good");
            DeliveryResult::Dead { reason }
        }
        Err(SendError::Temporary(reason)) if attempts >= engine.settings.mail_attempts => {
            tracing::warn!(delivery = %delivery.id, attempts, reason, "a mail was given up");
            DeliveryResult::Dead { reason }
        }
        Err(SendError::Temporary(reason)) => {
            tracing::info!(delivery = %delivery.id, attempts, reason, "a mail will be tried again");
            DeliveryResult::Retry { at: engine.now().plus_millis(wait(engine, attempts)), reason }
        }
    }
}

fn mail(engine: &Engine, delivery: &Delivery, now: Timestamp) -> InvitationMail {
    let record = &delivery.record;
    let invitation = &record.invitation;
    let token = engine.keys.invitation_token(invitation.id, invitation.generation).expose();
    InvitationMail {
        id: delivery.id,
        locale: invitation.locale.or(record.organization.locale).unwrap_or(engine.settings.locale),
        to: invitation.email.clone(),
        invitee_name: invitation.first_name.as_str().trim().to_owned(),
        organization: record.organization.name.clone(),
        inviter_name: record.inviter.as_ref().and_then(full_name),
        reply_to: record.inviter.as_ref().map(|inviter| inviter.email.clone()),
        link: engine.settings.accept_url.replace("{token}", &token),
        expires_at: invitation.expires_at,
        now,
    }
}

/// The wait after an attempt: doubling, bounded, and spread by up to a quarter, so that a relay that comes back is not
/// met by everything at once.
fn wait(engine: &Engine, attempts: u32) -> i64 {
    let doubled = FIRST_WAIT.saturating_mul(1_i64.checked_shl(attempts.saturating_sub(1).min(20)).unwrap_or(1));
    let wait = doubled.min(LONGEST_WAIT);
    let mut random = [0_u8; 1];
    engine.entropy.fill(&mut random);
    wait + wait / 4 * i64::from(random[0]) / 255
}
